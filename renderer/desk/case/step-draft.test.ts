import { describe, expect, it } from 'vitest';
import { caseEventSchema, caseEventTypes } from '../../../contract/applications/event.ts';
import { eventOf, isReady, newDraft, particularsOf, type StepDraft, shownFields } from './step-draft.ts';

const filled: StepDraft = {
  ...newDraft('2026-03-04', 'c1'),
  items: '地块范围\n\n 补偿标准 ',
  yuan: '100',
  outcome: 'partial',
  grounds: ['thirdPartyRights'],
  text: '已电话说明',
};

describe('a filled-in step', () => {
  it.each(caseEventTypes.filter(type => type !== 'submitted' && type !== 'published'))(
    '%s is an event the contract knows',
    type => {
      expect(isReady(type, filled)).toBe(true);
      expect(caseEventSchema.parse(eventOf(type, filled))).toEqual(eventOf(type, filled));
    },
  );

  it('keeps what was typed for another way of service out of the event', () => {
    const draft = { ...filled, postedOn: '2026-03-04', signedOn: '2026-03-05' };
    expect(eventOf('served', { ...draft, carrier: 'inPerson' })).toEqual({
      type: 'served',
      at: '2026-03-04',
      carrier: 'inPerson',
      signedOn: '2026-03-05',
    });
    expect(eventOf('served', { ...draft, carrier: 'post' })).toEqual({
      type: 'served',
      at: '2026-03-04',
      carrier: 'post',
      postedOn: '2026-03-04',
      postalEnterprise: true,
    });
    expect(shownFields('served', { ...draft, carrier: 'fax' })).toEqual(['carrier', 'acknowledgedOn']);
  });

  it('seals the words, and the matters to correct one by one', () => {
    expect(particularsOf('correctionAsked', filled)).toEqual({
      text: '已电话说明',
      items: ['地块范围', '补偿标准'],
    });
    expect(particularsOf('archived', { ...filled, text: ' ' })).toBeUndefined();
  });
});

describe('a step that is not ready', () => {
  it.each([
    ['correctionAsked', { items: ' \n' }],
    ['correctionAsked', { termDays: '0' }],
    ['correctionAsked', { termBy: 'day', termOn: '' }],
    ['feeAsked', { yuan: '' }],
    ['extended', { text: '' }],
    ['decided', { grounds: [] }],
    ['decided', { outcome: '' }],
    ['archived', { at: '' }],
  ] as const)('%s with %o', (type, part) => {
    expect(isReady(type, { ...filled, ...part })).toBe(false);
  });
});
