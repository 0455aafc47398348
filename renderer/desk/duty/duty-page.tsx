import { Printer } from 'lucide-react';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { Button } from '../../shared/ui/button.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { DevicesCard } from './devices-card.tsx';
import { RosterCard } from './roster-card.tsx';
import '../papers/ui/papers.css';
import './duty.css';

/** 人员和设备配置 (#74): who is on duty, and what stands in the room. */
export const DutyPage = () => {
  const t = useText();
  const roster = useCall('duty.roster', {});
  const devices = useCall('devices.list', {});
  return (
    <DeskPage
      title={t('duty:title')}
      actions={
        <Button main icon={Printer} onPress={() => void printNow()}>
          {t('books:print')}
        </Button>
      }
    >
      <div className="duty">
        <Answer of={roster}>{value => <RosterCard roster={value} />}</Answer>
        <Answer of={devices}>{value => <DevicesCard devices={value.devices} />}</Answer>
      </div>
    </DeskPage>
  );
};
