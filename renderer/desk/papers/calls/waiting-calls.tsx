import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallRow } from '../../../../contract/custody/call.ts';
import { errorOfCause, Failed } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { useWaitingCalls } from './use-waiting-calls.ts';
import './calls.css';

type WaitingCallsProps = { readonly onIssue: (barcode: string, call: CallRow) => void };

/** Papers that visitors have asked for on the screen. Nothing shows where nobody waits. */
export const WaitingCalls = ({ onIssue }: WaitingCallsProps) => {
  const t = useText();
  const client = useQueryClient();
  const waiting = useWaitingCalls();
  const [refusing, setRefusing] = useState<CallRow | null>(null);
  const answer = useAction('calls.answer', () => void client.invalidateQueries());
  if (waiting.length === 0 && !refusing) return null;
  return (
    <Card title={t('calls:waiting')} className="waiting-calls">
      <p className="field-hint">{t('calls:waiting.text')}</p>
      {answer.error && <Failed error={errorOfCause(answer.error)} />}
      <ul>
        {waiting.map(call => (
          <Waiting
            key={call.id}
            call={call}
            onAnswer={() => answer.mutate({ id: call.id })}
            onIssue={barcode => onIssue(barcode, call)}
            onRefuse={() => setRefusing(call)}
          />
        ))}
      </ul>
      {refusing && <RefuseDialog call={refusing} onClose={() => setRefusing(null)} />}
    </Card>
  );
};

type WaitingProps = {
  readonly call: CallRow;
  readonly onAnswer: () => void;
  readonly onIssue: (barcode: string) => void;
  readonly onRefuse: () => void;
};

const Waiting = ({ call: { number, title, docNo, madeAt, state, copies }, ...on }: WaitingProps) => {
  const t = useText();
  const language = useLanguage();
  const [copy] = copies;
  return (
    <li>
      <strong className="waiting-call-number">{number}</strong>
      <p className="waiting-call-words">
        <strong lang="zh-Hans">{title}</strong>
        <span className="field-hint">
          {[docNo, formatDate(madeAt, language)].filter(Boolean).join(' · ')}
        </span>
        <span>
          {copy ? (
            <>
              {copy.homeCode ?? t('custody:copy.noPlace')}{' '}
              <span className="barcode-text">{copy.barcode}</span>
              {copies.length > 1 && t('calls:copies.more', { count: copies.length - 1 })}
            </>
          ) : (
            t('calls:copies.none')
          )}
        </span>
      </p>
      <span className="waiting-call-acts">
        {state === 'open' ? (
          <Button onPress={on.onAnswer}>{t('calls:answer')}</Button>
        ) : (
          <span className="badge">{t('calls:answered')}</span>
        )}
        <Button onPress={on.onRefuse}>{t('calls:refuse')}</Button>
        {copy && (
          <Button look="primary" onPress={() => on.onIssue(copy.barcode)}>
            {t('uses:issue')}
          </Button>
        )}
      </span>
    </li>
  );
};
