import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dated, isNarrowed, readState, type SearchState, toggled, writeState } from './state.ts';

const blank: SearchState = { query: '', filters: {}, sort: 'relevance', page: 1 };
const read = (text: string) => readState(new URLSearchParams(text));

describe('a search in the address', () => {
  it('comes back whole, whatever was typed', () => {
    const states = fc.record({
      query: fc.string(),
      filters: fc.record(
        {
          issuer: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
          subject: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
          validity: fc.uniqueArray(fc.constantFrom('valid' as const, 'repealed' as const), { minLength: 1 }),
          from: fc.constant('2020-01-31'),
        },
        { requiredKeys: [] },
      ),
      sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
      page: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(states, state => {
        expect(readState(new URLSearchParams(writeState(state).toString()))).toEqual(state);
      }),
    );
  });

  it('leaves out what it cannot mean', () => {
    expect(read('q=医保&validity=eternal&kind=poem&page=-3&sort=random&from=yesterday&issuer=')).toEqual({
      ...blank,
      query: '医保',
    });
    expect(read('page=1.5').page).toBe(1);
    expect(read('issuer=甲&issuer=甲').filters.issuer).toEqual(['甲']);
  });
});

describe('narrowing', () => {
  it('adds and takes away a value, and goes back to the first page', () => {
    const one = toggled({ ...blank, page: 4 }, 'issuer', '云溪县人民政府');
    expect(one).toEqual({ ...blank, filters: { issuer: ['云溪县人民政府'] }, page: 1 });
    const two = toggled(one, 'issuer', '云溪县教育局');
    expect(two.filters.issuer).toEqual(['云溪县人民政府', '云溪县教育局']);
    expect(toggled(toggled(two, 'issuer', '云溪县人民政府'), 'issuer', '云溪县教育局')).toEqual(blank);
  });
  it('sets and takes away each end of the dates', () => {
    const from = dated(blank, 'from', '2024-01-01');
    expect(isNarrowed(from)).toBe(true);
    expect(dated(dated(from, 'to', '2024-12-31'), 'from', null).filters).toEqual({ to: '2024-12-31' });
    expect(isNarrowed(dated(from, 'from', null))).toBe(false);
  });
});
