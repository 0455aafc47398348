import { PackageCheck, Printer } from 'lucide-react';
import { useState } from 'react';
import type { DueRow } from '../../../../contract/custody/delivery-methods.ts';
import { Answer } from '../../../shared/api/answer.tsx';
import { useCall } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { printNow } from '../../../shared/print-now.ts';
import { todayHere } from '../../../shared/today.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import { BatchTable } from './batch-table.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';
import { ScheduleTable } from './schedule-table.tsx';
import { Senders } from './senders.tsx';
import './deliveries.css';

const monthMs = 31 * 86_400_000;
/** What was missed in the last months is still asked for; what comes next month may be prepared. */
const around = (today: string, months: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + months * monthMs).toISOString().slice(0, 10);

/** Who is to hand papers over and when; what came. */
export const DeliveriesPage = () => {
  const t = useText();
  const today = todayHere();
  const senders = useCall('deliveries.senders', {});
  const schedule = useCall('deliveries.schedule', { from: around(today, -3), to: around(today, 1) });
  const [receiving, setReceiving] = useState<DueRow | 'unasked' | null>(null);
  return (
    <PapersPage
      title={t('deliveries:title')}
      actions={
        <Button
          main
          look="primary"
          icon={PackageCheck}
          isDisabled={!senders.data?.senders.some(({ closed }) => !closed)}
          onPress={() => setReceiving('unasked')}
        >
          {t('deliveries:receive')}
        </Button>
      }
    >
      <div className="deliveries">
        <Card
          title={t('deliveries:schedule')}
          aside={
            <Button look="quiet" icon={Printer} onPress={() => void printNow()}>
              {t('deliveries:schedule.print')}
            </Button>
          }
        >
          <Answer of={schedule}>
            {({ rows }) => <ScheduleTable rows={rows} onReceive={setReceiving} />}
          </Answer>
        </Card>
        <div className="not-printed">
          <BatchTable />
          <Answer of={senders}>{value => <Senders senders={value.senders} />}</Answer>
        </div>
      </div>
      {receiving && senders.data && (
        <ReceiveDialog
          senders={senders.data.senders.filter(({ closed }) => !closed)}
          due={schedule.data?.rows ?? []}
          first={receiving === 'unasked' ? null : receiving}
          onClose={() => setReceiving(null)}
        />
      )}
    </PapersPage>
  );
};
