import { expect, it } from 'vitest';
import { offOf, offText, workOf } from './year-text.ts';

it('holidays typed off a notice are read line by line, and shown as they were typed', () => {
  const text = '元旦 2027-01-01 2027-01-03\n清明节 2027-04-05';
  expect(offOf(`${text}\n\n`)).toEqual([
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '清明节', from: '2027-04-05', to: '2027-04-05' },
  ]);
  expect(offText(offOf(text))).toBe(`${text} 2027-04-05`);
  expect(workOf('2027-02-14\n 2027-02-20 ')).toEqual(['2027-02-14', '2027-02-20']);
});
