import { FolderOpen } from 'lucide-react';
import type { Receipt } from '../../../contract/applications/methods.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { ReceiptView } from '../../shared/receipt/receipt-view.tsx';
import { LinkButton } from '../../shared/ui/button.tsx';

type TakenProps = { readonly receipt: Receipt; readonly onNext: () => void };

/** The same 接收回执 as at the kiosk, to print for the applicant, and the way to the case. */
export const Taken = ({ receipt, onNext }: TakenProps) => {
  const t = useText();
  return (
    <div className="taken">
      <ReceiptView receipt={receipt} onDone={onNext} />
      <div className="no-print">
        <LinkButton to={`/desk/cases/${receipt.id}`} main icon={FolderOpen}>
          {t('take:open')}
        </LinkButton>
      </div>
    </div>
  );
};
