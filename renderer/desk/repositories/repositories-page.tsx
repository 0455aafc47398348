import { ArrowLeft, Plus, Send } from 'lucide-react';
import { useState } from 'react';
import type { FollowedRepository } from '../../../contract/repository.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { Progress } from '../imports/progress.tsx';
import { AddDialog } from './add-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { RepositoryRow } from './repository-row.tsx';
import './repositories.css';

/** The signed repositories this terminal follows: how each stands, and what can be done about it. */
export const RepositoriesPage = () => {
  const t = useText();
  const acts = useMember()?.role === 'administrator';
  const list = useCall('repository.list', {}, { every: 5_000 });
  const progress = useCall('imports.progress', {}, { every: 1_000 });
  const running = progress.data?.running ?? null;
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<FollowedRepository | null>(null);
  return (
    <DeskPage
      title={t('repositories:title')}
      actions={
        <>
          <LinkButton to="/desk/imports" icon={ArrowLeft} main>
            {t('imports:back')}
          </LinkButton>
          {acts && (
            <>
              <LinkButton to="/desk/imports/publish" icon={Send} main>
                {t('repositories:publish.title')}
              </LinkButton>
              <Button look="primary" main icon={Plus} onPress={() => setAdding(true)}>
                {t('repositories:add')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="repositories">
        {running && <Progress progress={running} />}
        <Answer of={list}>
          {({ repositories }) =>
            repositories.length === 0 ? (
              <Card>
                <p className="field-hint">{t('repositories:none')}</p>
              </Card>
            ) : (
              repositories.map(one => (
                <RepositoryRow
                  key={one.id}
                  one={one}
                  acts={acts}
                  busy={running !== null}
                  onChange={() => setChanging(one)}
                />
              ))
            )
          }
        </Answer>
      </div>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
      {changing && <ChangeDialog one={changing} onClose={() => setChanging(null)} />}
    </DeskPage>
  );
};
