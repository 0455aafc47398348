import { FolderOpen } from 'lucide-react';
import { useText } from '../../shared/i18n/use-text.ts';
import { shell } from '../../shared/shell.ts';
import { Button } from '../../shared/ui/button.tsx';
import { TextLine } from './fields.tsx';
import './folder-line.css';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  /** the most characters its method takes */
  readonly max?: number;
};

/** A folder of this machine: picked in the desk window of the shell, typed in a browser. */
export const FolderLine = ({ max = 4096, ...props }: Props) => {
  const t = useText();
  const desk = shell()?.face === 'desk' ? shell() : undefined;
  const choose = async () => {
    const result = await desk?.chooseFolder();
    if (result?.ok && result.value.folder) props.onChange(result.value.folder);
  };
  return (
    <div className="folder-line">
      <TextLine {...props} max={max} />
      {desk && (
        <Button main icon={FolderOpen} onPress={() => void choose()}>
          {t('common:folder.choose')}
        </Button>
      )}
    </div>
  );
};
