import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { conditions } from '../../../../contract/custody/paper.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Pick, TextLine, Tick } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { WhichCopy } from '../ui/which-copy.tsx';
import type { Say, Scanned } from './use-page.tsx';

type ReturnDialogProps = { readonly scanned: Scanned; readonly onOver: (say: Say | null) => void };

/** A copy comes back: what was copied of it, and how it looks. */
export const ReturnDialog = ({ scanned: { copy, paper }, onOver }: ReturnDialogProps) => {
  const t = useText();
  const [pages, setPages] = useState('');
  const [photographed, setPhotographed] = useState(false);
  const [condition, setCondition] = useState<(typeof conditions)[number]>('good');
  const back = useAction('uses.giveBack', ({ copy: after }) =>
    onOver(say =>
      say('uses:done.returned', {
        title: paper.facts.title,
        place: after.homeCode ?? say('custody:copy.noPlace'),
      }),
    ),
  );
  const pagesCopied = Math.min(10_000, Math.max(0, Math.trunc(Number(pages.normalize('NFKC')) || 0)));
  return (
    <FormDialog
      title={t('uses:giveBack')}
      go={t('uses:giveBack')}
      icon={Undo2}
      busy={back.isPending}
      error={back.error && errorOfCause(back.error)}
      onGo={() => back.mutate({ copy: copy.id, pagesCopied, photographed, condition })}
      onClose={() => onOver(null)}
    >
      <WhichCopy copy={copy} title={paper.facts.title} />
      <div className="form-pair">
        <TextLine label={t('uses:copied')} value={pages} onChange={setPages} max={5} autoFocus />
        <Pick
          label={t('uses:condition')}
          value={condition}
          options={conditions}
          name={each => t(`custody:condition.${each}`)}
          onChange={setCondition}
        />
      </div>
      <Tick label={t('uses:photographed')} value={photographed} onChange={setPhotographed} />
    </FormDialog>
  );
};
