import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { kinds, validities } from '../../contract/document.ts';
import { type Filters, facetNames, maxQueryLength } from '../../contract/library.ts';
import { subjectPath } from '../../core/search/subjects.ts';
import { beginningsOf, fold, foldWithOrigin } from '../../core/text/fold.ts';
import { parseQuery } from '../../core/text/query.ts';
import { findSpans } from '../../core/text/spans.ts';
import { draftOf } from '../fixtures/draft.ts';
import { testLibrary } from '../fixtures/library.ts';
import { plainText } from '../fixtures/plain-scan.ts';
import { seeded } from '../fixtures/random.ts';
import { searchNgrams } from '../fixtures/search-ngrams.ts';
import { type Searching, searchingIn } from '../fixtures/searching.ts';
import { tempDir } from '../fixtures/temp.ts';

const han = '政务公开医疗救助标准工作要点通知';
/** Text as papers have it: Han in both scripts, numbers, brackets, glosses, line breaks, radicals, rare and broken characters. */
const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...han, ...'醫療標準開務') },
      { weight: 2, arbitrary: fc.constantFrom('2017', '134', 'IPv6', 'ａＢ', 'é', 'ⅷ') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '〔',
          '〕',
          '(',
          '）',
          '“',
          '《',
          '》',
          ' ',
          '\n',
          '　',
          '，',
          '。',
          '、',
          '·',
          '-',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '區(qū)',
          '醫（yī）',
          '⺠',
          '⼯',
          '𠮷',
          '👍🏽',
          '\u0000',
          '\ud800',
          '\udc00',
          '\u200b',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''));

