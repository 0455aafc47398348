import { useQueryClient } from '@tanstack/react-query';
import { FolderInput, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { shell } from '../../shared/shell.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';

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
  const desk = shell()?.face === 'desk' ? shell() : undefined;
  const choose = async () => {
    const result = await desk?.chooseFolder();
    if (result?.ok && result.value.folder) setFolder(result.value.folder);
  };
  return (
    <Card title={t('imports:start.title')}>
      <form
        className="import-form"
        onSubmit={event => {
          event.preventDefault();
          start.mutate({ folder: folder.trim(), ...(name.trim() ? { name: name.trim() } : {}) });
        }}
      >
        <div className="import-folder">
          <TextField value={folder} onChange={setFolder} isRequired autoComplete="off">
            <Label>{t('imports:start.folder')}</Label>
            <Input className="field" spellCheck="false" placeholder={t('imports:start.folder.example')} />
            <Text slot="description" className="field-hint">
              {t('imports:start.folder.hint')}
            </Text>
          </TextField>
          {desk && (
            <Button main icon={FolderOpen} onPress={() => void choose()}>
              {t('imports:start.choose')}
            </Button>
          )}
        </div>
        <TextField value={name} onChange={setName} maxLength={100} autoComplete="off">
          <Label>{t('imports:start.name')}</Label>
          <Input className="field" />
        </TextField>
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
