import type { ArticleId } from '../../../contract/applications/article.ts';
import type { Message } from '../../../contract/applications/message.ts';
import type { AppError } from '../../../contract/errors.ts';
import type { Translate } from './messages.ts';

const say = (t: Translate, key: unknown, facts: object): string =>
  (t as (key: string, facts: object) => string)(`law:${key}`, facts);

/**
 * The sentence of a message of the law's clock, in the language of the page: by its key, not the Chinese it comes with.
 * @param instead facts that are told otherwise here
 */
export const sentenceOf = (t: Translate, { key, params }: Message, instead: object = {}): string =>
  say(t, key, { ...params, ...instead });

/** A reason with the article it rests on. */
export const withArticle = (t: Translate, reason: Message, article: ArticleId): string =>
  t('law:withArticle', { text: sentenceOf(t, reason), article: t(`law:article.${article}`) });

/** Why the clock refuses, of an error `applications.refused`: it carries the key of the reason and its facts. */
export const refusalOf = (t: Translate, params: AppError['params']): string => say(t, params.reason, params);
