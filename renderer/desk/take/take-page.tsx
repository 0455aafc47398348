import { useState } from 'react';
import type { Receipt } from '../../../contract/applications/methods.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { DeskPage } from '../frame/desk-page.tsx';
import { TakeForm } from './take-form.tsx';
import { Taken } from './taken.tsx';
import './take.css';

/** Taking an application at the desk: told by the applicant, or come by post, fax or net. */
export const TakePage = () => {
  const t = useText();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  return (
    <DeskPage key={receipt ? 'receipt' : 'form'} title={t(receipt ? 'take:receipt' : 'desk:way.take')}>
      {receipt ? (
        <Taken receipt={receipt} onNext={() => setReceipt(null)} />
      ) : (
        <TakeForm onTaken={setReceipt} />
      )}
    </DeskPage>
  );
};
