import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { BackupList } from './backup-list.tsx';
import { BackupState } from './backup-state.tsx';
import { PlanForm } from './plan-form.tsx';
import './backup.css';

/** Where backups go, how the last one went, and the way back from one. */
export const BackupPage = () => {
  const t = useText();
  const administrator = useMember()?.role === 'administrator';
  const state = useCall('backup.state', {}, { every: 60_000 });
  const [restored, setRestored] = useState<Output<'backup.restore'> | null>(null);
  return (
    <DeskPage title={t('desk:backup.title')}>
      {restored && (
        <Notice role="status" title={t('desk:backup.restore.done', { events: restored.events })}>
          {restored.aside && <p>{t('desk:backup.restore.aside', { folder: restored.aside })}</p>}
        </Notice>
      )}
      <Answer of={state}>
        {({ state: plan }) => (
          <div className="backup">
            <BackupState state={plan} acts={administrator} />
            {administrator ? (
              <>
                <PlanForm plan={plan} />
                <BackupList planned={plan?.folder ?? null} onRestored={setRestored} />
              </>
            ) : (
              <p className="field-hint">{t('desk:backup.onlyAdministrator')}</p>
            )}
          </div>
        )}
      </Answer>
    </DeskPage>
  );
};
