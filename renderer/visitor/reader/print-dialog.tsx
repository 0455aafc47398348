import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import '../../shared/ui/dialog.css';
import { useEffect, useRef, useState } from 'react';
import {
  Dialog,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
  TextField,
} from 'react-aria-components';
import { createPortal } from 'react-dom';
import { messageOf } from '../../shared/api/answer.tsx';
import { useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import type { Paper } from '../document/paper.ts';
import { PrintNote } from '../document/print-note.tsx';
import { drawForPrint, mostPrintPages, type PrintPage, parsePageRange, releasePages } from './print-pages.ts';

type PrintDialogProps = {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly paper: Paper;
  readonly onClose: () => void;
};

type Choice = 'page' | 'all' | 'range';
type Problem = 'none' | 'range' | 'drawing' | { words: string };

/** Choose pages, watch them being made ready, print. Every sheet bears the note of its source. */
export const PrintDialog = ({ pdf, page, paper, onClose }: PrintDialogProps) => {
  const t = useText();
  const [choice, setChoice] = useState<Choice>(pdf.numPages <= 10 ? 'all' : 'page');
  const [range, setRange] = useState('');
  const [done, setDone] = useState<number | null>(null);
  const [wanted, setWanted] = useState(0);
  const [sheets, setSheets] = useState<PrintPage[]>([]);
  const [problem, setProblem] = useState<Problem>('none');
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const chosen = (): number[] | null => {
    if (choice === 'page') return [page];
    if (choice === 'range') return parsePageRange(range, pdf.numPages);
    return Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  };
  const start = async () => {
    const numbers = chosen();
    if (numbers === null || numbers.length > mostPrintPages) {
      setProblem('range');
      return;
    }
    setProblem('none');
    setWanted(numbers.length);
    setDone(0);
    stop.current = new AbortController();
    try {
      const pages = await drawForPrint(pdf, numbers, setDone, stop.current.signal);
      if (pages === null) setDone(null);
      else setSheets(pages);
    } catch {
      setProblem('drawing');
      setDone(null);
    }
  };
  const printed = (result: Awaited<ReturnType<typeof printNow>>) => {
    releasePages(sheets);
    setSheets([]);
    setDone(null);
    if (result.ok) onClose();
    else setProblem({ words: messageOf(t, result.error) });
  };

  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      isDismissable={done === null}
      onOpenChange={open => !open && onClose()}
    >
      <Modal className="modal">
        <Dialog className="dialog-sheet">
          <Heading slot="title">{t('reader:print.title')}</Heading>
          {done === null ? (
            <>
              <RadioGroup
                className="print-choice"
                aria-label={t('reader:print.which')}
                value={choice}
                onChange={value => setChoice(value as Choice)}
              >
                <Radio className="print-radio" value="page">
                  {t('reader:print.page', { page })}
                </Radio>
                <Radio className="print-radio" value="all" isDisabled={pdf.numPages > mostPrintPages}>
                  {t('reader:print.all', { pages: pdf.numPages })}
                </Radio>
                <Radio className="print-radio" value="range">
                  {t('reader:print.range')}
                </Radio>
              </RadioGroup>
              {choice === 'range' && (
                <TextField className="print-range" value={range} onChange={setRange}>
                  <Label>{t('reader:print.range.label', { pages: pdf.numPages })}</Label>
                  <Input className="page-input print-range-input" placeholder="1-3" />
                </TextField>
              )}
              <PrintProblem problem={problem} />
              <div className="dialog-actions">
                <Button main onPress={onClose}>
                  {t('common:cancel')}
                </Button>
                <Button look="primary" main onPress={() => void start()}>
                  {t('reader:print')}
                </Button>
              </div>
            </>
          ) : (
            <>
              <p role="status">{t('reader:print.preparing', { done, wanted })}</p>
              <progress
                className="print-progress"
                aria-label={t('reader:print.title')}
                value={done}
                max={wanted}
              />
              <div className="dialog-actions">
                <Button main onPress={() => stop.current?.abort()}>
                  {t('common:cancel')}
                </Button>
              </div>
            </>
          )}
          {sheets.length > 0 && <PrintSheets sheets={sheets} paper={paper} onPrinted={printed} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

const PrintProblem = ({ problem }: { readonly problem: Problem }) => {
  const t = useText();
  if (problem === 'none') return null;
  const words = {
    range: () => t('reader:print.badRange', { most: mostPrintPages }),
    drawing: () => t('reader:print.failed'),
  };
  return (
    <Notice tone="warm" role="alert">
      <p>{typeof problem === 'string' ? words[problem]() : problem.words}</p>
    </Notice>
  );
};

type PrintSheetsProps = {
  readonly sheets: readonly PrintPage[];
  readonly paper: Paper;
  readonly onPrinted: (result: Awaited<ReturnType<typeof printNow>>) => void;
};

/** The sheets themselves, seen on paper only; printing begins once every picture is decoded. */
const PrintSheets = ({ sheets, paper, onPrinted }: PrintSheetsProps) => {
  const root = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: printed once for a set of sheets
  useEffect(() => {
    let left = false;
    const pictures = [...(root.current?.querySelectorAll('img') ?? [])];
    void Promise.all(pictures.map(picture => picture.decode())).then(async () => {
      if (!left) onPrinted(await printNow());
    });
    return () => {
      left = true;
    };
  }, [sheets]);
  return createPortal(
    <div className="print-sheets" ref={root}>
      {sheets.map(sheet => (
        <section key={sheet.number} className={sheet.landscape ? 'sheet sheet-landscape' : 'sheet'}>
          <img src={sheet.url} alt="" />
          <PrintNote paper={paper} />
        </section>
      ))}
    </div>,
    document.body,
  );
};
