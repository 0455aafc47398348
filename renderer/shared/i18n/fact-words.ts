import { holidayNames } from '../../../contract/applications/names.ts';
import type { FactKind } from '../../../contract/applications/sentences.ts';
import { formatDate } from './format.ts';
import type { Language } from './i18n.ts';

type Say = (key: string, facts?: object) => string;
type Word = (value: string, say: Say, language: Language) => string;

/** A local holiday stays as the unit wrote it. */
const holiday: Word = (value, say) => {
  const known = Object.entries(holidayNames).find(([, name]) => name === value)?.[0];
  return known ? say(`law:holiday.${known}`) : value;
};

/** The facts of the law's sentences in a language's own words: `{{until, day}}`. */
export const factWords: Readonly<Record<FactKind, Word>> = {
  day: (value, _, language) => formatDate(value.slice(0, 10), language),
  state: (code, say) => say(`cases:state.${code}`),
  step: (code, say) => say(`cases:step.${code}`),
  channel: (code, say) => say(`cases:channel.${code}`),
  outcome: (code, say) => say(`cases:outcome.${code}`),
  restart: (code, say) => say(`law:restart.${code}`),
  consultee: (code, say) => say(`law:consultee.${code}`),
  holiday,
  number: (id, say) => (id === '' ? '' : say('law:number', { id })),
};
