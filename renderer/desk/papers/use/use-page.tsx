import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { CallRow } from '../../../../contract/custody/call.ts';
import type { Output } from '../../../../contract/index.ts';
import { Failed } from '../../../shared/api/answer.tsx';
import { call as ask, type CallError } from '../../../shared/api/call.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Card } from '../../../shared/ui/card.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { WaitingCalls } from '../calls/waiting-calls.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import { ScanField } from '../ui/scan-field.tsx';
import { FoundDialog } from './found-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { Loans } from './loans.tsx';
import { OpenUses } from './open-uses.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import './use.css';

export type Scanned = Extract<Output<'copies.scan'>, { kind: 'copy' }>;
/** What was done, in the language the page has when it is read. */
export type Say = (t: Translate) => string;

/** Papers go to readers and come back: one scan, one answer. */
export const UsePage = () => {
  const t = useText();
  const client = useQueryClient();
  const [scanned, setScanned] = useState<Scanned | null>(null);
  const [told, setTold] = useState<{ readonly say: Say; readonly warm: boolean } | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [call, setCall] = useState<CallRow | null>(null);
  const onCode = async (code: string, answers: CallRow | null = null) => {
    setCall(answers);
    setTold(null);
    setError(null);
    const answer = await ask('copies.scan', { code });
    if (!answer.ok) setError(answer.error);
    else if (answer.value.kind === 'place') setTold({ say: words => words('uses:scanPlace'), warm: true });
    else if (answer.value.copy.phase === 'withdrawn' || answer.value.copy.phase === 'destroyed')
      setTold({ say: words => words('uses:gone'), warm: true });
    else setScanned(answer.value);
  };
  const over = (say: Say | null) => {
    setScanned(null);
    if (say !== null) {
      setTold({ say, warm: false });
      void client.invalidateQueries();
    }
  };
  return (
    <PapersPage title={t('uses:title')}>
      <div className="use">
        <Card>
          <div className="form">
            <p>{t('uses:text')}</p>
            <ScanField onCode={code => void onCode(code)} />
            {told && (
              <Notice
                role="status"
                title={told.say(t)}
                tone={told.warm ? 'warm' : 'info'}
                {...(told.warm ? {} : { icon: CircleCheck })}
              />
            )}
            {error && <Failed error={error} />}
          </div>
        </Card>
        <WaitingCalls onIssue={(code, answers) => void onCode(code, answers)} />
        <Loans />
        <OpenUses onReturn={code => void onCode(code)} />
      </div>
      {scanned && <Act scanned={scanned} call={call} onOver={over} />}
    </PapersPage>
  );
};

type ActProps = {
  readonly scanned: Scanned;
  readonly call: CallRow | null;
  readonly onOver: (say: Say | null) => void;
};

const Act = ({ scanned, call, onOver }: ActProps) => {
  switch (scanned.copy.phase) {
    case 'out':
    case 'lent':
      return <ReturnDialog scanned={scanned} onOver={onOver} />;
    case 'missing':
      return <FoundDialog scanned={scanned} onOver={onOver} />;
    default:
      return <IssueDialog scanned={scanned} call={call} onOver={onOver} />;
  }
};
