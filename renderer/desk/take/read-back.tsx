import { Eraser, FileCheck } from 'lucide-react';
import { useState } from 'react';
import type { ApplicationForm } from '../../../contract/applications/form.ts';
import type { Receipt } from '../../../contract/applications/methods.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { SignaturePad } from '../../shared/signature/signature-pad.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { useRefresh } from '../case/case-file.ts';
import { FormView } from '../case/form-view.tsx';
import { Tick } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { TakeDraft } from './take-draft.ts';
import '../case/case.css';

type ReadBackProps = {
  readonly draft: TakeDraft;
  readonly form: ApplicationForm;
  readonly onTaken: (receipt: Receipt) => void;
  readonly onClose: () => void;
};

/** Everything once more before it is registered. What was told is read back, and the applicant confirms it (REG art.29). */
export const ReadBack = ({ draft, form, onTaken, onClose }: ReadBackProps) => {
  const t = useText();
  const refresh = useRefresh();
  const [confirmed, setConfirmed] = useState(false);
  const [signature, setSignature] = useState<string | null>(null);
  const { data } = useCall('applications.check', { form });
  const take = useAction('applications.take', receipt => {
    refresh();
    onTaken(receipt);
  });
  return (
    <FormDialog
      title={t(draft.oral ? 'take:readBack' : 'take:check')}
      go={t('take:go')}
      icon={FileCheck}
      ready={confirmed || !draft.oral}
      busy={take.isPending}
      error={take.error && errorOfCause(take.error)}
      onGo={() =>
        take.mutate({
          form,
          channel: draft.channel,
          on: draft.on,
          oral: draft.oral,
          readBack: draft.oral && confirmed,
          materials: [...draft.materials],
          signature,
        })
      }
      onClose={onClose}
    >
      {draft.oral && <p>{t('take:readBack.text')}</p>}
      <FormView form={form} warnings={data?.warnings ?? []} />
      {draft.oral && (
        <>
          <SignaturePad
            label={t('take:sign')}
            here={t('take:sign.here')}
            value={signature}
            onChange={setSignature}
          />
          <Button icon={Eraser} isDisabled={signature === null} onPress={() => setSignature(null)}>
            {t('take:sign.clear')}
          </Button>
          <Tick label={t('take:confirmed')} value={confirmed} onChange={setConfirmed} />
        </>
      )}
    </FormDialog>
  );
};
