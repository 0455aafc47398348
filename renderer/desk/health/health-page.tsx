import { useQueryClient } from '@tanstack/react-query';
import { SearchCheck } from 'lucide-react';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { CheckCard } from './check-card.tsx';
import { ColumnsCard } from './columns-card.tsx';
import { ListCards } from './list-cards.tsx';
import { StateCards } from './state-cards.tsx';
import './health.css';

/** Often enough to see a check end. ms */
const refreshMs = 10_000;

/** How the library is: how old, how whole, what waits and what is past its time. */
export const HealthPage = () => {
  const t = useText();
  const client = useQueryClient();
  const member = useMember();
  const state = useCall('health.state', {}, { every: refreshMs });
  const checking = state.data?.checking ?? false;
  const again = () => void client.invalidateQueries({ queryKey: ['health.state'] });
  const check = useAction('health.check', again);
  return (
    <DeskPage
      title={t('health:title')}
      actions={
        member?.role === 'administrator' && (
          <Button
            main
            icon={SearchCheck}
            isDisabled={checking || check.isPending}
            onPress={() => check.mutate({})}
          >
            {t(checking ? 'health:check.running' : 'health:check.go')}
          </Button>
        )
      }
    >
      {check.error && <Failed error={errorOfCause(check.error)} />}
      <Answer of={state} lines={8}>
        {value => (
          <div className="health">
            <StateCards state={value} />
            <CheckCard state={value} />
            <ColumnsCard state={value} />
            <ListCards state={value} />
          </div>
        )}
      </Answer>
    </DeskPage>
  );
};
