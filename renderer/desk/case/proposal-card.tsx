import { Check, Stamp, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { TextLines } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { type CaseFile, useRefresh } from './case-file.ts';
import { EventFacts } from './event-facts.tsx';
import { ParticularsView } from './particulars-view.tsx';

type ProposalCardProps = {
  readonly file: CaseFile;
  readonly proposal: NonNullable<CaseFile['proposal']>;
};

/** A step that waits for a reviewer, and for a reviewer what to do about it. Nobody approves their own. */
export const ProposalCard = ({ file: { row, position }, proposal }: ProposalCardProps) => {
  const t = useText();
  const member = useMember();
  const refresh = useRefresh();
  const [returning, setReturning] = useState(false);
  const [text, setText] = useState('');
  const approve = useAction('applications.approve', refresh);
  const sendBack = useAction('applications.sendBack', () => {
    setReturning(false);
    setText('');
    refresh();
  });
  const order = { id: row.id, position, proposal: proposal.id };
  const reviewer = member?.role === 'reviewer' || member?.role === 'administrator';
  const own = member?.name === proposal.by;
  return (
    <Card title={t('case:proposal')} className="proposal">
      <p className="entry-what">
        <Stamp className="icon" aria-hidden /> {t(`cases:step.${proposal.event.type}`)}
      </p>
      <EventFacts event={proposal.event} />
      {proposal.particulars && <ParticularsView particulars={proposal.particulars} />}
      <p className="field-hint">{t('case:proposal.by', { name: proposal.by })}</p>
      {approve.error && <Failed error={errorOfCause(approve.error)} />}
      {reviewer && !own ? (
        <div className="form-actions">
          <Button main icon={Undo2} onPress={() => setReturning(true)}>
            {t('case:sendBack')}
          </Button>
          <Button
            main
            look="primary"
            icon={Check}
            isDisabled={approve.isPending}
            onPress={() => approve.mutate(order, { onError: refresh })}
          >
            {t('case:approve')}
          </Button>
        </div>
      ) : (
        <p>{t(own ? 'case:proposal.own' : 'case:proposal.waits')}</p>
      )}
      {returning && (
        <FormDialog
          title={t('case:sendBack')}
          go={t('case:sendBack')}
          icon={Undo2}
          ready={text.trim() !== ''}
          busy={sendBack.isPending}
          error={sendBack.error && errorOfCause(sendBack.error)}
          onGo={() => sendBack.mutate({ ...order, text }, { onError: refresh })}
          onClose={() => setReturning(false)}
        >
          <TextLines label={t('case:sendBack.why')} value={text} onChange={setText} max={5000} required />
        </FormDialog>
      )}
    </Card>
  );
};
