import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoanRow } from '../../../../contract/custody/loan.ts';
import { errorOfCause, Failed } from '../../../shared/api/answer.tsx';
import { useAction, useCall } from '../../../shared/api/use-call.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { TextLines } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import '../places/places.css';

/** Loans that wait for a second person. Nothing shows where none waits. */
export const Loans = () => {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const list = useCall('uses.loans', {});
  const [refusing, setRefusing] = useState<LoanRow | null>(null);
  const [reason, setReason] = useState('');
  const decide = useAction('uses.decideLoan', () => {
    setRefusing(null);
    setReason('');
    void client.invalidateQueries();
  });
  const loans = list.data?.loans ?? [];
  if (loans.length === 0) return null;
  return (
    <Card title={t('uses:loans')} className="loans">
      {decide.error && !refusing && <Failed error={errorOfCause(decide.error)} />}
      <ul>
        {loans.map(loan => (
          <li key={loan.id}>
            <p>
              <strong lang="zh-Hans">{loan.title}</strong>
              <span className="field-hint">
                {loan.barcode} ·{' '}
                {t('uses:loans.line', {
                  borrower: loan.borrower,
                  due: formatDate(loan.dueOn, language),
                  by: loan.askedBy,
                  reason: loan.reason,
                })}
              </span>
            </p>
            {loan.own ? (
              <span className="field-hint">{t('uses:loans.own')}</span>
            ) : (
              <span className="place-acts">
                <Button onPress={() => setRefusing(loan)}>{t('uses:loans.refuse')}</Button>
                <Button look="primary" onPress={() => decide.mutate({ loan: loan.id, refusal: null })}>
                  {t('uses:loans.agree')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {refusing && (
        <FormDialog
          title={t('uses:loans.refuse')}
          go={t('uses:loans.refuse')}
          ready={reason.trim() !== ''}
          busy={decide.isPending}
          error={decide.error && errorOfCause(decide.error)}
          onGo={() => decide.mutate({ loan: refusing.id, refusal: reason.trim() })}
          onClose={() => setRefusing(null)}
        >
          <p lang="zh-Hans">{refusing.title}</p>
          <TextLines
            label={t('uses:loans.refuse.reason')}
            value={reason}
            onChange={setReason}
            max={500}
            required
          />
        </FormDialog>
      )}
    </Card>
  );
};
