import { useQueryClient } from '@tanstack/react-query';
import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { TextLine } from '../ui/fields.tsx';
import { FolderLine } from '../ui/folder-line.tsx';

/** Which folder to bring in: picked in the desk window of the shell, typed in a browser. */
export const StartForm = () => {
  const t = useText();
  const client = useQueryClient();
  const [folder, setFolder] = useState('');
  const [name, setName] = useState('');
  const start = useAction(
    'imports.start',
    () => void client.invalidateQueries({ queryKey: ['imports.progress'] }),
  );
  return (
    <Card title={t('imports:start.title')}>
      <form
        className="import-form"
        onSubmit={event => {
          event.preventDefault();
          start.mutate({ folder: folder.trim(), ...(name.trim() ? { name: name.trim() } : {}) });
        }}
      >
        <FolderLine
          label={t('imports:start.folder')}
          hint={t('imports:start.folder.hint')}
          placeholder={t('imports:start.folder.example')}
          value={folder}
          onChange={setFolder}
          required
        />
        <TextLine label={t('imports:start.name')} value={name} onChange={setName} max={100} />
        {start.error && <Failed error={errorOfCause(start.error)} />}
        <div>
          <Button
            type="submit"
            look="primary"
            main
            icon={FolderInput}
            isDisabled={folder.trim() === '' || start.isPending}
          >
            {t('imports:start.go')}
          </Button>
        </div>
      </form>
    </Card>
  );
};
