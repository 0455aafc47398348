import { ScanBarcode } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { useScanner } from './use-scanner.ts';

/** The way in for codes: a scanner from anywhere on the page, or typed here. */
export const ScanField = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const t = useText();
  const [text, setText] = useState('');
  useScanner(onCode);
  return (
    <form
      className="scan-field"
      onSubmit={event => {
        event.preventDefault();
        if (text.trim()) onCode(text.trim().toUpperCase());
        setText('');
      }}
    >
      <TextLine label={t('shelves:shelve.scan')} value={text} onChange={setText} max={60} />
      <Button type="submit" main icon={ScanBarcode}>
        {t('shelves:shelve.scan.go')}
      </Button>
    </form>
  );
};
