import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { type ReportFigures, textParts } from '../../contract/statistics/report.ts';
import { table2Cells } from '../../contract/statistics/table2.ts';
import { table3Columns, table3Rows } from '../../contract/statistics/table3.ts';
import { table4Blocks, table4Cells } from '../../contract/statistics/table4.ts';

/** The fields of the template: `t2.…`, `t3.row.column`, `t4.block.cell`, the texts paragraph by paragraph. */
const fieldsOf = ({ table2, table3, table4, texts }: ReportFigures): Record<string, unknown> =>
  Object.fromEntries<unknown>([
    ...table2Cells.map(cell => [`t2.${cell}`, table2[cell] ?? ''] as const),
    ...table3Rows.flatMap(row =>
      table3Columns.map(column => [`t3.${row}.${column}`, table3[row][column]] as const),
    ),
    ...table4Blocks.flatMap(block =>
      table4Cells.map(cell => [`t4.${block}.${cell}`, table4[block][cell]] as const),
    ),
    ...textParts.map(part => [part, texts[part].split(/\n+/).filter(line => line.trim() !== '')] as const),
  ]);

/** The report as a document: the unit's template with the year's figures in it. @throws where the template is none */
export const reportDocument = (
  template: Uint8Array,
  { unit, year, figures }: { unit: string; year: number; figures: ReportFigures },
): Uint8Array => {
  const document = new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    // names are flat: a dot in them is part of the name
    parser: tag => ({
      get: (scope: unknown) => (tag === '.' ? scope : (scope as Record<string, unknown>)[tag]),
    }),
  });
  document.render({ ...fieldsOf(figures), unit, year });
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array;
};
