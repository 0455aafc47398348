import { Download } from 'lucide-react';
import { useState } from 'react';
import { type CaseFilter, mostNames } from '../../../contract/applications/methods.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { saveFile } from '../../shared/save-file.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { Pick, Tick } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

type ExportDialogProps = {
  readonly filter: CaseFilter;
  readonly total: number;
  readonly onClose: () => void;
};

/** The whole list as a file. Names stay in the room unless somebody asks for them by name. */
export const ExportDialog = ({ filter, total, onClose }: ExportDialogProps) => {
  const t = useText();
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [names, setNames] = useState(false);
  const save = useAction('applications.export', file => {
    saveFile(file);
    onClose();
  });
  return (
    <FormDialog
      title={t('cases:export.title', { total: formatCount(total) })}
      go={t(save.isPending ? 'cases:export.busy' : 'cases:export.go')}
      icon={Download}
      busy={save.isPending}
      error={save.error && errorOfCause(save.error)}
      onGo={() => save.mutate({ ...filter, format, names })}
      onClose={onClose}
    >
      <Pick
        label={t('cases:export.format')}
        value={format}
        options={['xlsx', 'csv']}
        name={each => t(`cases:export.${each}`)}
        onChange={setFormat}
      />
      <Tick label={t('cases:export.names')} value={names} onChange={setNames} />
      {names && <Notice tone="warm" title={t('cases:export.warning', { most: formatCount(mostNames) })} />}
    </FormDialog>
  );
};
