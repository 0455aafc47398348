import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Receipt } from '../../../contract/applications/methods.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { ReceiptView } from '../../shared/receipt/receipt-view.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { useEndVisit } from '../../shared/visit.tsx';
import { Page } from '../frame/page.tsx';
import { Proofs } from '../proofs/proofs.tsx';
import { Before } from './before.tsx';
import { type Draft, emptyDraft, textLimits } from './draft.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { type Place, placeOf } from './place.ts';
import { reachable, stepsOf } from './steps.ts';
import { Wizard } from './wizard.tsx';
import './apply.css';

/** Applying at the terminal. Where the room is not set up yet, applications are taken at the window. */
export const ApplyPage = () => {
  const t = useText();
  const state = useCall('staff.state', {});
  return (
    <Page title={t('apply:title')}>
      <Answer of={state}>
        {({ setUp }) =>
          setUp ? (
            <Application />
          ) : (
            <Notice tone="warm" title={t('apply:notReady.title')}>
              {t('apply:notReady.text')}
            </Notice>
          )
        }
      </Answer>
    </Page>
  );
};

/**
 * The draft is this component's state and nowhere else: leaving the page, the end of the visit and idle time throw it away.
 * The history holds only which step is shown, so that 返回 goes back one step and finds all that was typed.
 */
const Application = () => {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const endVisit = useEndVisit();
  const navigate = useNavigate();
  const place = placeOf(useLocation().state);
  const change = (more: Partial<Draft>) => setDraft(before => ({ ...before, ...more }));
  const goTo = (next: Place) => void navigate('.', { state: next });

  if (receipt)
    return (
      <>
        <LeaveDialog when />
        <ReceiptView receipt={receipt} onDone={endVisit}>
          <Proofs number={receipt.number} code={receipt.enquiryCode} />
        </ReceiptView>
      </>
    );
  const begun = draft !== emptyDraft;
  if (place.step === null || !begun)
    return (
      <Before
        onApply={sentence => {
          change({
            caseKind: 'information',
            requestName: draft.requestName || sentence.slice(0, textLimits.requestName),
          });
          goTo({ step: 'who', editing: false });
        }}
        onAmend={() => {
          change({ caseKind: 'amendment' });
          goTo({ step: 'who', editing: false });
        }}
      />
    );
  const steps = stepsOf(draft);
  const at = Math.min(Math.max(steps.indexOf(place.step), 0), reachable(draft));
  return (
    <>
      <LeaveDialog when={begun} />
      <Wizard
        key={steps[at]}
        draft={draft}
        onChange={change}
        at={at}
        editing={place.editing}
        onGo={goTo}
        onReceipt={taken => {
          setDraft(emptyDraft);
          setReceipt(taken);
        }}
      />
    </>
  );
};
