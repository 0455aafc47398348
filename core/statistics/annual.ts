import type {
  AnnualReport,
  CaseLink,
  EnteredYear,
  FeeFigures,
  ReportFigures,
  ReportWarning,
  Table2,
} from '../../contract/statistics/report.ts';
import { textParts } from '../../contract/statistics/report.ts';
import type { ReportSettings } from '../../contract/statistics/settings.ts';
import { type IssuedCell, issuedGenres, table2Cells } from '../../contract/statistics/table2.ts';
import type { Table3 } from '../../contract/statistics/table3.ts';
import { changesOf } from './changes.ts';
import { type CountedCase, countedOf, yearOfCivil } from './counted.ts';
import type { CaseFacts } from './facts.ts';
import { withOutside3, withOutside4 } from './outside.ts';
import type { Signed } from './report-record.ts';
import { checkTable3, table3Of } from './table3.ts';
import { checkTable4, table4Of } from './table4.ts';

/** What the library counts of documents the unit has issued, at a year's end. */
export type IssuedCount = {
  readonly made: number;
  readonly repealed: number;
  readonly inForce: number;
  /** repealed, and nobody knows when */
  readonly undated: number;
  /** made by then and marked neither valid nor otherwise: not counted */
  readonly unstated: number;
};
/** null where the library holds no document of the genre */
export type LibraryCounts = Readonly<Record<(typeof issuedGenres)[number], IssuedCount | null>>;

/** The facts of a case, and how many cases it stands for. Those with a fee stand for themselves. */
export type ManyAlike = CaseFacts & { readonly id: string; readonly times: number };

/** Where a report comes from. */
export type ReportSources = {
  /** at least every case that stands in the tables of these years; many that are counted alike may come as one */
  readonly cases: (first: number, last: number) => Iterable<ManyAlike>;
  readonly entered: (year: number) => EnteredYear;
  readonly signed: (year: number) => Signed | null;
  /** the first year anything is known of; null where nothing is */
  readonly firstYear: () => number | null;
  readonly library: (year: number) => LibraryCounts;
  readonly numbersOf: (ids: readonly string[]) => readonly CaseLink[];
};

export type ReportOrder = {
  readonly year: number;
  readonly unit: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly settings: ReportSettings;
  readonly nameOf: (staff: string) => string;
};

const feeOf = (cases: readonly CaseFacts[], year: number): FeeFigures => {
  const fee = { notices: 0, yuan: 0, paidYuan: 0 };
  for (const { feeOn, feePaidOn, feeYuan } of cases) {
    if (feeOn !== null && yearOfCivil(feeOn) === year) {
      fee.notices += 1;
      fee.yuan += feeYuan ?? 0;
    }
    if (feePaidOn !== null && yearOfCivil(feePaidOn) === year) fee.paidYuan += feeYuan ?? 0;
  }
  return fee;
};

const libraryCells = (counts: LibraryCounts): Record<IssuedCell, number | null> => {
  const of = (genre: 'rules' | 'normative', column: 'made' | 'repealed' | 'inForce') =>
    counts[genre]?.[column] ?? null;
  return {
    'rules.made': of('rules', 'made'),
    'rules.repealed': of('rules', 'repealed'),
    'rules.inForce': of('rules', 'inForce'),
    'normative.made': of('normative', 'made'),
    'normative.repealed': of('normative', 'repealed'),
    'normative.inForce': of('normative', 'inForce'),
  };
};

/** Typed numbers go before those of the library: the unit answers for its report. */
const table2Of = (numbers: EnteredYear['numbers'], library: Partial<Record<string, number | null>>): Table2 =>
  Object.fromEntries(
    table2Cells.map(cell => [cell, numbers[`table2.${cell}`]?.value ?? library[cell] ?? null]),
  ) as Table2; // every cell is set above

