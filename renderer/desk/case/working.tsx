import { Printer } from 'lucide-react';
import type { ClockView } from '../../../contract/applications/clock.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { sentenceOf } from '../../shared/i18n/law.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { Working as Calendar } from '../../shared/receipt/working.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Fold } from '../ui/fold.tsx';
import '../../shared/receipt/receipt.css';

/** How the due date comes about, as the receipt shows it; then every day with its reason, and the settings it rests on where the law is silent. */
export const Working = ({ clock }: { readonly clock: ClockView }) => {
  const t = useText();
  const language = useLanguage();
  if (clock.working.length === 0) return null;
  return (
    <Card
      title={t('case:working')}
      aside={
        <Button look="quiet" icon={Printer} onPress={() => void printNow()}>
          {t('case:print')}
        </Button>
      }
    >
      <Calendar working={clock.working} dueOn={clock.dueOn} />
      <Fold title={t('case:working.days')}>
        <table className="working">
          <thead>
            <tr>
              <th scope="col">{t('case:working.day')}</th>
              <th scope="col">{t('case:working.counted')}</th>
              <th scope="col">{t('case:working.why')}</th>
            </tr>
          </thead>
          <tbody>
            {clock.working.map(({ day, counted, why }) => (
              <tr key={day} className={counted ? 'day-counted' : 'day-free'}>
                <th scope="row">{formatDate(day, language)}</th>
                <td>{t(counted ? 'case:yes' : 'case:no')}</td>
                <td>{sentenceOf(t, why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {clock.silent.length > 0 && (
          <>
            <h3>{t('case:silent')}</h3>
            <ul className="case-flags">
              {clock.silent.map(({ setting }) => (
                <li key={setting}>{t(`law:setting.${setting}`)}</li>
              ))}
            </ul>
          </>
        )}
      </Fold>
    </Card>
  );
};
