import type {
  DeliveryRule,
  HolidayShift,
  SenderFacts,
  SenderRow,
} from '../../../../contract/custody/delivery.ts';
import { formatList } from '../../../shared/i18n/format.ts';
import type { Language } from '../../../shared/i18n/i18n.ts';

export const ruleKinds = ['days', 'nextMonth', 'workdays', 'dates', 'none'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** A sending unit as it is being typed. */
export type SenderDraft = {
  readonly name: string;
  readonly contact: string;
  readonly kind: RuleKind;
  /** days, a day, a number of working days or dates, by the kind */
  readonly text: string;
  readonly shift: HolidayShift;
  readonly since: string;
};

/** 福建 hands over on the 5th and 20th: the rule most units know. */
export const newSender = (today: string, language: Language): SenderDraft => ({
  name: '',
  contact: '',
  kind: 'days',
  text: formatList(['5', '20'], language),
  shift: 'after',
  since: today,
});

const textOf = (rule: DeliveryRule | null, language: Language): string => {
  switch (rule?.kind) {
    case 'days':
      return formatList(rule.days.map(String), language);
    case 'nextMonth':
      return String(rule.day);
    case 'workdays':
      return String(rule.within);
    case 'dates':
      return rule.dates.join('\n');
    default:
      return '';
  }
};

export const draftOf = (
  { name, contact, rule, shift, since }: SenderRow,
  language: Language,
): SenderDraft => ({
  name,
  contact,
  kind: rule?.kind ?? 'none',
  text: textOf(rule, language),
  shift,
  since,
});

const numbersIn = (text: string, least: number, most: number): number[] | null => {
  const numbers = text
    .normalize('NFKC')
    .split(/[^0-9]+/)
    .filter(Boolean)
    .map(Number);
  return numbers.length > 0 && numbers.every(number => number >= least && number <= most) ? numbers : null;
};

const ruleOf = ({ kind, text }: SenderDraft): DeliveryRule | null | undefined => {
  if (kind === 'none') return null;
  if (kind === 'dates') {
    const dates = text.split(/[\s,，、;；]+/).filter(Boolean);
    return dates.length > 0 && dates.every(date => /^20\d{2}-\d{2}-\d{2}$/.test(date))
      ? { kind, dates }
      : undefined;
  }
  const numbers = numbersIn(text, 1, kind === 'workdays' ? 250 : 31);
  const [first] = numbers ?? [];
  if (!numbers || first === undefined) return undefined;
  if (kind === 'days') return { kind, days: [...new Set(numbers)].sort((a, b) => a - b) };
  if (numbers.length > 1) return undefined;
  return kind === 'nextMonth' ? { kind, day: first } : { kind, within: first };
};

/** What is sent; null while something is still missing or cannot be read. */
export const factsOf = (draft: SenderDraft): SenderFacts | null => {
  const rule = ruleOf(draft);
  const { name, contact, shift, since } = draft;
  if (rule === undefined || !name.trim() || !since) return null;
  return { name: name.trim(), contact: contact.trim(), rule, shift, since };
};
