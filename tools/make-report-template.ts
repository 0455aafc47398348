import { writeFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  type ITableCellOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { table3Heads, table3LabelColumns, table3Layout } from '../contract/statistics/layout.ts';
import { reportParts, type TextPart } from '../contract/statistics/report.ts';
import { issuedColumns, issuedGenres, table2Labels } from '../contract/statistics/table2.ts';
import { table3ColumnLabels, table3Columns, table3Header } from '../contract/statistics/table3.ts';
import {
  table4BlockLabels,
  table4Blocks,
  table4CellLabels,
  table4Cells,
} from '../contract/statistics/table4.ts';

/**
 * Draws `resources/templates/annual-report.docx`, the document into which a year's figures are filled: `npm run report-template`.
 * Its fields: docs/manual/annual-report.md. A unit may change the document in Word or WPS.
 */
const font = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' };

const cell = (
  text: string,
  { bold = false, ...span }: { bold?: boolean } & Partial<ITableCellOptions> = {},
) =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    ...span,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, bold, font, size: 18 })],
      }),
    ],
  });
const head = (text: string, span: Partial<ITableCellOptions> = {}) => cell(text, { ...span, bold: true });
const row = (...children: TableCell[]) => new TableRow({ children, cantSplit: true });
const table = (rows: TableRow[]) => new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows });

const title = (text: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 240, after: 120 },
    children: [
      new TextRun({ text, bold: true, size: 30, color: '000000', font: { ...font, eastAsia: '黑体' } }),
    ],
  });
const line = (text: string) =>
  new Paragraph({
    indent: { firstLine: 560 },
    spacing: { line: 440 },
    children: [new TextRun({ text, font, size: 28 })],
  });
/** A paragraph for every paragraph of the text. */
const text = (part: TextPart) => [line(`{#${part}}`), line('{.}'), line(`{/${part}}`)];

const { content, issued, blocks } = table2Labels;
const second = table([
  row(head(issued.head, { columnSpan: 4 })),
  row(head(content), ...issuedColumns.map(column => head(issued.columns[column]))),
  ...issuedGenres.map(genre =>
    row(cell(issued.rows[genre]), ...issuedColumns.map(column => cell(`{t2.${genre}.${column}}`))),
  ),
  ...blocks.flatMap(block => [
    row(head(block.head, { columnSpan: 4 })),
    row(head(content), head(block.column, { columnSpan: 3 })),
    ...block.rows.map(each => row(cell(each.label), cell(`{t2.${each.cell}}`, { columnSpan: 3 }))),
  ]),
]);

const third = table([
  row(
    head(table3Header, { columnSpan: table3LabelColumns, rowSpan: 3 }),
    head(table3Heads.applicant, { columnSpan: table3Columns.length }),
  ),
  row(
    head(table3ColumnLabels.natural, { rowSpan: 2 }),
    head(table3Heads.bodies, { columnSpan: 5 }),
    head(table3ColumnLabels.total, { rowSpan: 2 }),
  ),
  row(...table3Columns.slice(1, -1).map(column => head(table3ColumnLabels[column]))),
  ...table3Layout.map(each =>
    row(
      ...each.labels.map(label => cell(label.text, { columnSpan: label.colSpan, rowSpan: label.rowSpan })),
      ...table3Columns.map(column => cell(`{t3.${each.row}.${column}}`)),
    ),
  ),
]);

const { review, directSuit, suitAfterReview } = table4BlockLabels;
const fourth = table([
  row(head(review.group, { columnSpan: 5, rowSpan: 2 }), head(directSuit.group, { columnSpan: 10 })),
  row(head(directSuit.label ?? '', { columnSpan: 5 }), head(suitAfterReview.label ?? '', { columnSpan: 5 })),
  row(...table4Blocks.flatMap(() => table4Cells.map(each => head(table4CellLabels[each])))),
  row(...table4Blocks.flatMap(block => table4Cells.map(each => cell(`{t4.${block}.${each}}`)))),
]);

const document = new Document({
  creator: '政务公开专区',
  title: '政府信息公开工作年度报告',
  sections: [
    {
      properties: { page: { margin: { top: 1440, bottom: 1300, left: 1100, right: 1100 } } },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { after: 360 },
          children: [
            new TextRun({
              text: '{unit}{year}年政府信息公开工作年度报告',
              bold: true,
              size: 40,
              font: { ...font, eastAsia: '方正小标宋简体' },
            }),
          ],
        }),
        title(reportParts.overview),
        ...text('overview'),
        title(reportParts.table2),
        second,
        title(reportParts.table3),
        third,
        title(reportParts.table4),
        fourth,
        title(reportParts.problems),
        ...text('problems'),
        title(reportParts.other),
        ...text('other'),
      ],
    },
  ],
});
writeFileSync(
  new URL('../resources/templates/annual-report.docx', import.meta.url),
  await Packer.toBuffer(document),
);
