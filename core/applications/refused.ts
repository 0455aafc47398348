import type { Refusal } from '../../contract/applications/message.ts';
import { fail, type Result } from '../../contract/errors.ts';

/** What the law's clock refuses, as an error: the key of the reason, its facts and the article; the page says the sentence. */
export const refused = ({ reason, article }: Refusal): Result<never, 'applications.refused'> =>
  fail('applications.refused', { ...reason.params, reason: reason.key, article });
