import type { CaseEvent } from '../../contract/applications/event.ts';
import type { askKinds } from '../../contract/applications/methods.ts';
import type { FileKind, ProofKind } from '../../contract/files.ts';
import type { Retention } from '../../contract/filing.ts';
import type { PaperKind } from '../../contract/papers.ts';
import type { RecordEvent } from '../records/chain.ts';

/**
 * What the stream of a case holds. Only `case.law` moves the law's clock; the rest is how the office works.
 * Particulars (form, words, names of files) are sealed beside the event.
 */
export type CaseEventData = {
  'case.law': CaseEvent;
  /** `enquiry` is the hash of the enquiry code, or null where none was given out */
  'case.numbered': { readonly number: string; readonly enquiry: string | null };
  /** waits for a reviewer; its id is the proposal's */
  'case.proposed': { readonly event: CaseEvent };
  'case.approved': { readonly proposal: string };
  'case.sentBack': { readonly proposal: string };
  'case.noted': Record<never, never>;
  'case.assigned': { readonly handler: string | null };
  /** what the case is about, for the figures; names nobody */
  /** 归档: how long it is kept and what it holds; the 归档目录 itself is sealed beside it */
  'case.filed': { readonly retention: Retention; readonly papers: number; readonly pages: number };
  /** its key is gone: by a list of destruction; `restored` where an older backup had brought the key back */
  'case.destroyed': { readonly destruction: string; readonly restored?: true };
  /** the number the city's platform gave it */
  'case.platformNumbered': { readonly number: string };
  'case.labelled': { readonly topic: string | null };
  /** a file was added: what it is, by its name under seal in the particulars; `about` is the entry it belongs to */
  'case.attached': {
    readonly kind: FileKind;
    readonly about: string | null;
    readonly files: readonly string[];
  };
  /** what was written of a paper so far; `about` is the entry that calls for it */
  'case.drafted': { readonly paper: PaperKind; readonly about: string | null };
  /** a finished paper */
  'case.papered': {
    readonly paper: PaperKind;
    readonly about: string | null;
    readonly number: string | null;
    readonly files: readonly string[];
  };
};

/** What the applicant asks at a terminal, by number and code: a stream of its own, because a terminal cannot open the case's key. */
export type AskEventData = {
  'ask.received': {
    readonly caseId: string;
    readonly what: (typeof askKinds)[number];
    /** for a proof: what it is meant to be, and its sealed file */
    readonly proof?: ProofKind;
    readonly files?: readonly string[];
  };
};

/** The law's events of a case, in the order they were recorded. */
export const lawEvents = (events: readonly RecordEvent[]): CaseEvent[] =>
  events.filter(({ type }) => type === 'case.law').map(({ data }) => JSON.parse(data) as CaseEvent);

/** Its key is gone: what was sealed can be read no more, and nothing can be added under seal. */
export const isDestroyed = (events: readonly RecordEvent[]): boolean =>
  events.some(({ type }) => type === 'case.destroyed');

/** A step that waits for a reviewer. */
export type Proposal = { readonly id: string; readonly by: string; readonly event: CaseEvent };

/** The proposal that is open, or null. */
export function openProposal(events: readonly RecordEvent[]): Proposal | null {
  let open: Proposal | null = null;
  for (const { type, id, actor, data } of events) {
    if (type === 'case.proposed') {
      open = { id, by: actor, event: (JSON.parse(data) as CaseEventData['case.proposed']).event };
    } else if (type === 'case.approved' || type === 'case.sentBack') open = null;
  }
  return open;
}
