import { expect, it } from 'vitest';
import { formOf, newTake, type TakeDraft } from './take-draft.ts';

const citizen: TakeDraft = {
  ...newTake('2026-03-02'),
  name: '苏小满',
  identityNumber: '000000190001010000',
  request: '征地补偿安置方案',
};

it('names each field that is still needed', () => {
  expect(formOf(newTake('2026-03-02'))).toEqual({ missing: ['name', 'number', 'request'] });
  expect(formOf({ ...citizen, byAgent: true })).toEqual({
    missing: ['agentName', 'agentNumber', 'agentPhone'],
  });
  expect(formOf({ ...citizen, caseKind: 'amendment' })).toEqual({
    missing: ['record', 'wrong', 'right', 'evidence'],
  });
  expect(formOf({ ...citizen, kind: 'business' })).toEqual({ missing: ['creditCode', 'contactName'] });
});

it('leaves out what belongs to another kind of applicant, and empty text is nothing', () => {
  const form = formOf({ ...citizen, creditCode: '9133', phone: ' ', identityName: '驾驶证' });
  expect(form).toMatchObject({
    form: {
      applicant: { kind: 'natural', identity: { kind: 'residentId', name: null } },
      contact: { phone: null },
      agent: null,
    },
  });
  expect(JSON.stringify(form)).not.toContain('9133');
});
