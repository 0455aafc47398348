import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import type { CallRow } from '../../../../contract/custody/call.ts';
import { visitorRefSchema } from '../../../../contract/custody/copy.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { todayHere } from '../../../shared/today.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { DayField, TextLine, TextLines, Tick } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useWaitingCalls } from '../calls/use-waiting-calls.ts';
import { WhichCopy } from '../ui/which-copy.tsx';
import type { Say, Scanned } from './use-page.tsx';

type IssueDialogProps = {
  readonly scanned: Scanned;
  /** the call it was begun from */
  readonly call: CallRow | null;
  readonly onOver: (say: Say | null) => void;
};

/** A copy goes to a reader on site, or a loan is asked for. */
export const IssueDialog = ({ scanned: { copy, paper }, call, onOver }: IssueDialogProps) => {
  const t = useText();
  const waiting = useWaitingCalls();
  // who scans the paper somebody has called for hands it to them
  const answers = call ?? waiting.find(({ document }) => document === paper.document) ?? null;
  const [serves, setServes] = useState(true);
  const [seat, setSeat] = useState('');
  const [lending, setLending] = useState(false);
  const [borrower, setBorrower] = useState('');
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState('');
  const issue = useAction('uses.issue', () =>
    onOver(say => say('uses:done.issued', { title: paper.facts.title })),
  );
  const ask = useAction('uses.askLoan', () => onOver(say => say('uses:lend.done')));
  const seatWrong = seat.trim() !== '' && !visitorRefSchema.safeParse(seat.trim()).success;
  const error = issue.error ?? ask.error;
  return (
    <FormDialog
      title={lending ? t('uses:lend.go') : t('uses:issue')}
      go={lending ? t('uses:lend.go') : t('uses:issue')}
      icon={BookOpenText}
      ready={lending ? borrower.trim() !== '' && reason.trim() !== '' && dueOn >= todayHere() : !seatWrong}
      busy={issue.isPending || ask.isPending}
      error={error && errorOfCause(error)}
      onGo={() =>
        lending
          ? ask.mutate({ copy: copy.id, borrower: borrower.trim(), reason: reason.trim(), dueOn })
          : issue.mutate({
              copy: copy.id,
              seat: seat.trim() || null,
              call: serves && answers ? answers.id : null,
            })
      }
      onClose={() => onOver(null)}
    >
      <WhichCopy copy={copy} title={paper.facts.title} />
      {lending ? (
        <>
          <TextLine label={t('uses:borrower')} value={borrower} onChange={setBorrower} max={100} required />
          <TextLines label={t('uses:reason')} value={reason} onChange={setReason} max={500} required />
          <DayField label={t('uses:dueOn')} value={dueOn} onChange={setDueOn} required />
        </>
      ) : (
        <TextLine
          label={t('uses:seat')}
          hint={t('uses:seat.hint')}
          value={seat}
          onChange={setSeat}
          max={12}
          autoFocus
        />
      )}
      {seatWrong && !lending && <Notice tone="danger" role="alert" title={t('uses:seat.wrong')} />}
      {answers && !lending && (
        <Tick label={t('calls:serves', { number: answers.number })} value={serves} onChange={setServes} />
      )}
      <Tick label={t('uses:lend')} value={lending} onChange={setLending} />
    </FormDialog>
  );
};
