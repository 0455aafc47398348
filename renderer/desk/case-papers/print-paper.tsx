import { Printer } from 'lucide-react';
import { useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Sheet } from '../../../contract/papers.ts';
import { Failed } from '../../shared/api/answer.tsx';
import type { CallError } from '../../shared/api/call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { Button } from '../../shared/ui/button.tsx';
import { PaperSheet } from './paper-sheet.tsx';

/** Prints a paper and nothing around it; the printer's dialog also makes a PDF of it. */
export const PrintPaper = ({ sheet, main = false }: { readonly sheet: Sheet; readonly main?: boolean }) => {
  const t = useText();
  const [printing, setPrinting] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const print = async () => {
    setFailure(null);
    // the sheet must stand before the printer looks
    flushSync(() => setPrinting(true));
    const printed = await printNow();
    setPrinting(false);
    if (!printed.ok && printed.error.code !== 'shell.printCancelled') setFailure(printed.error);
  };
  return (
    <>
      <Button main={main} icon={Printer} isDisabled={printing} onPress={() => void print()}>
        {t('papers:print')}
      </Button>
      {failure && <Failed error={failure} />}
      {printing &&
        createPortal(
          <div className="paper-print">
            <PaperSheet sheet={sheet} />
          </div>,
          document.body,
        )}
    </>
  );
};
