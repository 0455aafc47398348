import { useQueryClient } from '@tanstack/react-query';
import { FolderX } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx';
import { Rank } from './rank.tsx';
import { Trust } from './trust.tsx';
import '../ui/finding.css';

type Source = Output<'imports.sources'>['sources'][number];

/** Where the library comes from. Removing a source withdraws its documents; they stay on record. */
export const Sources = ({ busy }: { readonly busy: boolean }) => {
  const t = useText();
  const client = useQueryClient();
  const language = useLanguage();
  const sources = useCall('imports.sources', {});
  const [asked, setAsked] = useState<Source | null>(null);
  const remove = useAction('imports.removeSource', () => void client.invalidateQueries());
  return (
    <Card title={t('imports:sources.title')}>
      <Answer of={sources}>
        {value =>
          value.sources.length === 0 ? (
            <p className="field-hint">{t('imports:sources.none')}</p>
          ) : (
            <ul className="sources">
              {value.sources.map((source, at) => (
                <li key={source.id}>
                  <p className="finding-item">{source.name}</p>
                  <p className="field-hint">{source.location}</p>
                  <p className="field-hint">
                    {t('home:column.count', { count: formatCount(source.documents) })}
                    {source.lastImportAt && (
                      <> · {t('imports:sources.last', { date: formatDate(source.lastImportAt, language) })}</>
                    )}
                  </p>
                  <Rank sources={value.sources} at={at} />
                  <Trust source={source} />
                  <Button look="danger" icon={FolderX} isDisabled={busy} onPress={() => setAsked(source)}>
                    {t('imports:sources.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {remove.error && <Failed error={errorOfCause(remove.error)} />}
      <ConfirmDialog
        open={asked !== null}
        title={t('imports:sources.remove.title', { name: asked?.name ?? '' })}
        text={t('imports:sources.remove.text', { count: formatCount(asked?.documents ?? 0) })}
        go={t('imports:sources.remove')}
        onGo={() => {
          if (asked) remove.mutate({ id: asked.id });
          setAsked(null);
        }}
        onCancel={() => setAsked(null)}
      />
    </Card>
  );
};
