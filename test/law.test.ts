import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Message, RefusalReason } from '../contract/applications/message.ts';
import { lawSentences } from '../contract/applications/sentences.ts';
import { refused } from '../core/applications/refused.ts';
import { inChinese } from '../core/applications/words/sentences.ts';
import { fold } from '../core/text/fold.ts';
import { zhHans } from '../renderer/locales/zh-Hans/index.ts';
import { i18n, languages, startI18n } from '../renderer/shared/i18n/i18n.ts';
import { refusalOf, sentenceOf } from '../renderer/shared/i18n/law.ts';
import type { Translate } from '../renderer/shared/i18n/messages.ts';
import { said } from './fixtures/clock/said.ts';

beforeAll(async () => {
  startI18n();
  for (const language of languages) await i18n.changeLanguage(language);
});

const wordsIn = (language: string) => i18n.getFixedT(language) as unknown as Translate;
const inLanguage = (language: string, message: Message) => sentenceOf(wordsIn(language), message);
const english = (message: Message) => inLanguage('en', message);

it('has a sentence to check for every message of the clock', () => {
  expect([...new Set(said.map(([{ key }]) => key))].sort()).toEqual(Object.keys(lawSentences).sort());
});

describe.each(said)('the law says of %o', (message, sentence) => {
  it('in 简体, in papers and on the page, the same to the byte', () => {
    expect(inChinese(message)).toBe(sentence);
    expect(inLanguage('zh-Hans', message)).toBe(sentence);
  });
  it('in 繁體 the same in other characters', () => {
    const words = (text: string) => fold(text).replaceAll('覆', '复');
    expect(words(inLanguage('zh-Hant', message))).toBe(words(sentence));
  });
  it('in English a whole sentence, without Chinese, codes or days as they are stored', () => {
    const text = english(message).replaceAll('甲1', '1'); // a number is as it was given
    expect(text).toMatch(/^[A-Z0-9"]/);
    expect(text).not.toMatch(
      /[\u3000-\u9fff\uff00-\uffef]|\{\{|undefined|\d{4}-\d{2}|\b(state|step|law|cases)[.:]/,
    );
  });
});

it('says the same of a refusal that came as an error', () => {
  const refusals = said.map(([message]) => message).filter(({ key }) => key.startsWith('refusal.'));
  expect(refusals.length).toBeGreaterThan(50);
  for (const message of refusals) {
    const result = refused({ reason: message as RefusalReason, article: 'reg33' });
    if (result.ok) throw new Error('a refusal is no success');
    for (const language of languages)
      expect(refusalOf(wordsIn(language), result.error.params)).toBe(inLanguage(language, message));
  }
});

it('says days, names, plurals and numbers in English as English does', () => {
  const day = '2026-03-02';
  expect(
    (
      [
        { key: 'day.holiday', params: { name: '春节' } },
        { key: 'day.holiday', params: { name: '三月三' } }, // a local holiday stays as the unit wrote it
        { key: 'day.paused', params: { with: 'otherOrgan', id: '1', since: day } },
        { key: 'refusal.extensionTooLong', params: { left: 1 } },
        { key: 'refusal.extensionTooLong', params: { left: 5 } },
        { key: 'flag.overdue', params: { dueOn: day, workingDays: 1 } },
        { key: 'flag.overdue', params: { dueOn: day, workingDays: 12 } },
        { key: 'refusal.consultationUnknown', params: { id: '' } },
        { key: 'refusal.consultationUnknown', params: { id: 'B2' } },
        { key: 'refusal.upsetsLater', params: { type: 'served', at: '2026-03-02T09:30' } },
        { key: 'refusal.over', params: { state: 'decided' } },
      ] satisfies Message[]
    ).map(message => english(message).replaceAll('\u00a0', ' ')),
  ).toEqual([
    'Spring Festival, not counted',
    '三月三, not counted',
    'Consulting another authority since 2 Mar 2026, not counted',
    'An extension is at most 20 working days; 1 working day is left',
    'An extension is at most 20 working days; 5 working days are left',
    'The reply was due on 2 Mar 2026: 1 working day overdue',
    'The reply was due on 2 Mar 2026: 12 working days overdue',
    'There is no consultation to record this for',
    'There is no consultation to record this for (no. B2)',
    'Recorded now, it would make "Serve the reply" of 2 Mar 2026 impossible; please check the dates',
    'The case stands at "Decided, to be served": this step can no longer be taken',
  ]);
});

it('says on the page in 简体 what papers say, whatever the facts', () => {
  const codes = (kind: 'state' | 'step' | 'channel' | 'outcome') =>
    fc.constantFrom(
      ...Object.keys(zhHans.cases)
        .filter(key => key.startsWith(`${kind}.`) && key !== 'state.any')
        .map(key => key.slice(kind.length + 1)),
    );
  const day = fc
    .date({ min: new Date('1999-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10));
  const n = fc.nat(400);
  const id = fc.string({ maxLength: 12 });
  const facts = fc.record({
    ...{ state: codes('state'), type: codes('step'), channel: codes('channel') },
    ...{ outcome: codes('outcome'), ground: codes('outcome'), id, n, times: n, left: n, workingDays: n },
    ...{ at: day, today: day, on: day, until: day, dueOn: day, since: day, horizon: day },
    ...{ arrivedOn: day, confirmedOn: day, servedOn: day },
    name: fc.constantFrom('元旦', '国庆节', '三月三'),
    by: fc.constantFrom('correction', 'fee'),
    with: fc.constantFrom('thirdParty', 'coAuthor', 'otherOrgan'),
  });
  fc.assert(
    fc.property(fc.constantFrom(...said), facts, ([{ key, params }], all) => {
      const given = Object.keys(params).map(name => [name, all[name as keyof typeof all]]);
      const message = { key, params: Object.fromEntries(given) } as Message;
      expect(inLanguage('zh-Hans', message)).toBe(inChinese(message));
    }),
    { numRuns: 2000 },
  );
});
