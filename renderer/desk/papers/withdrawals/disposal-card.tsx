import { useQueryClient } from '@tanstack/react-query';
import { Check, Flame, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../../contract/index.ts';
import { errorOfCause, Failed } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { formatDate, formatList } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

type Disposal = Output<'withdrawals.overview'>['disposals'][number];

/** A list of copies to be destroyed, where it stands, and the step that comes next. */
export const DisposalCard = ({ disposal }: { readonly disposal: Disposal }) => {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries();
  const decide = useAction('withdrawals.decide', refresh);
  const [asking, setAsking] = useState<'refuse' | 'complete' | null>(null);
  return (
    <Card
      title={disposal.number}
      aside={
        <strong className={`disposal-${disposal.state}`}>{t(`withdrawals:state.${disposal.state}`)}</strong>
      }
    >
      <p>{disposal.reason}</p>
      <p className="field-hint">
        {t('withdrawals:proposed', {
          name: disposal.proposedBy,
          date: formatDate(disposal.proposedAt, language),
        })}
        {disposal.decidedBy && <> · {t('withdrawals:decided', { name: disposal.decidedBy })}</>}
        {disposal.doneAt && (
          <>
            {' · '}
            {t('withdrawals:done', {
              names: formatList(disposal.witnesses, language),
              date: formatDate(disposal.doneAt, language),
            })}
          </>
        )}
      </p>
      {disposal.refusal && <p>{t('withdrawals:refused', { reason: disposal.refusal })}</p>}
      <ul className="withdrawals-list">
        {disposal.listed.map(copy => (
          <li key={copy.id}>
            {copy.title} · {t('custody:copy.number', { number: copy.number })} ·{' '}
            <span className="barcode-text">{copy.barcode}</span>
          </li>
        ))}
      </ul>
      {decide.error && <Failed error={errorOfCause(decide.error)} />}
      {disposal.state === 'proposed' && (
        <div className="form-actions">
          <Button main icon={Undo2} onPress={() => setAsking('refuse')}>
            {t('withdrawals:refuse')}
          </Button>
          <Button
            main
            look="primary"
            icon={Check}
            isDisabled={decide.isPending}
            onPress={() => decide.mutate({ id: disposal.id, refusal: null })}
          >
            {t('withdrawals:approve')}
          </Button>
        </div>
      )}
      {disposal.state === 'approved' && (
        <div className="form-actions">
          <Button main look="danger" icon={Flame} onPress={() => setAsking('complete')}>
            {t('withdrawals:complete')}
          </Button>
        </div>
      )}
      {asking === 'refuse' && <Refuse id={disposal.id} onClose={() => setAsking(null)} />}
      {asking === 'complete' && <Complete id={disposal.id} onClose={() => setAsking(null)} />}
    </Card>
  );
};

type AskProps = { readonly id: string; readonly onClose: () => void };

const Refuse = ({ id, onClose }: AskProps) => {
  const t = useText();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const decide = useAction('withdrawals.decide', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={t('withdrawals:refuse.title')}
      go={t('withdrawals:refuse')}
      icon={Undo2}
      ready={reason.trim() !== ''}
      busy={decide.isPending}
      error={decide.error ? errorOfCause(decide.error) : null}
      onGo={() => decide.mutate({ id, refusal: reason })}
      onClose={onClose}
    >
      <TextLine
        label={t('withdrawals:reason')}
        value={reason}
        onChange={setReason}
        max={500}
        required
        autoFocus
      />
    </FormDialog>
  );
};

const Complete = ({ id, onClose }: AskProps) => {
  const t = useText();
  const client = useQueryClient();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const complete = useAction('withdrawals.complete', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={t('withdrawals:complete.title')}
      go={t('withdrawals:complete')}
      icon={Flame}
      look="danger"
      ready={Boolean(first.trim() && second.trim())}
      busy={complete.isPending}
      error={complete.error ? errorOfCause(complete.error) : null}
      onGo={() => complete.mutate({ id, witnesses: [first, second] })}
      onClose={onClose}
    >
      <p className="field-hint">{t('withdrawals:complete.hint')}</p>
      <div className="form-pair">
        <TextLine
          label={t('withdrawals:witness', { number: 1 })}
          value={first}
          onChange={setFirst}
          max={40}
          required
          autoFocus
        />
        <TextLine
          label={t('withdrawals:witness', { number: 2 })}
          value={second}
          onChange={setSecond}
          max={40}
          required
        />
      </div>
    </FormDialog>
  );
};
