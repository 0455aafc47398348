import { useQueryClient } from '@tanstack/react-query';
import { LogIn } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { memberSession, useMember } from '../../shared/api/member-session.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { formatList } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
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
  if (restored) return <Restored restored={restored} />;
  return (
    <DeskPage title={t('desk:backup.title')}>
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

/** The records are others now, and everybody's session ended with the former ones. */
const Restored = ({ restored }: { readonly restored: Output<'backup.restore'> }) => {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const leave = () => {
    memberSession.set(null);
    client.clear();
  };
  return (
    <DeskPage title={t('desk:backup.title')}>
      <Notice
        role="status"
        title={t('desk:backup.restore.done', { events: restored.events })}
        actions={
          <Button main look="primary" icon={LogIn} onPress={leave}>
            {t('desk:login.title')}
          </Button>
        }
      >
        {restored.aside && <p>{t('desk:backup.restore.aside', { folder: restored.aside })}</p>}
        {restored.withoutPassword.length > 0 && (
          <p>{t('desk:backup.restore.proxies', { units: formatList(restored.withoutPassword, language) })}</p>
        )}
      </Notice>
    </DeskPage>
  );
};
