import { describe, expect, it } from 'vitest';
import { formSchema } from '../../../contract/applications/form.ts';
import { type Draft, deliveryOf, emptyDraft, formOf, formSoFar } from './draft.ts';
import { placeOf } from './place.ts';
import { missingIn, reachable, stepsOf } from './steps.ts';

const citizen: Draft = {
  ...emptyDraft,
  who: 'citizen',
  name: ' 苏小满 ',
  identityNumber: '000000190001010000',
  agent: 'self',
  requestName: '清水村征地补偿方案',
  way: 'collect',
};

describe('the form of a draft', () => {
  it('is there once all the law asks for is, trimmed, with null for what was left empty', () => {
    expect(formOf(citizen)).toMatchObject({
      caseKind: 'information',
      applicant: { kind: 'natural', name: '苏小满', workplace: null },
      agent: null,
      contact: { phone: null },
      delivery: { way: 'collect', carrier: 'paper' },
    });
    expect(formOf({ ...citizen, name: '  ' })).toBeNull();
  });
  it('of a body names its kind for table 3', () => {
    const body: Draft = {
      ...citizen,
      who: 'body',
      bodyKind: 'welfare',
      creditCode: '91350100M000100Y43',
      contactName: '周见',
    };
    expect(formOf(body)?.applicant).toMatchObject({ kind: 'welfare', legalRepresentative: null });
  });
  it('forgets an agent who was typed in and then chosen away', () => {
    const typed: Draft = {
      ...citizen,
      agent: 'other',
      agentName: '周见',
      agentIdentityNumber: '1',
      agentPhone: '2',
    };
    expect(formOf(typed)?.agent?.name).toBe('周见');
    expect(formOf({ ...typed, agent: 'self' })?.agent).toBeNull();
  });
  it('can be looked over at any time, however little is filled in', () => {
    for (const caseKind of ['information', 'amendment'] as const)
      for (const who of ['citizen', 'body'] as const)
        expect(
          formSchema.safeParse(formSoFar({ ...emptyDraft, caseKind, who, agent: 'other' })).success,
        ).toBe(true);
  });
  it('sends a disc only where a disc can be had', () => {
    expect(deliveryOf({ ...citizen, way: 'post', carrier: 'disc' }).carrier).toBe('disc');
    expect(deliveryOf({ ...citizen, way: 'fax', carrier: 'disc' }).carrier).toBe('paper');
    expect(deliveryOf({ ...citizen, way: 'email', carrier: 'disc' }).carrier).toBe('email');
  });
});

describe('the steps', () => {
  it('are eight for a citizen; a body says its kind too, a 更正 says what is wrong and not how to give it', () => {
    expect(stepsOf(citizen)).toHaveLength(8);
    expect(stepsOf({ ...citizen, who: 'body' })).toContain('bodyKind');
    const amendment = stepsOf({ ...citizen, caseKind: 'amendment' });
    expect(amendment).toContain('amendment');
    expect(amendment).not.toContain('delivery');
  });
  it('let a 更正 go no further without evidence (REG art.41)', () => {
    expect(missingIn({ ...citizen, record: '户籍', wrong: '日期', right: '日期' }, 'amendment')).toEqual([
      'evidence',
    ]);
  });
  it('never want a way to reach the applicant, which the check only warns of', () => {
    expect(missingIn(citizen, 'contact')).toEqual([]);
  });
  it('end at the signature once all is filled in, and at the first gap before', () => {
    expect(stepsOf(citizen)[reachable(citizen)]).toBe('sign');
    expect(stepsOf(emptyDraft)[reachable(emptyDraft)]).toBe('who');
    expect(stepsOf(citizen)[reachable({ ...citizen, identityNumber: '' })]).toBe('identity');
  });
  it('are read from the history by name; what makes no sense is the beginning', () => {
    expect(placeOf({ step: 'agent', editing: true })).toEqual({ step: 'agent', editing: true });
    expect(placeOf({ step: 'elsewhere' }).step).toBeNull();
    expect(placeOf(null).step).toBeNull();
  });
});