const issuedWarnings = (table2: Table2, last: Table2 | null, counts: LibraryCounts): ReportWarning[] =>
  issuedGenres.flatMap(cell => {
    const warnings: ReportWarning[] = [];
    const [made, repealed, found] = [
      table2[`${cell}.made`],
      table2[`${cell}.repealed`],
      table2[`${cell}.inForce`],
    ];
    const before = last?.[`${cell}.inForce`] ?? null;
    // Soft (domain 4.1): a file also lapses by its date, and is recognised anew.
    if (before !== null && made !== null && repealed !== null && found !== null) {
      const expected = before + made - repealed;
      if (expected !== found) warnings.push({ kind: 'inForce', cell, expected, found });
    }
    const { undated = 0, unstated = 0 } = counts[cell] ?? {};
    if (undated > 0) warnings.push({ kind: 'undatedRepeal', cell, count: undated });
    if (unstated > 0) warnings.push({ kind: 'unstatedValidity', cell, count: unstated });
    return warnings;
  });

const named = (entered: EnteredYear, nameOf: ReportOrder['nameOf']): EnteredYear => {
  const each = (values: object) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]: [string, { by: string }]) => [
        key,
        { ...value, by: nameOf(value.by) },
      ]),
    );
  return { numbers: each(entered.numbers), texts: each(entered.texts) };
};

/** The cases as tables 3 and 4 count them. */
const counted = (facts: Iterable<ManyAlike>, settings: ReportSettings) => {
  const cases: CountedCase[] = [];
  const all: CaseFacts[] = [];
  for (const each of facts) {
    all.push(each);
    const one = countedOf(each.id, each, settings, each.times);
    if (one) cases.push(one);
  }
  return { cases, all };
};

/** The annual report of a year with everything that is to be checked in it (国办公开办函〔2021〕30号; REG art.50). */
export const annualReport = (sources: ReportSources, order: ReportOrder): AnnualReport => {
  const { year, unit, today, settings, nameOf } = order;
  const first = sources.firstYear();
  const knowsLast = first !== null && first < year;
  const { cases, all } = counted(sources.cases(knowsLast ? year - 1 : year, year), settings);
  const entered = sources.entered(year);
  const enteredLast = sources.entered(year - 1);
  const third = table3Of(cases, year);
  const fourth = table4Of(cases, year, settings);
  const counts = sources.library(year);
  const library = libraryCells(counts);
  const texts = Object.fromEntries(textParts.map(part => [part, entered.texts[part]?.value ?? '']));
  const figures: ReportFigures = {
    table2: table2Of(entered.numbers, library),
    table3: withOutside3(third.table, entered.numbers, enteredLast.numbers),
    table4: withOutside4(fourth.table, entered.numbers),
    fee: feeOf(all, year),
    texts: texts as ReportFigures['texts'],
  };

  const signedLast = knowsLast ? sources.signed(year - 1) : null;
  let last: Table3 | null = null;
  if (signedLast) last = signedLast.figures.table3;
  else if (knowsLast)
    last = withOutside3(
      table3Of(cases, year - 1).table,
      enteredLast.numbers,
      sources.entered(year - 2).numbers,
    );
  const lastTable2 =
    signedLast?.figures.table2 ??
    (knowsLast ? table2Of(enteredLast.numbers, libraryCells(sources.library(year - 1))) : null);

  const signed = sources.signed(year);
  return {
    ...figures,
    year,
    unit,
    over: today > `${year}-12-31`,
    library,
    recorded: { table3: third.table, table4: fourth.table },
    entered: named(entered, nameOf),
    previous: last ? { year: year - 1, signed: signedLast !== null } : null,
    faults: [
      ...checkTable3(figures.table3, last).map(fault => ({ table: 3 as const, ...fault })),
      ...checkTable4(figures.table4).map(fault => ({ table: 4 as const, ...fault })),
    ],
    warnings: [
      ...issuedWarnings(figures.table2, lastTable2, counts),
      ...(third.unclassified.length > 0
        ? [{ kind: 'unclassified' as const, cases: sources.numbersOf(third.unclassified) }]
        : []),
      ...(fourth.doubtful.length > 0
        ? [{ kind: 'doubtfulSuit' as const, cases: sources.numbersOf(fourth.doubtful) }]
        : []),
    ],
    missing: table2Cells.filter(cell => figures.table2[cell] === null),
    settings,
    signed: signed && {
      at: signed.at,
      by: nameOf(signed.by),
      figures: signed.figures,
      changes: changesOf(signed.figures, figures),
    },
  };
};
