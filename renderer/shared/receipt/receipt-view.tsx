import { CircleCheck, Printer, ReceiptText } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Receipt } from '../../../contract/applications/methods.ts';
import type { Paper } from '../../../contract/shell.ts';
import { messageOf } from '../api/answer.tsx';
import type { CallError } from '../api/call.ts';
import { useText } from '../i18n/use-text.ts';
import { printNow } from '../print-now.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ReceiptSheet } from './receipt-sheet.tsx';

type ReceiptViewProps = {
  readonly receipt: Receipt;
  /** the receipt has been taken along: it can never be shown again */
  readonly onDone: () => void;
  /** what else can be done before the screen is cleared */
  readonly children?: ReactNode;
};

/** The receipt with what to do with it: photograph or print, on A4 or on the 80 mm roll, then clear the screen. */
export const ReceiptView = ({ receipt, onDone, children }: ReceiptViewProps) => {
  const t = useText();
  const [paper, setPaper] = useState<Paper>('a4');
  const [failure, setFailure] = useState<CallError | null>(null);
  const [leaving, setLeaving] = useState(false);
  const head = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);
  const print = async (wanted: Paper) => {
    flushSync(() => setPaper(wanted)); // the printer sees the page as it is now
    const result = await printNow(wanted);
    setFailure(result.ok || result.error.code === 'shell.printCancelled' ? null : result.error);
  };
  return (
    <div className={`receipt-view receipt-on-${paper}`}>
      <div className="receipt-done" ref={head} tabIndex={-1}>
        <Notice icon={CircleCheck} tone="info" title={t('receipt:done')}>
          {t('receipt:done.text')}
        </Notice>
      </div>
      <div className="receipt-actions">
        <Button main icon={Printer} onPress={() => void print('a4')}>
          {t('receipt:print.a4')}
        </Button>
        <Button main icon={ReceiptText} onPress={() => void print('slip')}>
          {t('receipt:print.slip')}
        </Button>
      </div>
      {failure && (
        <Notice tone="danger" role="alert" title={t('receipt:print.failed')}>
          {messageOf(t, failure)}
        </Notice>
      )}
      <ReceiptSheet receipt={receipt} />
      {children}
      <div className="receipt-actions">
        <Button main look="primary" icon={CircleCheck} onPress={() => setLeaving(true)}>
          {t('receipt:finish')}
        </Button>
      </div>
      <ConfirmDialog
        open={leaving}
        title={t('receipt:finish.title')}
        text={t('receipt:finish.text')}
        go={t('receipt:finish')}
        stay={t('receipt:finish.stay')}
        onGo={onDone}
        onCancel={() => setLeaving(false)}
      />
    </div>
  );
};
