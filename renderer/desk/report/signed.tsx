import { useQueryClient } from '@tanstack/react-query';
import { CircleAlert, FileCheck2, Signature } from 'lucide-react';
import { useId, useState } from 'react';
import { reviewers } from '../../../contract/method.ts';
import { type AnnualReport, blocking } from '../../../contract/statistics/report.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { changePlace } from './report-words.ts';

/** That a year was signed, and what has changed in the records since. */
export const Signed = ({ report }: { readonly report: AnnualReport }) => {
  const t = useText();
  const language = useLanguage();
  const { signed } = report;
  if (!signed) return null;
  const changed = signed.changes.length > 0;
  return (
    <div className="no-print">
      <Notice
        tone={changed ? 'warm' : 'info'}
        icon={FileCheck2}
        title={t('report:signed', { name: signed.by, date: formatDate(signed.at.slice(0, 10), language) })}
      >
        <p>{t(changed ? 'report:signed.changed' : 'report:signed.same')}</p>
        {changed && (
          <table className="report-cases">
            <thead>
              <tr>
                <th scope="col">{t('report:change.place')}</th>
                <th scope="col">{t('report:change.signed')}</th>
                <th scope="col">{t('report:change.now')}</th>
              </tr>
            </thead>
            <tbody>
              {signed.changes.map(change => (
                <tr key={changePlace(change)}>
                  <th scope="row" lang="zh-Hans">
                    {changePlace(change)}
                  </th>
                  <td>{change.table === 'text' ? '' : (change.signed ?? '—')}</td>
                  <td>{change.table === 'text' ? t('report:change.text') : (change.now ?? '—')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Notice>
    </div>
  );
};

/** Signing: for a reviewer, of a year that is over and closes. What does not close is said before anybody tries. */
export const SignButton = ({ report }: { readonly report: AnnualReport }) => {
  const t = useText();
  const client = useQueryClient();
  const member = useMember();
  const [open, setOpen] = useState(false);
  const reason = useId();
  const sign = useAction('statistics.sign', () => {
    setOpen(false);
    void client.invalidateQueries({ queryKey: ['statistics.report'] });
  });
  if (!member || !reviewers.includes(member.role) || !report.over) return null;
  const faults = blocking(report).length;
  return (
    <div className="report-sign">
      {faults > 0 && (
        <p id={reason} className="report-blocked">
          <CircleAlert className="icon" aria-hidden />
          {t('report:sign.blocked', { count: faults })}
        </p>
      )}
      <Button
        main
        look="primary"
        icon={Signature}
        isDisabled={faults > 0}
        {...(faults > 0 ? { 'aria-describedby': reason } : {})}
        onPress={() => setOpen(true)}
      >
        {t(report.signed ? 'report:sign.again' : 'report:sign')}
      </Button>
      {open && (
        <FormDialog
          title={t('report:sign.title', { year: report.year })}
          go={t('report:sign')}
          icon={Signature}
          busy={sign.isPending}
          error={sign.error && errorOfCause(sign.error)}
          onGo={() => sign.mutate({ year: report.year })}
          onClose={() => setOpen(false)}
        >
          <p>{t('report:sign.text')}</p>
        </FormDialog>
      )}
    </div>
  );
};
