import { z } from 'zod';
import { documentIdSchema } from '../document.ts';
import { everyone, method, reviewers, staff } from '../method.ts';
import { takeawaySchema } from '../takeaway.ts';
import { boardSchema } from './board.ts';
import { figuresSchema, periodSchema } from './figures.ts';
import {
  annualReportSchema,
  enteredNumbersSchema,
  enteredTextsSchema,
  reportCellSchema,
  reportYearSchema,
} from './report.ts';
import { issuedColumns, issuedGenres } from './table2.ts';

export const statistics = {
  report: method({
    summary: 'The annual report of a year: tables, texts, what does not close, what was signed.',
    roles: staff,
    input: z.object({ year: reportYearSchema }),
    output: annualReportSchema,
    errors: ['staff.notSetUp', 'library.newerVersion'],
  }),
  cases: method({
    summary: 'The cases behind a cell of table 3 or 4.',
    roles: staff,
    input: z.object({
      year: reportYearSchema,
      cell: reportCellSchema,
      offset: z.number().int().min(0).max(1_000_000).optional(),
      limit: z.number().int().min(1).max(200).optional(),
    }),
    output: z.object({
      total: z.number().int(),
      rows: z.array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          receivedOn: z.string().nullable(),
          endedOn: z.string().nullable(),
        }),
      ),
    }),
    errors: ['staff.notSetUp'],
  }),
  papers: method({
    summary: 'The library’s documents behind a cell of table 2.',
    roles: staff,
    input: z.object({
      year: reportYearSchema,
      genre: z.enum(issuedGenres),
      column: z.enum(issuedColumns),
    }),
    output: z.object({
      rows: z.array(
        z.object({
          id: documentIdSchema,
          title: z.string(),
          docNo: z.string().nullable(),
          madeOn: z.string().nullable(),
        }),
      ),
    }),
    errors: ['library.newerVersion'],
  }),
  enter: method({
    summary: 'Types in numbers and texts of a year; null takes a number back. Who and when is kept.',
    roles: staff,
    input: z.object({
      year: reportYearSchema,
      numbers: enteredNumbersSchema.optional(),
      texts: enteredTextsSchema.optional(),
    }),
    output: z.object({}),
    errors: ['staff.notSetUp'],
  }),
  sign: method({
    summary:
      'Signs a year that is over and closes: its figures stay as they are now; what changes later is shown.',
    roles: reviewers,
    input: z.object({ year: reportYearSchema }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'library.newerVersion', 'statistics.yearRunning', 'statistics.doesNotClose'],
  }),
  reportFile: method({
    summary: 'The report of a year as a workbook or a document; signed figures where it is signed.',
    roles: staff,
    input: z.object({ year: reportYearSchema, format: z.enum(['xlsx', 'docx']) }),
    output: takeawaySchema,
    errors: ['staff.notSetUp', 'library.newerVersion'],
  }),
  figures: method({
    summary: 'Figures of any period.',
    roles: staff,
    input: periodSchema,
    output: figuresSchema,
    errors: ['staff.notSetUp', 'statistics.periodWrong'],
  }),
  figuresFile: method({
    summary: 'The figures of a period as a workbook or CSV.',
    roles: staff,
    input: periodSchema.extend({ format: z.enum(['xlsx', 'csv']) }),
    output: takeawaySchema,
    errors: ['staff.notSetUp', 'statistics.periodWrong'],
  }),
  board: method({
    summary: 'Numbers of cases for the wall, by how far they are. Nothing else of a case.',
    roles: everyone,
    input: z.object({}),
    output: boardSchema,
    errors: ['staff.notSetUp'],
  }),
};
