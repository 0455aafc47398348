import type { idle as source } from '../zh-Hans/idle.ts';

export const idle: Record<keyof typeof source, string> = {
  title: 'Are you still there?',
  text: 'To keep what you looked up private, this screen will return to the home page and clear everything in {{seconds, second|seconds}}.',
  stay: 'Continue',
  leave: 'Finish and clear',
};
