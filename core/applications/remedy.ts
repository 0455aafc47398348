import type { ArticleId } from '../../contract/applications/article.ts';
import type { Remedy } from '../../contract/applications/clock.ts';
import { toDay } from '../calendar/day.ts';
import type { Decision } from './state.ts';
import { refusesUnder14to16 } from './steps/decision.ts';

/** 行政复议法 (2023修订) in force: a refusal to disclose goes to review before court, art.23 ¶1(四). */
const reviewFirstSince = toDay('2024-01-01');
/** The court's interpretation in force: 不予公开 are decisions under articles 14, 15 and 16. */
const readBySupremeCourtSince = toDay('2025-06-01');

const text = {
  A: '如对本答复不服，可以自收到本答复之日起60日内申请行政复议，或者自收到本答复之日起6个月内提起行政诉讼。',
  B: '如对本答复不服，应当自收到本答复之日起60日内先申请行政复议；对复议决定不服的，再依法提起行政诉讼。',
} as const;

/**
 * The remedy line by the law of the day the decision was made (domain 2.5).
 * B where any part, however small, is refused under articles 14–16 and the law of that day puts review first; otherwise A.
 */
export const remedyOf = (decision: Decision): Remedy => {
  const basis: ArticleId[] = ['reg51'];
  if (decision.on < reviewFirstSince || !refusesUnder14to16(decision))
    return { line: 'A', basis, text: text.A };
  basis.push('review23');
  if (decision.on >= readBySupremeCourtSince) basis.push('court2025');
  return { line: 'B', basis, text: text.B };
};
