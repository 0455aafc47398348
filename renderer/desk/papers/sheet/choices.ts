import type { JudgedRow } from '../../../../contract/custody/sheet.ts';

/** What is done with a row: registered, noted as not come, or left out. */
export const acts = ['take', 'missing', 'leave'] as const;
export type Act = (typeof acts)[number];
/** Only what a person has chosen; the rest is as it is by itself. */
export type Choices = ReadonlyMap<number, Act>;

export const rowViews = ['all', 'faulty', 'same', 'matched'] as const;
export type RowView = (typeof rowViews)[number];

export const isSame = ({ samePapers, sameRows }: JudgedRow): boolean =>
  samePapers.length > 0 || sameRows.length > 0;

const holds: Readonly<Record<RowView, (row: JudgedRow) => boolean>> = {
  all: () => true,
  faulty: ({ faults }) => faults.length > 0,
  same: isSame,
  matched: ({ document }) => document !== null,
};
export const rowsOf = (rows: readonly JudgedRow[], view: RowView): readonly JudgedRow[] =>
  rows.filter(holds[view]);

/** What may be here already is not registered unless somebody says so. */
export const actOf = (row: JudgedRow, choices: Choices): Act =>
  choices.get(row.row) ?? (isSame(row) ? 'leave' : 'take');

/** What would be done now, as it is sent and as it is told. */
export const outcomeOf = (rows: readonly JudgedRow[], choices: Choices) => {
  const by = (act: Act) => rows.filter(row => actOf(row, choices) === act);
  const taken = by('take');
  return {
    papers: taken.length,
    copies: taken.reduce((sum, { copies }) => sum + copies, 0),
    faulty: taken.filter(({ faults }) => faults.length > 0),
    missing: by('missing').map(({ row }) => row),
    without: by('leave').map(({ row }) => row),
  };
};
