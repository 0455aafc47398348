import type { CaseEvent } from '../../../contract/applications/event.ts';
import type { PaperKind } from '../../../contract/papers.ts';
import { replyPapers } from './kinds.ts';
import type { CaseFile } from './values.ts';

/** A paper the case calls for, and the entry that calls; null: the case as a whole. */
export type Call = {
  readonly paper: PaperKind;
  readonly about: string | null;
  /** day of the step */
  readonly on: string | null;
  /** what it states is only proposed */
  readonly proposed: boolean;
};

/** The papers a step calls for (domain 3.2). */
const calledBy = (event: CaseEvent): readonly PaperKind[] => {
  switch (event.type) {
    case 'submitted':
      return ['receipt', 'registration'];
    case 'correctionAsked':
      return ['correction'];
    case 'reasonAsked':
      return ['reason'];
    case 'extended':
      return ['extension'];
    case 'feeAsked':
      return ['fee'];
    case 'consultationSent':
      return event.with === 'thirdParty'
        ? ['opinionRequest', 'opinionForm', 'pause']
        : event.with === 'coAuthor'
          ? ['coAuthorRequest', 'pause']
          : ['assistance', 'pause'];
    case 'decided':
      return [replyPapers[event.outcome], ...(event.againstObjection ? (['thirdPartyNotice'] as const) : [])];
    case 'served':
      return ['serviceReturn'];
    case 'archived':
      return ['archiveList'];
    default:
      return [];
  }
};

/** Papers that a correction or a fee restart makes stale stay with the case; what is called for is what is in force: the last of each kind. */
export function callsOf({
  entries,
  proposal,
  clock,
}: Pick<CaseFile, 'entries' | 'proposal' | 'clock'>): Call[] {
  const calls: Call[] = entries.flatMap(({ id, event }) =>
    event
      ? calledBy(event).map(paper => ({ paper, about: id, on: event.at.slice(0, 10), proposed: false }))
      : [],
  );
  // a case that closed because a limit passed ends with a notice too, and no step of anybody's stands for it
  if (clock.outcome && clock.state === 'closed' && !calls.some(({ paper }) => paper.startsWith('reply'))) {
    const { outcome, decidedOn } = clock.outcome;
    if (outcome === 'correctionLapsed' || outcome === 'feeLapsed')
      calls.push({ paper: replyPapers[outcome], about: null, on: decidedOn, proposed: false });
  }
  if (proposal)
    for (const paper of calledBy(proposal.event))
      calls.push({ paper, about: proposal.id, on: null, proposed: true });
  // hand delivery is signed for before it is recorded: the form is needed as soon as there is something to serve
  if (clock.state === 'decided')
    calls.push({ paper: 'serviceReturn', about: null, on: null, proposed: false });
  if (clock.state === 'served' || clock.state === 'closed')
    calls.push({ paper: 'archiveList', about: null, on: null, proposed: false });
  return calls.toReversed();
}
