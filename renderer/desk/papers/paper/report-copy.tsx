import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CopyRow } from '../../../../contract/custody/copy.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Pick, TextLine } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

type What = 'missed' | 'damaged' | 'mended';

/** That a copy is missing, damaged or mended, said on its paper's page. */
export const ReportCopy = ({ copy }: { readonly copy: CopyRow }) => {
  const t = useText();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const options: readonly What[] = [
    ...(copy.phase === 'missing' ? [] : (['missed'] as const)),
    copy.damaged ? 'mended' : 'damaged',
  ];
  const [chosen, setChosen] = useState<What>('damaged');
  const what = options.includes(chosen) ? chosen : (options[0] ?? 'damaged');
  const [text, setText] = useState('');
  const report = useAction('uses.report', () => {
    void client.invalidateQueries();
    setOpen(false);
    setText('');
  });
  if (copy.phase === 'withdrawn' || copy.phase === 'destroyed') return null;
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t('uses:report')}
      </Button>
      {open && (
        <FormDialog
          title={`${copy.barcode} · ${t('uses:report')}`}
          go={t(`uses:report.${what}`)}
          busy={report.isPending}
          error={report.error && errorOfCause(report.error)}
          onGo={() => report.mutate({ copy: copy.id, what, text: text.trim() })}
          onClose={() => setOpen(false)}
        >
          <Pick
            label={t('uses:report')}
            value={what}
            options={options}
            name={each => t(`uses:report.${each}`)}
            onChange={setChosen}
          />
          <TextLine label={t('uses:report.text')} value={text} onChange={setText} max={500} />
        </FormDialog>
      )}
    </>
  );
};
