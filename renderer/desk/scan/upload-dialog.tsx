import { useQueryClient } from '@tanstack/react-query';
import { FileUp, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ScanRow } from '../../../contract/scans/scan.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { formatSize } from '../../shared/i18n/file-size.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Pick, TextLine } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { sendScan, usualDpi } from './send-scan.ts';
import '../files/files.css';

const resolutions = ['100', '150', '200', '300', '400', '600'] as const;

type UploadDialogProps = {
  /** the paper it shows; null: 待认领 */
  readonly paper: string | null;
  readonly onClose: () => void;
  /** what is done with the scan, before the dialog closes */
  readonly onKept?: (scan: ScanRow) => Promise<void>;
};

/** Brings in what a scanner made: a PDF, or pictures in their order. */
export const UploadDialog = ({ paper, onClose, onKept }: UploadDialogProps) => {
  const t = useText();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [name, setName] = useState('');
  const [dpi, setDpi] = useState<(typeof resolutions)[number]>(`${usualDpi}`);
  const [part, setPart] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const pictures = files.some(({ type }) => type.startsWith('image/'));

  const send = async () => {
    setFailure(null);
    setPart(0);
    try {
      const scan = await sendScan(
        files,
        { origin: 'upload', name: name.trim(), dpi: Number(dpi), paper },
        setPart,
      );
      await onKept?.(scan);
      void client.invalidateQueries();
      onClose();
    } catch (cause) {
      setFailure(cause);
    } finally {
      setPart(null);
    }
  };
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen);
    setName(chosen[0]?.name.slice(0, 200) ?? '');
  };

  return (
    <FormDialog
      title={t('scan:upload.title')}
      go={t('scan:upload.go')}
      icon={Upload}
      ready={files.length > 0 && name.trim() !== ''}
      busy={part !== null}
      error={failure === null ? null : errorOfCause(failure)}
      onGo={() => void send()}
      onClose={onClose}
    >
      <p className="field-hint">{t('scan:upload.rule')}</p>
      <div>
        <Button icon={FileUp} onPress={() => input.current?.click()}>
          {t('scan:upload.choose')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".pdf,.jpg,.jpeg,.png"
        aria-label={t('scan:upload.choose')}
        onChange={event => {
          choose([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {files.length > 0 && (
        <>
          <ol className="files-chosen">
            {files.map((file, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
              <li key={at}>
                {file.name} <span className="field-hint">{formatSize(file.size)}</span>
              </li>
            ))}
          </ol>
          <TextLine label={t('scan:upload.name')} value={name} onChange={setName} max={200} required />
          {pictures && (
            <Pick
              label={t('scan:upload.dpi')}
              value={dpi}
              options={resolutions}
              name={each => t('scan:upload.dpi.value', { dpi: each })}
              onChange={setDpi}
            />
          )}
        </>
      )}
      {part !== null && (
        <>
          <progress className="file-progress" value={part} aria-label={t('scan:sending')} />
          <p role="status">{t(part < 1 ? 'scan:sending' : 'scan:assembling')}</p>
        </>
      )}
    </FormDialog>
  );
};
