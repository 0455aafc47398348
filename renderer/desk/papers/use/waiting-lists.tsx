import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { type WaitingKind, waitingKinds } from '../../../../contract/custody/use-methods.ts';
import { Answer } from '../../../shared/api/answer.tsx';
import { useCall } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { printNow } from '../../../shared/print-now.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Pick } from '../../ui/fields.tsx';

/** Pull list, put-back list and the rest of what waits for a hand, in the order of the places: to be walked with. */
export const WaitingLists = () => {
  const t = useText();
  const [kind, setKind] = useState<WaitingKind>('putBack');
  const list = useCall('uses.waiting', { kind }, { keep: true });
  return (
    <Card
      title={t('uses:waiting')}
      className="waiting-lists"
      aside={
        <Button look="quiet" icon={Printer} onPress={() => void printNow()}>
          {t('uses:waiting.print')}
        </Button>
      }
    >
      <div className="form">
        <Pick
          label={t('stocktakes:show')}
          value={kind}
          options={waitingKinds}
          name={each => t(`uses:waiting.${each}`)}
          onChange={setKind}
        />
        <Answer of={list}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p>{t('uses:waiting.none')}</p>
            ) : (
              <ul className="waiting-list">
                {rows.map(row => (
                  <li key={row.id}>
                    <strong>{row.homeCode ?? t('custody:copy.noPlace')}</strong>
                    <Link to={`/desk/papers/paper/${row.paper}`}>{row.title}</Link>
                    <span className="barcode-text">{row.barcode}</span>
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </div>
    </Card>
  );
};
