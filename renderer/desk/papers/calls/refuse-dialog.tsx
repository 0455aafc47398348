import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type CallRefusal, type CallRow, callRefusals } from '../../../../contract/custody/call.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Pick, TextLine } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

type RefuseDialogProps = { readonly call: CallRow; readonly onClose: () => void };

/** The paper cannot be brought: why, in a word the visitor reads in their language, and what a clerk adds to it. */
export const RefuseDialog = ({ call, onClose }: RefuseDialogProps) => {
  const t = useText();
  const client = useQueryClient();
  const [why, setWhy] = useState<CallRefusal>('inUse');
  const [text, setText] = useState('');
  const refuse = useAction('calls.refuse', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={t('calls:refuse')}
      go={t('calls:refuse.go')}
      ready={why !== 'other' || text.trim() !== ''}
      busy={refuse.isPending}
      error={refuse.error && errorOfCause(refuse.error)}
      onGo={() => refuse.mutate({ id: call.id, why, text: text.trim() })}
      onClose={onClose}
    >
      <p>
        <strong>{call.number}</strong> <span lang="zh-Hans">{call.title}</span>
      </p>
      <Pick
        label={t('calls:refuse.why')}
        value={why}
        options={callRefusals}
        name={each => t(`calls:why.${each}`)}
        onChange={setWhy}
      />
      <TextLine
        label={t('calls:refuse.text')}
        hint={t('calls:refuse.text.hint')}
        value={text}
        onChange={setText}
        max={200}
        required={why === 'other'}
      />
    </FormDialog>
  );
};
