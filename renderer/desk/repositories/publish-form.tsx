import { useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { formatSize } from '../../shared/i18n/file-size.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { TextLine } from '../ui/fields.tsx';
import { FolderLine } from '../ui/folder-line.tsx';
import { localTime } from './local-time.ts';

type State = Output<'publishing.state'>;
type Props = {
  readonly places: State['places'];
  readonly last: State['last'];
  readonly busy: boolean;
  readonly onKeys: (folder: string) => void;
};

/** Where the repository and its keys lie, for how long it holds, and the passphrase, which is never kept. */
export const PublishForm = ({ places, last, busy, onKeys }: Props) => {
  const t = useText();
  const client = useQueryClient();
  const [keys, setKeys] = useState(places?.keys ?? '');
  const [repository, setRepository] = useState(places?.repository ?? '');
  const [days, setDays] = useState(String(places?.days ?? 90));
  const [passphrase, setPassphrase] = useState('');
  const publish = useAction('publishing.publish', () => {
    setPassphrase('');
    void client.invalidateQueries();
  });
  const ready = keys.trim() && repository.trim() && passphrase && /^\d{1,4}$/.test(days) && Number(days) > 0;
  return (
    <Card title={t('repositories:publish.places')}>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault();
          publish.mutate({ keys, repository, days: Number(days), passphrase });
        }}
      >
        <FolderLine
          label={t('repositories:publish.keys')}
          hint={t('repositories:publish.keys.hint')}
          value={keys}
          onChange={folder => {
            setKeys(folder);
            onKeys(folder);
          }}
          required
        />
        <FolderLine
          label={t('repositories:publish.repository')}
          hint={t('repositories:publish.repository.hint')}
          value={repository}
          onChange={setRepository}
          required
        />
        <div className="form-pair">
          <TextLine
            label={t('repositories:publish.days')}
            hint={t('repositories:publish.days.hint')}
            value={days}
            onChange={setDays}
            max={4}
            required
          />
          <TextLine
            label={t('repositories:publish.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            secret
            required
          />
        </div>
        {publish.error && <Failed error={errorOfCause(publish.error)} />}
        {!busy && !publish.error && last && <Last last={last} />}
        <div className="form-actions">
          <Button
            type="submit"
            main
            look="primary"
            icon={Send}
            isDisabled={!ready || busy || publish.isPending}
          >
            {t('repositories:publish.go')}
          </Button>
        </div>
      </form>
    </Card>
  );
};

const Last = ({ last }: { readonly last: NonNullable<State['last']> }) => {
  const t = useText();
  const language = useLanguage();
  const { report, problem, at } = last;
  if (problem) return <Failed error={problem as Parameters<typeof Failed>[0]['error']} />;
  if (!report) return null;
  const title = report.changed
    ? t('repositories:publish.done', { sequence: report.sequence })
    : t('repositories:publish.renewed');
  return (
    <Notice role="status" title={title}>
      <p>
        {t('repositories:publish.counts', {
          documents: formatCount(report.documents),
          withdrawn: formatCount(report.withdrawn),
          size: formatSize(report.bytesWritten),
          expires: localTime(report.expires, language),
        })}
      </p>
      <p>{t('repositories:publish.last', { date: localTime(at, language) })}</p>
    </Notice>
  );
};
