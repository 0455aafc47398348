import { useQueryClient } from '@tanstack/react-query';
import { FileLock2, Save } from 'lucide-react';
import { useState } from 'react';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { saveFile } from '../../shared/save-file.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { TextLine, Tick } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { CaseFile } from './case-file.ts';

/** What goes to the city's platform and what comes back: the case as a sealed file, its number there. */
export const HandOver = ({ file: { row, destroyed } }: { readonly file: CaseFile }) => {
  const t = useText();
  const client = useQueryClient();
  const [number, setNumber] = useState(row.platformNumber ?? '');
  const [exporting, setExporting] = useState(false);
  const save = useAction('applications.setPlatformNumber', () => void client.invalidateQueries());
  return (
    <Card
      title={t('case:handOver')}
      aside={
        !destroyed && (
          <Button icon={FileLock2} onPress={() => setExporting(true)}>
            {t('case:handOver.export')}
          </Button>
        )
      }
    >
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault();
          save.mutate({ id: row.id, number });
        }}
      >
        <TextLine
          label={t('case:handOver.number')}
          hint={t('case:handOver.number.hint')}
          value={number}
          onChange={setNumber}
          max={80}
        />
        {save.error && <Failed error={errorOfCause(save.error)} />}
        {save.isSuccess && <p role="status">{t('case:handOver.saved')}</p>}
        <div className="form-actions">
          <Button
            type="submit"
            icon={Save}
            isDisabled={number.trim() === '' || number.trim() === row.platformNumber || save.isPending}
          >
            {t('case:handOver.number.go')}
          </Button>
        </div>
      </form>
      {exporting && <ExportDialog id={row.id} onClose={() => setExporting(false)} />}
    </Card>
  );
};

type ExportDialogProps = { readonly id: string; readonly onClose: () => void };

const ExportDialog = ({ id, onClose }: ExportDialogProps) => {
  const t = useText();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [plain, setPlain] = useState(false);
  const take = useAction('applications.exportCase', takeaway => {
    saveFile(takeaway);
    onClose();
  });
  return (
    <FormDialog
      title={t('case:handOver.export')}
      go={t('case:handOver.export.go')}
      icon={FileLock2}
      ready={plain || (passphrase !== '' && passphrase === again)}
      busy={take.isPending}
      error={take.error ? errorOfCause(take.error) : null}
      onGo={() => take.mutate({ id, passphrase: plain ? null : passphrase })}
      onClose={onClose}
    >
      <p className="field-hint">{t('case:handOver.export.hint')}</p>
      {!plain && (
        <div className="form-pair">
          <TextLine
            label={t('case:handOver.passphrase')}
            hint={t('case:handOver.passphrase.hint')}
            value={passphrase}
            onChange={setPassphrase}
            max={200}
            secret
            required
          />
          <TextLine
            label={t('case:handOver.passphrase.again')}
            value={again}
            onChange={setAgain}
            max={200}
            secret
            required
          />
        </div>
      )}
      <Tick label={t('case:handOver.plain')} value={plain} onChange={setPlain} />
    </FormDialog>
  );
};
