import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { LinkButton } from '../../shared/ui/button.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { Progress } from '../imports/progress.tsx';
import { KeysCard } from './keys-card.tsx';
import { PublishForm } from './publish-form.tsx';
import './repositories.css';

/** Publishing this library as a signed repository, and the keys that sign it. */
export const PublishPage = () => {
  const t = useText();
  const state = useCall('publishing.state', {}, { every: 2_000 });
  const progress = useCall('imports.progress', {}, { every: 1_000 });
  const running = progress.data?.running ?? null;
  const [keys, setKeys] = useState<string | null>(null);
  return (
    <DeskPage
      title={t('repositories:publish.title')}
      actions={
        <LinkButton to="/desk/imports/repositories" icon={ArrowLeft} main>
          {t('repositories:back')}
        </LinkButton>
      }
    >
      <Answer of={state}>
        {({ places, last }) => (
          <div className="repositories">
            {running && <Progress progress={running} />}
            <PublishForm places={places} last={last} busy={running !== null} onKeys={setKeys} />
            <KeysCard folder={keys ?? places?.keys ?? ''} />
          </div>
        )}
      </Answer>
    </DeskPage>
  );
};
