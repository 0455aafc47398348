import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import { SetUpForm } from './set-up-form.tsx';
import './entry.css';

/** A room nobody has set up: whoever holds the desk key does it; everybody else is told that this is for staff. */
export const FirstRun = () => {
  const t = useText();
  const session = useCall('system.session', {});
  const [made, setMade] = useState<Output<'staff.setUp'> | null>(null);
  if (made) return <RecoveryKey made={made} />;
  return (
    <DeskPage title={t('desk:setup.title')}>
      <Answer of={session}>
        {({ role }) =>
          role === 'administrator' ? (
            <SetUpForm onMade={setMade} />
          ) : (
            <Notice title={t('errors:request.forbidden')}>{t('desk:setup.key')}</Notice>
          )
        }
      </Answer>
    </DeskPage>
  );
};
