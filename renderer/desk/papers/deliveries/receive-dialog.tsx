import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SenderRow } from '../../../../contract/custody/delivery.ts';
import type { DueRow } from '../../../../contract/custody/delivery-methods.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { todayHere } from '../../../shared/today.ts';
import { Pick } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { type BatchDraft, factsOf, isWhole, newBatch } from './batch-draft.ts';
import { BatchFields } from './batch-fields.tsx';

type ReceiveDialogProps = {
  readonly senders: readonly SenderRow[];
  readonly due: readonly DueRow[];
  /** what was pressed in the schedule */
  readonly first: DueRow | null;
  readonly onClose: () => void;
};

/** A delivery comes in: from whom, for which day, by what way, how many by its list. */
export const ReceiveDialog = ({ senders, due, first, onClose }: ReceiveDialogProps) => {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [sender, setSender] = useState(first?.sender ?? senders[0]?.id ?? '');
  const open = due.filter(row => row.sender === sender && row.batch === null).map(({ on }) => on);
  const [chosen, setChosen] = useState(first?.on ?? '');
  const dueOn = open.includes(chosen) ? chosen : '';
  const [draft, setDraft] = useState<BatchDraft>(() => newBatch(todayHere()));
  const receive = useAction('deliveries.receive', ({ id }) => {
    void client.invalidateQueries();
    void navigate(`/desk/papers/batch/${id}`);
  });
  return (
    <FormDialog
      title={t('deliveries:receive')}
      go={t('deliveries:receive.go')}
      ready={sender !== '' && isWhole(draft)}
      busy={receive.isPending}
      error={receive.error && errorOfCause(receive.error)}
      onGo={() => receive.mutate({ sender, dueOn: dueOn || null, ...factsOf(draft) })}
      onClose={onClose}
    >
      <div className="form-pair">
        <Pick
          label={t('deliveries:receive.sender')}
          value={sender}
          options={senders.map(({ id }) => id)}
          name={id => senders.find(each => each.id === id)?.name ?? ''}
          onChange={setSender}
        />
        <Pick
          label={t('deliveries:receive.due')}
          value={dueOn}
          options={['', ...open]}
          name={on => (on ? formatDate(on, language) : t('deliveries:receive.due.none'))}
          onChange={setChosen}
        />
      </div>
      <BatchFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
};
