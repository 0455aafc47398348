import { describe, expect, it } from 'vitest';
import type { CaseFile } from './case-file.ts';
import { filingOf, itemsOf } from './filing-draft.ts';

const entry = (id: string, more: object) => ({
  id,
  at: '2026-03-02T09:00:00+08:00',
  actor: '王一',
  type: 'case.law',
  event: null,
  attached: null,
  paper: null,
  particulars: null,
  ...more,
});

describe('the list of papers', () => {
  it('begins with the steps that leave a paper, a made paper in place of the usual title', () => {
    const entries = [
      entry('1', { event: { type: 'submitted', at: '2026-03-01', channel: 'inPerson' } }),
      entry('2', { event: { type: 'handlingStarted', at: '2026-03-02' } }),
      entry('3', { event: { type: 'decided', at: '2026-03-05', outcome: 'granted' } }),
      entry('4', {
        type: 'case.papered',
        paper: { title: '公开告知书', about: '3', kind: 'x', number: null },
      }),
    ] as unknown as CaseFile['entries'];
    expect(itemsOf({ entries }).map(({ title, on }) => [title, on])).toEqual([
      ['政府信息公开申请表', '2026-03-01'],
      ['公开告知书', '2026-03-02'],
    ]);
  });

  it('is not ready without a term, a title and a number of pages for each', () => {
    const items = [{ title: '申请表', on: '', pages: '2' }];
    expect(filingOf({ retention: '', items })).toBeNull();
    expect(filingOf({ retention: '10', items: [] })).toBeNull();
    expect(filingOf({ retention: '10', items: [{ title: ' ', on: '', pages: '2' }] })).toBeNull();
    expect(filingOf({ retention: '10', items: [{ title: '申请表', on: '', pages: '0' }] })).toBeNull();
    expect(filingOf({ retention: 'permanent', items })).toEqual({
      retention: 'permanent',
      items: [{ title: '申请表', on: null, pages: 2 }],
    });
  });
});
