import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Result } from '../../../contract/errors.ts';
import type { Sheet } from '../../../contract/papers.ts';
import type { PdfFailure, PrintFailure } from '../../../contract/shell.ts';
import { Failed } from '../../shared/api/answer.tsx';
import type { CallError } from '../../shared/api/call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { shell } from '../../shared/shell.ts';
import { Button } from '../../shared/ui/button.tsx';
import { PaperSheet } from './paper-sheet.tsx';

type PrintPaperProps = {
  readonly sheet: Sheet;
  /** what a PDF of it is called, without an ending */
  readonly name: string;
  readonly main?: boolean;
};

/**
 * Prints a paper and nothing around it, or saves it as a PDF. In a browser its own dialog does both: what it saves bears the page's title.
 */
export const PrintPaper = ({ sheet, name, main = false }: PrintPaperProps) => {
  const t = useText();
  const [printing, setPrinting] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [saved, setSaved] = useState(false);
  const desk = shell();
  /** the sheet must stand, and the title say its name, before anybody looks */
  const stand = async <T,>(act: () => Promise<Result<T, PrintFailure | PdfFailure>>): Promise<T | null> => {
    const title = document.title;
    setFailure(null);
    setSaved(false);
    flushSync(() => setPrinting(true));
    document.title = name;
    const done = await act();
    document.title = title;
    setPrinting(false);
    if (done.ok) return done.value;
    if (done.error.code !== 'shell.printCancelled') setFailure(done.error);
    return null;
  };
  const print = () => stand(() => printNow());
  const save = async (savePdf: NonNullable<typeof desk>['savePdf']) => {
    const done = await stand(() => savePdf(name));
    setSaved(done?.saved === true);
  };
  return (
    <>
      <Button main={main} icon={Printer} isDisabled={printing} onPress={() => void print()}>
        {t(desk ? 'papers:print' : 'papers:print.orPdf')}
      </Button>
      {desk && (
        <Button main={main} icon={FileDown} isDisabled={printing} onPress={() => void save(desk.savePdf)}>
          {t('papers:pdf')}
        </Button>
      )}
      <span role="status">{saved && t('papers:pdf.saved')}</span>
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
