import { z } from 'zod';
import { applicantKinds } from '../applications/event.ts';
import { resultRows } from '../applications/outcome.ts';
import type { reportSettingsSchema } from './settings.ts';
import { issuedCells, type Table2Cell, typedCells } from './table2.ts';
import { type Table3, type Table3Column, type Table3Row, table3Columns, table3Rows } from './table3.ts';
import { type Table4, type Table4Block, type Table4Cell, table4Blocks, table4Cells } from './table4.ts';

/** The headings of the six parts (国办公开办函〔2021〕30号). */
export const reportParts = {
  overview: '一、总体情况',
  table2: '二、主动公开政府信息情况',
  table3: '三、收到和处理政府信息公开申请情况',
  table4: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
} as const;

/** The parts that are text. */
export const textParts = ['overview', 'problems', 'other'] as const;
export type TextPart = (typeof textParts)[number];

/** Rows of table 3 that can be typed in for what the records do not hold; 七 is their sum. */
export const outsideRows = ['received', 'carriedIn', ...resultRows, 'carriedOut'] as const;
export type OutsideRow = (typeof outsideRows)[number];
const outsideCells = table4Cells.filter(cell => cell !== 'total');

const table3Keys = outsideRows.flatMap(row => applicantKinds.map(kind => `table3.${row}.${kind}` as const));
const table4Keys = table4Blocks.flatMap(block =>
  outsideCells.map(cell => `table4.${block}.${cell}` as const),
);

/** Every number of a year that can be typed in: of table 2, and for tables 3 and 4 what was handled outside these records. */
export const numberKeys = [
  ...issuedCells.map(cell => `table2.${cell}` as const),
  ...typedCells.map(cell => `table2.${cell}` as const),
  ...table3Keys,
  ...table4Keys,
] as const;
export type NumberKey = (typeof numberKeys)[number];

const year = z.number().int().min(2008).max(2199);
const count = z.number().int().min(0).max(1_000_000_000);
/** 万元; the form prints what the unit states */
const money = z.number().min(0).max(1_000_000_000);

export const enteredNumbersSchema = z
  .partialRecord(z.enum(numberKeys), money.nullable())
  .refine(
    numbers =>
      Object.entries(numbers).every(
        ([key, value]) => key === 'table2.charges' || value === null || count.safeParse(value).success,
      ),
    { message: 'notACount' },
  );
export const enteredTextsSchema = z.partialRecord(z.enum(textParts), z.string().max(50_000));

/** One number or text that somebody typed in. `by` is a name where it is shown, a staff id in the log. */
export type Entered<T> = { readonly value: T; readonly by: string; readonly at: string };
export type EnteredYear = {
  readonly numbers: Readonly<Partial<Record<NumberKey, Entered<number>>>>;
  readonly texts: Readonly<Partial<Record<TextPart, Entered<string>>>>;
};

export type Table2 = Readonly<Record<Table2Cell, number | null>>;

/** 信息处理费 of the year (art.42): notices sent, what they came to, what was paid. */
export type FeeFigures = { readonly notices: number; readonly yuan: number; readonly paidYuan: number };

/** What is signed: the report's figures and texts as they stood. */
export type ReportFigures = {
  readonly table2: Table2;
  readonly table3: Table3;
  readonly table4: Table4;
  readonly fee: FeeFigures;
  readonly texts: Readonly<Record<TextPart, string>>;
};

/** What does not close, by table and identity. Named in words by whoever shows it. */
export type ReportFault =
  | {
      readonly table: 3;
      readonly rule: 'balance' | 'sumOfResults' | 'sumOfColumns' | 'carryOver' | 'notACount';
      readonly row: Table3Row | null;
      readonly column: Table3Column;
      readonly expected: number;
      readonly found: number;
    }
  | {
      readonly table: 4;
      readonly rule: 'sumOfCells' | 'notACount';
      readonly block: Table4Block;
      readonly cell: Table4Cell;
      readonly expected: number;
      readonly found: number;
    };

/** What should be looked at; it never blocks. */
export type ReportWarning =
  | {
      readonly kind: 'inForce';
      readonly cell: 'rules' | 'normative';
      readonly expected: number;
      readonly found: number;
    }
  | {
      readonly kind: 'undatedRepeal' | 'unstatedValidity';
      readonly cell: 'rules' | 'normative';
      readonly count: number;
    }
  | { readonly kind: 'unclassified' | 'doubtfulSuit'; readonly cases: readonly CaseLink[] };
export type CaseLink = { readonly id: string; readonly number: string };

/** Where a signed figure no longer is what the records say. */
export type ReportChange =
  | {
      readonly table: 2;
      readonly cell: Table2Cell;
      readonly signed: number | null;
      readonly now: number | null;
    }
  | {
      readonly table: 3;
      readonly row: Table3Row;
      readonly column: Table3Column;
      readonly signed: number;
      readonly now: number;
    }
  | {
      readonly table: 4;
      readonly block: Table4Block;
      readonly cell: Table4Cell;
      readonly signed: number;
      readonly now: number;
    }
  | { readonly table: 'text'; readonly part: TextPart };

export type AnnualReport = ReportFigures & {
  readonly year: number;
  readonly unit: string;
  /** the year is over: only then can it be signed */
  readonly over: boolean;
  /** what the library counts for table 2; null where it has none of the kind */
  readonly library: Readonly<Record<(typeof issuedCells)[number], number | null>>;
  /** table 3 and 4 from the records alone, without what was typed in */
  readonly recorded: { readonly table3: Table3; readonly table4: Table4 };
  readonly entered: EnteredYear;
  /** last year's 四, this year's 二; null where the room knows nothing of last year */
  readonly previous: { readonly year: number; readonly signed: boolean } | null;
  readonly faults: readonly ReportFault[];
  readonly warnings: readonly ReportWarning[];
  /** cells of table 2 nobody has filled in yet */
  readonly missing: readonly Table2Cell[];
  readonly settings: z.infer<typeof reportSettingsSchema>;
  readonly signed: {
    readonly at: string;
    readonly by: string;
    readonly figures: ReportFigures;
    readonly changes: readonly ReportChange[];
  } | null;
};

/** Faults that keep a year from being signed. Where a signed year was carried out otherwise than its cases now say, this year cannot make it right. */
export const blocking = ({
  faults,
  previous,
}: Pick<AnnualReport, 'faults' | 'previous'>): readonly ReportFault[] =>
  faults.filter(({ rule }) => rule !== 'carryOver' || !previous?.signed);

export const annualReportSchema = z.custom<AnnualReport>(
  value => typeof value === 'object' && value !== null,
);
export const reportYearSchema = year;

/** A cell of table 3 or 4, to ask which cases stand behind it. */
export const reportCellSchema = z.discriminatedUnion('table', [
  z.object({ table: z.literal(3), row: z.enum(table3Rows), column: z.enum(table3Columns) }),
  z.object({ table: z.literal(4), block: z.enum(table4Blocks), cell: z.enum(table4Cells) }),
]);
export type ReportCell = z.infer<typeof reportCellSchema>;
