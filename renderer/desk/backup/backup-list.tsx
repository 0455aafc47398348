import { FolderSearch, History } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { TextLine } from '../ui/fields.tsx';
import { Fold } from '../ui/fold.tsx';
import { backupTime } from './backup-name.ts';
import { RestoreDialog } from './restore-dialog.tsx';

type BackupListProps = {
  readonly planned: string | null;
  readonly onRestored: (restored: Output<'backup.restore'>) => void;
};

/** The finished backups of the planned folder or another one, newest first. */
export const BackupList = ({ planned, onRestored }: BackupListProps) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [other, setOther] = useState<string | null>(null);
  const folder = other ?? planned;
  return (
    <Card title={t('desk:backup.list')}>
      <div className="form">
        {folder ? (
          <Found folder={folder} onRestored={onRestored} />
        ) : (
          <p>{t('desk:backup.list.unplanned')}</p>
        )}
        <Fold title={t('desk:backup.list.other')}>
          <form
            className="backup-other"
            onSubmit={event => {
              event.preventDefault();
              setOther(typed.trim() || null);
            }}
          >
            <TextLine label={t('desk:backup.folder')} value={typed} onChange={setTyped} max={4096} />
            <Button main type="submit" icon={FolderSearch}>
              {t('desk:backup.list.go')}
            </Button>
          </form>
        </Fold>
      </div>
    </Card>
  );
};

type FoundProps = { readonly folder: string; readonly onRestored: BackupListProps['onRestored'] };

const Found = ({ folder, onRestored }: FoundProps) => {
  const t = useText();
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useCall('backup.list', { folder });
  return (
    <>
      <p className="field-hint">{folder}</p>
      <Answer of={list}>
        {({ names }) =>
          names.length === 0 ? (
            <p>{t('desk:backup.list.none')}</p>
          ) : (
            <ul className="backup-list">
              {names.toReversed().map(name => (
                <li key={name}>
                  <span>{formatDate(backupTime(name), language)}</span>
                  <Button look="danger" icon={History} onPress={() => setChosen(name)}>
                    {t('desk:backup.restore')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {chosen && (
        <RestoreDialog
          folder={folder}
          name={chosen}
          onRestored={onRestored}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
};
