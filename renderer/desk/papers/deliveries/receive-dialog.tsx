import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { deliveryWays, type SenderRow } from '../../../../contract/custody/delivery.ts';
import type { DueRow } from '../../../../contract/custody/delivery-methods.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { todayHere } from '../../../shared/today.ts';
import { DayField, Pick, TextLine, Tick } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

type ReceiveDialogProps = {
  readonly senders: readonly SenderRow[];
  readonly due: readonly DueRow[];
  /** what was pressed in the schedule */
  readonly first: DueRow | null;
  readonly onClose: () => void;
};

const whole = (text: string): number => Math.max(0, Math.trunc(Number(text.normalize('NFKC')) || 0));

/** A delivery comes in: from whom, for which day, by what way, how many by its list. */
export const ReceiveDialog = ({ senders, due, first, onClose }: ReceiveDialogProps) => {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [sender, setSender] = useState(first?.sender ?? senders[0]?.id ?? '');
  const open = due.filter(row => row.sender === sender && row.batch === null).map(({ on }) => on);
  const [chosen, setChosen] = useState(first?.on ?? '');
  const dueOn = open.includes(chosen) ? chosen : '';
  const [receivedOn, setReceivedOn] = useState(() => todayHere());
  const [way, setWay] = useState<(typeof deliveryWays)[number]>('exchange');
  const [papers, setPapers] = useState('');
  const [electronic, setElectronic] = useState('');
  const [nil, setNil] = useState(false);
  const [note, setNote] = useState('');
  const receive = useAction('deliveries.receive', ({ id }) => {
    void client.invalidateQueries();
    void navigate(`/desk/papers/batch/${id}`);
  });
  const counts = { paperCount: nil ? 0 : whole(papers), electronicCount: nil ? 0 : whole(electronic) };
  return (
    <FormDialog
      title={t('deliveries:receive')}
      go={t('deliveries:receive.go')}
      ready={sender !== '' && receivedOn !== '' && (nil || counts.paperCount + counts.electronicCount > 0)}
      busy={receive.isPending}
      error={receive.error && errorOfCause(receive.error)}
      onGo={() =>
        receive.mutate({ sender, dueOn: dueOn || null, receivedOn, way, ...counts, nil, note: note.trim() })
      }
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
          name={on => on || t('deliveries:receive.due.none')}
          onChange={setChosen}
        />
        <DayField
          label={t('deliveries:receive.on')}
          value={receivedOn}
          onChange={setReceivedOn}
          latest={todayHere()}
          required
        />
        <Pick
          label={t('deliveries:receive.way')}
          value={way}
          options={deliveryWays}
          name={each => t(`deliveries:way.${each}`)}
          onChange={setWay}
        />
      </div>
      <Tick label={t('deliveries:receive.nil')} value={nil} onChange={setNil} />
      {!nil && (
        <div className="form-pair">
          <TextLine
            label={t('deliveries:receive.papers')}
            value={papers}
            onChange={setPapers}
            max={6}
            required
          />
          <TextLine
            label={t('deliveries:receive.electronic')}
            value={electronic}
            onChange={setElectronic}
            max={6}
          />
        </div>
      )}
      <TextLine label={t('deliveries:receive.note')} value={note} onChange={setNote} max={500} />
    </FormDialog>
  );
};
