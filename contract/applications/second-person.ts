import type { CaseEventType } from './event.ts';

/**
 * Steps that only count once a second person has agreed: the extension needs the head's consent (REG art.33), the decision is signed off, and what an
 * applicant was given becomes public only after review (art.44).
 */
export const needsReview = (type: CaseEventType): boolean =>
  type === 'extended' || type === 'decided' || type === 'publicationAgreed';
