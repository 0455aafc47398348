import { articles } from '../../../contract/applications/article.ts';
import {
  consulteeNames,
  holidayNames,
  restartNames,
  settingNames,
} from '../../../contract/applications/names.ts';
import { lawSentences } from '../../../contract/applications/sentences.ts';
import { under } from './under.ts';

/** What the law's clock says: its sentences, articles and choices are said once, where papers and exports read them too. */
export const law = {
  ...lawSentences,
  ...under('article', articles),
  ...under('setting', settingNames),
  ...under('restart', restartNames),
  ...under('consultee', consulteeNames),
  ...under('holiday', holidayNames),
  number: '（编号{{id}}）',
  withArticle: '{{text}}（{{article}}）',
} as const;
