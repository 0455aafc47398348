import { useQueryClient } from '@tanstack/react-query';
import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import { Answer, errorOfCause, Failed } from '../../../shared/api/answer.tsx';
import { useAction, useCall } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { TextLine, Tick } from '../../ui/fields.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import { DisposalCard } from './disposal-card.tsx';
import './withdrawals.css';

/** What was taken down and waits to be destroyed, and the lists of destruction. */
export const WithdrawalsPage = () => {
  const t = useText();
  const overview = useCall('withdrawals.overview', {});
  return (
    <PapersPage title={t('withdrawals:title')}>
      <Answer of={overview} lines={6}>
        {({ waiting, disposals }) => (
          <div className="withdrawals">
            <Waiting key={waiting.map(({ id }) => id).join()} copies={waiting} />
            {disposals.map(disposal => (
              <DisposalCard key={disposal.id} disposal={disposal} />
            ))}
          </div>
        )}
      </Answer>
    </PapersPage>
  );
};

type Copies = NonNullable<ReturnType<typeof useCall<'withdrawals.overview'>>['data']>['waiting'];

const Waiting = ({ copies }: { readonly copies: Copies }) => {
  const t = useText();
  const client = useQueryClient();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const propose = useAction('withdrawals.propose', () => void client.invalidateQueries());
  const chosen = copies.filter(({ id }) => !left.includes(id));
  return (
    <Card title={t('withdrawals:waiting')}>
      {copies.length === 0 ? (
        <p>{t('withdrawals:waiting.none')}</p>
      ) : (
        <form
          className="form"
          onSubmit={event => {
            event.preventDefault();
            propose.mutate({ copies: chosen.map(({ id }) => id), reason });
          }}
        >
          <ul className="withdrawals-list">
            {copies.map(copy => (
              <li key={copy.id}>
                <Tick
                  label={`${copy.title} · ${t('custody:copy.number', { number: copy.number })} · ${copy.barcode}`}
                  value={!left.includes(copy.id)}
                  onChange={on => setLeft(on ? left.filter(id => id !== copy.id) : [...left, copy.id])}
                />
              </li>
            ))}
          </ul>
          <TextLine label={t('withdrawals:reason')} value={reason} onChange={setReason} max={500} required />
          {propose.error && <Failed error={errorOfCause(propose.error)} />}
          <div className="form-actions">
            <Button
              type="submit"
              main
              icon={ListPlus}
              isDisabled={chosen.length === 0 || reason.trim() === '' || propose.isPending}
            >
              {t('withdrawals:propose', { count: chosen.length })}
            </Button>
          </div>
        </form>
      )}
    </Card>
  );
};
