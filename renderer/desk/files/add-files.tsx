import { Camera, FileUp, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { type FileKind, fileKinds } from '../../../contract/files.ts';
import { type CallError, call } from '../../shared/api/call.ts';
import { sendFile } from '../../shared/api/send-file.ts';
import { formatSize } from '../../shared/i18n/file-size.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { type CaseFile, useRefresh } from '../case/case-file.ts';
import { CameraCapture } from '../scan/camera-capture.tsx';
import { Pick } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

/** What the system's own dialog offers; what is not taken is refused by name all the same. */
const accept = '.pdf,.jpg,.jpeg,.png,.docx,.doc,.wps,.xlsx,.xls,.ofd,.txt';

type Chosen = { readonly name: string; readonly blob: Blob };

type AddFilesProps = {
  readonly file: CaseFile;
  /** what they are meant to be, and the step they belong to, where that is known */
  readonly kind?: FileKind;
  readonly about?: string;
  readonly onClose: () => void;
};

/** Adds scans, photographs and other files to a case, one after the other; what has gone in stays when a later one fails. */
export const AddFiles = ({ file, kind: given, about, onClose }: AddFilesProps) => {
  const t = useText();
  const refresh = useRefresh();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<FileKind>(given ?? 'identity');
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [photographing, setPhotographing] = useState(false);
  const [part, setPart] = useState<number | null>(null);
  const [error, setError] = useState<CallError | null>(null);

  const add = async () => {
    setError(null);
    for (const [at, { name, blob }] of chosen.entries()) {
      setPart(0);
      const begin = () =>
        call('files.begin', {
          caseId: file.row.id,
          kind,
          name,
          size: blob.size,
          ...(about ? { about } : {}),
        });
      const failed = await sendFile(begin, blob, setPart);
      setPart(null);
      if (failed) {
        setError(failed);
        setChosen(chosen.slice(at));
        refresh();
        return;
      }
    }
    refresh();
    onClose();
  };
  const photographed = (pages: readonly Blob[]) => {
    const name = (page: number) => t('files:photo', { page: chosen.length + page + 1 });
    setChosen([...chosen, ...pages.map((blob, page) => ({ name: `${name(page)}.jpg`, blob }))]);
    setPhotographing(false);
  };

  if (photographing) return <CameraCapture onDone={photographed} onClose={() => setPhotographing(false)} />;
  return (
    <FormDialog
      title={t('files:add')}
      go={t('files:add.go')}
      icon={Upload}
      ready={chosen.length > 0}
      busy={part !== null}
      error={error}
      onGo={() => void add()}
      onClose={onClose}
    >
      {!given && (
        <Pick
          label={t('files:kind')}
          value={kind}
          options={fileKinds}
          name={each => t(`files:kind.${each}`)}
          onChange={setKind}
        />
      )}
      <div className="file-ways">
        <Button icon={FileUp} onPress={() => input.current?.click()}>
          {t('files:choose')}
        </Button>
        <Button icon={Camera} onPress={() => setPhotographing(true)}>
          {t('files:photograph')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={t('files:choose')}
        onChange={event => {
          const picked = [...(event.target.files ?? [])].map(blob => ({ name: blob.name, blob }));
          event.target.value = '';
          setChosen(now => [...now, ...picked]);
        }}
      />
      <p className="field-hint">{t('files:rule')}</p>
      {chosen.length > 0 && (
        <ul className="files-chosen">
          {chosen.map(({ name, blob }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
            <li key={at}>
              {name} <span className="field-hint">{formatSize(blob.size)}</span>
            </li>
          ))}
        </ul>
      )}
      {part !== null && (
        <progress className="file-progress" value={part} aria-label={t('files:sending')}>
          {t('files:sending')}
        </progress>
      )}
    </FormDialog>
  );
};
