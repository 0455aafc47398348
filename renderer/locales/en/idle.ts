import type { idle as source } from '../zh-Hans/idle.ts';

export const idle: Record<keyof typeof source, string> = {
  title: 'Are you still there?',
  text: 'To protect what you looked up, this page goes home and clears everything in {{seconds}} s.',
  stay: 'Continue',
  leave: 'Finish and clear',
};
