import { Save } from 'lucide-react';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';

type SaveBarProps = {
  readonly dirty: boolean;
  readonly ready: boolean;
  readonly error: unknown;
  readonly onSave: () => void;
};

/** Below fields that are typed into: what is not saved yet, and the button. Nothing while there is nothing to save. */
export const SaveBar = ({ dirty, ready, error, onSave }: SaveBarProps) => {
  const t = useText();
  if (!dirty && !error) return null;
  return (
    <div className="report-save no-print">
      {error ? <Failed error={errorOfCause(error)} /> : null}
      <span role="status">{t(ready ? 'report:unsaved' : 'report:notANumber')}</span>
      <Button main look="primary" icon={Save} isDisabled={!ready} onPress={onSave}>
        {t('report:save')}
      </Button>
    </div>
  );
};
