import type { MistakeKind, MistakeState, MistakeVerdict } from '../../contract/mistakes.ts';

/** What the stream of a report says. The visitor's own words are the sealed side of the first event. */
export type MistakeEventData = {
  'mistake.reported': {
    readonly number: string;
    readonly document: string;
    readonly kind: MistakeKind;
    readonly noted: boolean;
  };
  'mistake.answered': { readonly verdict: MistakeVerdict; readonly text: string };
  /** the key of the visitor's note was destroyed */
  'mistake.forgotten': Record<never, never>;
};

/** A report as its events tell it. */
export type Mistake = {
  readonly id: string;
  readonly number: string;
  readonly document: string;
  readonly kind: MistakeKind;
  /** the visitor wrote something that can still be read */
  readonly noted: boolean;
  readonly state: MistakeState;
  /** ISO 8601 */
  readonly receivedAt: string;
  readonly answeredAt: string | null;
  /** staff id of whoever answered last */
  readonly answeredBy: string | null;
};
