import { Globe, ShieldCheck } from 'lucide-react';
import { Answer } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { LinkButton } from '../../shared/ui/button.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { EarlierReports } from './earlier-reports.tsx';
import { HeldList } from './held-list.tsx';
import { Progress } from './progress.tsx';
import { Report } from './report.tsx';
import { Sources } from './sources.tsx';
import { StartForm } from './start-form.tsx';
import './imports-page.css';

/** The desk's page for bringing documents in. */
export const ImportsPage = () => {
  const t = useText();
  const member = useMember();
  const progress = useCall('imports.progress', {}, { every: 1000 });
  const running = progress.data?.running ?? null;

  return (
    <DeskPage
      title={t('imports:title')}
      actions={
        // before set-up nobody may go there yet
        member && (
          <>
            <LinkButton to="/desk/imports/repositories" icon={ShieldCheck}>
              {t('repositories:title')}
            </LinkButton>
            <LinkButton to="/desk/imports/websites" icon={Globe}>
              {t('websites:title')}
            </LinkButton>
          </>
        )
      }
    >
      <Answer of={progress}>
        {({ last }) => (
          <div className="imports">
            <div className="imports-main">
              {running ? <Progress progress={running} /> : <StartForm />}
              {last && <Report report={last} />}
              <EarlierReports />
            </div>
            <div className="imports-side">
              <Sources busy={running !== null} />
              <HeldList />
            </div>
          </div>
        )}
      </Answer>
    </DeskPage>
  );
};
