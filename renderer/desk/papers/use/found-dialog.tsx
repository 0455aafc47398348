import { SearchCheck } from 'lucide-react';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { WhichCopy } from '../ui/which-copy.tsx';
import type { Say, Scanned } from './use-page.tsx';

type FoundDialogProps = { readonly scanned: Scanned; readonly onOver: (say: Say | null) => void };

/** A copy that was missing is in somebody's hand. */
export const FoundDialog = ({ scanned: { copy, paper }, onOver }: FoundDialogProps) => {
  const t = useText();
  const report = useAction('uses.report', () =>
    onOver(say => say('uses:done.found', { title: paper.facts.title })),
  );
  return (
    <FormDialog
      title={t('uses:found')}
      go={t('uses:found')}
      icon={SearchCheck}
      busy={report.isPending}
      error={report.error && errorOfCause(report.error)}
      onGo={() => report.mutate({ copy: copy.id, what: 'found', text: '' })}
      onClose={() => onOver(null)}
    >
      <WhichCopy copy={copy} title={paper.facts.title} />
      <p>{t('uses:found.text')}</p>
    </FormDialog>
  );
};
