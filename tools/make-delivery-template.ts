import { writeFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

/**
 * Draws `resources/templates/delivery-receipt.docx`, the receipt a sender takes away: `npm run delivery-template`. Two copies of one list, one for
 * each side, because that is how the papers travel (domain 5.1). A unit may change the document in Word or WPS.
 */
const font = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' };

const words = (text: string, { size = 24, bold = false } = {}) => new TextRun({ text, size, bold, font });
const line = (text: string, centred = false) =>
  new Paragraph({
    spacing: { line: 400 },
    ...(centred ? { alignment: AlignmentType.CENTER } : {}),
    children: [words(text)],
  });
const cell = (text: string, bold = false) =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: [new Paragraph({ children: [words(text, { size: 20, bold })] })],
  });
const table = (heads: readonly string[], list: string, fields: readonly string[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: heads.map(head => cell(head, true)) }),
      new TableRow({
        cantSplit: true,
        children: fields.map((field, index) =>
          cell(
            `${index === 0 ? `{#${list}}` : ''}{${field}}${index === fields.length - 1 ? `{/${list}}` : ''}`,
          ),
        ),
      }),
    ],
  });

const receipt = (copy: string, next: boolean) => [
  new Paragraph({
    pageBreakBefore: next,
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [words('主动公开政府信息移送签收单', { size: 36, bold: true })],
  }),
  line(copy, true),
  line('批次号：{number}　　接收日期：{receivedOn}'),
  line('移送单位：{sender}　　接收单位：{unit}'),
  line('移送方式：{way}　　应送日期：{dueOn}　　{state}'),
  line('目录所列：纸质 {paperCount} 份，电子 {electronicCount} 份{nil}。实收登记 {registered} 件。'),
  table(['序号', '索引号', '名称', '文号', '份数', '备注'], 'papers', [
    'no',
    'indexNo',
    'title',
    'docNo',
    'copies',
    'note',
  ]),
  line(''),
  line('差异：{noDifferences}'),
  table(['事项', '文件', '说明', '处理'], 'differences', ['kind', 'about', 'text', 'settlement']),
  line(''),
  line('移送单位经办人（签字、盖章）：　　　　　　　　　　年　　月　　日'),
  line('接收人（签字、盖章）：　　　　　　　　　　　　　年　　月　　日'),
];

const document = new Document({
  sections: [
    { children: [...receipt('第一联：移送单位留存', false), ...receipt('第二联：接收单位留存', true)] },
  ],
});
writeFileSync(
  new URL('../resources/templates/delivery-receipt.docx', import.meta.url),
  await Packer.toBuffer(document),
);
