import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, test } from 'vitest';
import { readDocx } from './docx.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a Word file: words, table, its picture as a file of its own', async () => {
  const row = (...cells: string[]) =>
    new TableRow({ children: cells.map(text => new TableCell({ children: [new Paragraph(text)] })) });
  const file = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('关于印发工作要点的通知'),
            new Paragraph('各镇人民政府：'),
            new Paragraph('请认真执行。'),
            new Table({ rows: [row('事项', '时限'), row('答复', '20个工作日')] }),
            new Paragraph({
              children: [new ImageRun({ type: 'png', data: pixel, transformation: { width: 9, height: 9 } })],
            }),
            new Paragraph('云溪县人民政府办公室'),
            new Paragraph('2026年4月13日'),
          ],
        },
      ],
    }),
  );
  const { parsed, pictures } = await readDocx(new Uint8Array(file));
  expect(parsed.text).toBe(
    '关于印发工作要点的通知\n各镇人民政府：\n请认真执行。\n事项\n时限\n答复\n20个工作日\n云溪县人民政府办公室\n2026年4月13日',
  );
  expect(parsed.stated).toEqual({
    title: '关于印发工作要点的通知',
    issuers: '云溪县人民政府办公室',
    writtenOn: '2026-04-13',
  });
  expect(pictures.map(({ bytes }) => Buffer.from(bytes))).toEqual([pixel]);
  expect(parsed.html).toContain(`<img src="/files/${pictures[0]?.sha256}"`);
  expect(parsed.embedded).toEqual([
    { sha256: pictures[0]?.sha256, name: '图1.png', mediaType: 'image/png', size: pixel.length },
  ]);
});
