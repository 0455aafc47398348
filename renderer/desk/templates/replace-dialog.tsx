import { useQueryClient } from '@tanstack/react-query';
import { FileUp, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { maxTemplateBytes, type PaperKind } from '../../../contract/papers.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import type { CallError } from '../../shared/api/call.ts';
import { base64 } from '../../shared/api/send-file.ts';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { todayHere } from '../../shared/today.ts';
import { Button } from '../../shared/ui/button.tsx';
import { DayField } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import '../files/files.css';

type ReplaceDialogProps = {
  readonly paper: PaperKind;
  readonly title: string;
  readonly onClose: () => void;
};

/** A new version of a template. What is wrong with it is said by the name of the field. */
export const ReplaceDialog = ({ paper, title, onClose }: ReplaceDialogProps) => {
  const t = useText();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [from, setFrom] = useState(todayHere());
  const replace = useAction('papers.replaceTemplate', () => {
    void client.invalidateQueries({ queryKey: ['papers.templates'] });
    void client.invalidateQueries({ queryKey: ['papers.look'] });
    onClose();
  });
  const tooLarge: CallError | null =
    file && file.size > maxTemplateBytes
      ? { code: 'files.tooLarge', params: { megabytes: maxTemplateBytes / 1_000_000 } }
      : null;
  return (
    <FormDialog
      title={t('templates:replace')}
      go={t('templates:replace.go')}
      icon={Upload}
      ready={file !== null && tooLarge === null && from !== ''}
      busy={replace.isPending}
      error={tooLarge ?? (replace.error && errorOfCause(replace.error))}
      onGo={() => {
        if (file) void base64(file).then(docx => replace.mutate({ paper, name: file.name, from, docx }));
      }}
      onClose={onClose}
    >
      <p lang="zh-Hans">
        <strong>{title}</strong>
      </p>
      <div className="file-ways">
        <Button icon={FileUp} onPress={() => input.current?.click()}>
          {t('templates:choose')}
        </Button>
        {file && <span>{file.name}</span>}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label={t('templates:choose')}
        onChange={event => setFile(event.target.files?.[0] ?? null)}
      />
      <DayField
        label={t('templates:from.day')}
        hint={t('templates:from.hint')}
        value={from}
        onChange={setFrom}
        required
      />
    </FormDialog>
  );
};