describe('fold', () => {
  test('every place where a wording stands is among the places where it could begin', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 6 }), (original, at, length) => {
        const folded = foldWithOrigin(original);
        const start = folded.text.length === 0 ? 0 : at % folded.text.length;
        const wording = folded.text.slice(start, start + length);
        if (wording.trim() !== wording || wording === '') return;
        const next = beginningsOf([wording]);
        for (
          let place = folded.text.indexOf(wording);
          place >= 0;
          place = folded.text.indexOf(wording, place + 1)
        )
          expect(next(original, folded.origin[place] ?? 0)).toBe(folded.origin[place]);
      }),
    );
  });

  test('every folded unit leads to its original', () => {
    fc.assert(
      fc.property(text, original => {
        const { text: folded, origin } = foldWithOrigin(original);
        expect(fold(original)).toBe(folded);
        expect(origin.length).toBe(folded.length);
        for (let i = 1; i < origin.length; i++) expect(origin[i]).toBeGreaterThan(origin[i - 1] ?? 0);
        for (const [i, unit] of [...folded].entries()) {
          if (unit.length === 1 && unit !== ' ' && folded.length === [...folded].length) {
            expect(fold(original.charAt(origin[i] ?? 0))).toBe(unit);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('says the same as the plain rewriting by OpenCC and regular expressions', () => {
    const usual = fc.array(
      fc.constantFrom(...han, ...'醫療標準開務，。〔〕（）“” \n', '2017', 'IPv6', '區(qū)', '⺠'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(usual, parts => {
        expect(fold(parts.join(''))).toBe(plainText(parts.join('').replaceAll('⺠', '民')));
      }),
      { numRuns: 2_000 },
    );
  });

  test('what is cut from a text between words is found there, and every span folds to the query', () => {
    const ends = fc.tuple(text, fc.nat(), fc.nat());
    fc.assert(
      fc.property(ends, ([original, a, b]) => {
        const { text: folded, origin } = foldWithOrigin(original);
        const words = [...folded.matchAll(/[^ ]+/g)];
        const word = words[a % Math.max(1, words.length)];
        if (!word || !/^\p{Script=Han}+$/u.test(word[0]) || /[\ud800-\udfff]/.test(word[0])) return;
        const from = b % word[0].length;
        const query = word[0].slice(from, from + 4);
        const spans = findSpans(original, query);
        const start = origin[word.index + from] ?? -1;
        expect(spans.some(([first, last]) => first <= start && start < last)).toBe(true);
        for (const [first, last] of spans) expect(fold(original.slice(first, last))).toContain(query);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('500 stretches of 1–8 characters find exactly what a plain scan finds', () => {
  const { checked, failures } = searchNgrams(tempDir(), 40, 500, 20_261_122);
  expect(failures).toEqual([]);
  expect(checked).toBe(500);
});

type Made = { id: string; labels: Record<string, string[]>; day: string; holds: Set<string> };

describe('over a generated library', () => {
  let searching: Searching;
  const made: Made[] = [];
  const issuers = ['民政局', '教育局', '财政局'];
  const subjects = ['0201', '0202', '1102', '17'];
  const genres = ['通知', '意见'];
  const words = ['救助', '电价', '标准'];

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'zwgk-search-'));
    const library = testLibrary(folder);
    searching = searchingIn(library);
    const random = seeded(7);
    const some = (from: readonly string[]): string[] => from.filter(() => random.next() < 0.4);
    for (let i = 0; i < 300; i++) {
      const [own, classes, holds] = [some(issuers), some(subjects), some(words)];
      const genre = random.next() < 0.8 ? random.pick(genres) : null;
      const writtenOn = random.next() < 0.9 ? `202${random.below(4)}-0${1 + random.below(9)}-11` : null;
      const [kind, status] = [random.pick(kinds), random.pick(validities)];
      const inTitle = random.next() < 0.3;
      const rowid = library.add(
        draftOf({
          title: inTitle ? `第${i}号：${holds.join('，')}` : `第${i}号`,
          text: inTitle ? '另文' : holds.join('，'),
          issuers: own,
          subjects: classes,
          genre,
          writtenOn,
          kind,
          validity: { ...draftOf().validity, status },
        }),
      );
      made.push({
        id: `doc-${rowid}`,
        day: writtenOn ?? '',
        holds: new Set(holds),
        labels: {
          issuer: own,
          subject: [...new Set(classes.flatMap(id => subjectPath(id).map(subject => subject.id)))],
          genre: genre ? [genre] : [],
          year: writtenOn ? [writtenOn.slice(0, 4)] : [],
          validity: [status],
          kind: [kind],
          audience: [],
          unit: ['test'],
        },
      });
    }
    library.activated();
    return () => {
      library.db.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  const filters: fc.Arbitrary<Filters> = fc.record(
    {
      issuer: fc.subarray(issuers),
      subject: fc.subarray([...subjects, '02', '11']),
      genre: fc.subarray([...genres, '没有']),
      year: fc.subarray(['2020', '2021', '2022', '2023']),
      validity: fc.subarray([...validities]),
      kind: fc.subarray([...kinds]),
      from: fc.constantFrom('2020-05-11', '2022-01-01'),
      to: fc.constantFrom('2021-05-11', '2023-01-01'),
    },
    { requiredKeys: [] },
  );

  test('totals and facet counts equal a plain recount', () => {
    fc.assert(
      fc.property(fc.subarray(words, { minLength: 1 }), filters, (terms, chosen) => {
        const passes = (one: Made, except: string | null): boolean =>
          terms.every(term => one.holds.has(term)) &&
          (!chosen.from || one.day >= chosen.from) &&
          (!chosen.to || (one.day !== '' && one.day <= chosen.to)) &&
          facetNames.every(facet => {
            const values = chosen[facet];
            if (facet === except || !values || values.length === 0) return true;
            return values.some(value => one.labels[facet]?.includes(value));
          });
        const { total, ids, facets } = searching.find(terms.join(' '), { filters: chosen, limit: 0 });
        const expected = made.filter(one => passes(one, null));
        expect(total).toBe(expected.length);
        expect(new Set(ids)).toEqual(new Set(expected.map(one => one.id)));
        for (const facet of facetNames) {
          const counts = new Map<string, number>();
          for (const one of made) {
            if (!passes(one, facet)) continue;
            for (const value of one.labels[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
          }
          expect(new Map(facets[facet].map(({ value, count }) => [value, count])), facet).toEqual(counts);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('pages in any order put together are the whole list, without doubles', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('救助', '电价 标准', '号'),
        fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
        fc.integer({ min: 1, max: 60 }),
        (query, sort, limit) => {
          const all = searching.find(query, { sort, limit: 0 }).ids ?? [];
          const pages: string[] = [];
          for (let offset = 0; offset < all.length; offset += limit) {
            pages.push(...searching.find(query, { sort, offset, limit }).hits.map(hit => hit.id));
          }
          expect(pages).toEqual(all);
          expect(new Set(all).size).toBe(all.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('no query is a fault', () => {
    const syntax = fc.constantFrom(
      '"',
      '*',
      '%',
      '_',
      '(',
      ')',
      ':',
      '-',
      '^',
      '+',
      '{',
      '}',
      "'",
      '‹',
      '·',
      '\\',
      ';',
      ' NEAR ',
      ' AND ',
      ' OR ',
      ' NOT ',
      'title:',
      '\u0000',
      '\ud83d',
      '👍',
      '\n',
    );
    const query = fc
      .array(fc.oneof(text, syntax, syntax, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 30 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(query, typed => {
        const result = searching.search({ query: typed });
        expect(result.ok).toBe(typed.length <= maxQueryLength);
        if (result.ok && typed.trim() !== '' && parseQuery(typed).terms.length === 0)
          expect(result.value.total).toBe(0);
        expect(searching.offers.suggest(typed).length).toBeLessThanOrEqual(8);
        findSpans(typed, typed);
      }),
      { numRuns: 500 },
    );
  });
});
