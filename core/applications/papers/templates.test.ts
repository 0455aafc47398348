import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { outcomes } from '../../../contract/applications/outcome.ts';
import { paperKinds } from '../../../contract/papers.ts';
import { checkTemplate, fill } from './docx.ts';
import { type FieldName, fields, rowsOf } from './fields.ts';
import { paperSpecs, replyPapers } from './kinds.ts';
import { sheetOf } from './sheet.ts';
import { inForce, listed } from './templates.ts';

const templates = fileURLToPath(new URL('../../../resources/templates/', import.meta.url));
const builtIn = (kind: string) => readFileSync(`${templates}${kind}.docx`);
const words = async (bytes: Uint8Array) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
const docx = (...lines: string[]) =>
  Packer.toBuffer(
    new Document({
      sections: [{ children: lines.map(line => new Paragraph({ children: [new TextRun(line)] })) }],
    }),
  );

describe('the templates that came with the program', () => {
  it.each(paperKinds)('%s holds only fields it may, and all it must state', kind => {
    expect(checkTemplate(builtIn(kind), paperSpecs[kind])).toEqual({ ok: true, value: null });
  });

  it.each(paperKinds)('%s prints every field it was given, and no brace is left', async kind => {
    const spec = paperSpecs[kind];
    const values = new Map(
      spec.fields.map(name => {
        const rows = rowsOf(name);
        return [
          name,
          rows ? [Object.fromEntries(rows.map(row => [row, `〈${row}〉`]))] : `〈${name}〉`,
        ] as const;
      }),
    );
    const filled = fill(builtIn(kind), values);
    if (!filled.ok) throw new Error(filled.error.code);
    const text = await words(filled.value);
    expect(text).not.toMatch(/[{}]/);
    for (const name of spec.must)
      expect(text).toContain(rowsOf(name) ? `〈${rowsOf(name)?.[1]}〉` : `〈${name}〉`);
  });

  it('every outcome has one, and every field belongs to a paper', () => {
    for (const outcome of outcomes) expect(paperKinds).toContain(replyPapers[outcome]);
    const used = new Set(Object.values(paperSpecs).flatMap(spec => spec.fields));
    expect(Object.keys(fields).filter(name => !used.has(name as FieldName))).toEqual([]);
  });

  it('a third party and another organ are told nothing that names the applicant', () => {
    const naming = ['申请人', '证件号码', '联系电话', '通信地址', '申请内容'];
    for (const kind of [
      'opinionRequest',
      'opinionForm',
      'thirdPartyNotice',
      'coAuthorRequest',
      'assistance',
    ] as const)
      expect(paperSpecs[kind].fields.filter(name => naming.includes(name))).toEqual([]);
  });

  it('every reply must carry the remedy, and no notice on the way does', () => {
    for (const kind of paperKinds)
      expect(paperSpecs[kind].must.includes('救济途径'), kind).toBe(kind.startsWith('reply'));
  });
});

describe('a template a unit has changed', () => {
  const spec = paperSpecs.replyNotExisting;
  const needed = spec.must.map(name => `{${name}}`);
  const check = async (...lines: string[]) => checkTemplate(await docx(...lines), spec);

  it('is taken when it holds what must be stated', async () => {
    expect(await check(...needed, '又及')).toMatchObject({ ok: true });
  });
  it('is refused with the name of a field that does not exist', async () => {
    expect(await check(...needed, '{申请人姓名}')).toMatchObject({
      error: { code: 'papers.unknownField', params: { field: '申请人姓名' } },
    });
    expect(await check(...needed, '{补正事项}')).toMatchObject({
      error: { code: 'papers.unknownField', params: { field: '补正事项' } },
    });
  });
  it('is refused with the name of a field it must state and does not', async () => {
    expect(await check(...needed.filter(name => name !== '{救济途径}'))).toMatchObject({
      error: { code: 'papers.lacksField', params: { field: '救济途径' } },
    });
  });
  it('is refused where a brace or a list is left open, with the place', async () => {
    expect(await check(...needed, '{受理编号')).toMatchObject({ error: { code: 'papers.templateBroken' } });
    const list = await docx('{#补正事项}', '{内容}');
    expect(checkTemplate(list, paperSpecs.correction)).toMatchObject({
      error: { code: 'papers.templateBroken', params: { place: '{补正事项}' } },
    });
  });
  it('is refused where it has more parts than a letter, or unpacks to more than one', async () => {
    const holding = async (add: (zip: PizZip) => void) => {
      const zip = new PizZip(await docx(...needed));
      add(zip);
      return checkTemplate(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }), spec);
    };
    const parts = (count: number) => (zip: PizZip) => {
      for (let n = 0; n < count; n++) zip.file(`word/media/${n}.txt`, 'x');
    };
    expect(await holding(parts(400))).toMatchObject({ ok: true });
    const refused = { error: { code: 'papers.templateTooLarge', params: { parts: 500, megabytes: 50 } } };
    expect(await holding(parts(501))).toMatchObject(refused);
    expect(await holding(zip => zip.file('word/media/a.txt', '0'.repeat(51 * 1024 * 1024)))).toMatchObject(
      refused,
    );
  });
  it('is refused where it is no Word file, or has a password', () => {
    expect(checkTemplate(Buffer.from('text'), spec)).toMatchObject({ error: { code: 'papers.notDocx' } });
    expect(checkTemplate(Buffer.from('PK\u0003\u0004xx'), spec)).toMatchObject({
      error: { code: 'papers.notDocx' },
    });
    expect(checkTemplate(Buffer.from('d0cf11e0a1b11ae1', 'hex'), spec)).toMatchObject({
      error: { code: 'files.encrypted' },
    });
  });
});

describe('versions', () => {
  const version = (id: string, from: string) => ({ id, from, at: `${from}T08:00:00`, by: 'x' });
  const builtin = { id: null, from: null, at: null, by: null };
  const all = [builtin, version('b', '2026-05-01'), version('a', '2026-03-01'), version('c', '2026-05-01')];

  it('hold from their day until the next one begins', () => {
    expect(['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'].map(day => inForce(all, day).id)).toEqual(
      [null, 'a', 'a', 'c'],
    );
    expect(listed(all).map(({ id, from, until }) => [id, from, until])).toEqual([
      ['c', '2026-05-01', null],
      ['b', '2026-05-01', '2026-04-30'],
      ['a', '2026-03-01', '2026-04-30'],
      [null, null, '2026-02-28'],
    ]);
  });
});

describe('a signature', () => {
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  it('stands in the 送达回证 as a picture, for Word and on the screen', async () => {
    const values = new Map<FieldName, string>([
      ['签收人', `data:image/png;base64,${pixel}`],
      ['送达文书', '答复书'],
    ]);
    const filled = fill(builtIn('serviceReturn'), values);
    if (!filled.ok) throw new Error(filled.error.code);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(filled.value) });
    expect(html).toContain(`src="data:image/png;base64,${pixel}"`);
    const pictures = JSON.stringify(sheetOf(filled.value)).match(/data:image\/png/g);
    expect(pictures).toHaveLength(1);
  });
});

describe('a sheet', () => {
  it('keeps alignment, indent, size and the width of cells', () => {
    const filled = fill(builtIn('archiveList'), new Map<FieldName, string>([['申请人', '苏小满']]));
    if (!filled.ok) throw new Error(filled.error.code);
    const sheet = sheetOf(filled.value);
    expect(sheet[1]).toMatchObject({
      kind: 'line',
      align: 'center',
      runs: [{ text: '政府信息公开申请归档目录', size: 22 }],
    });
    const table = sheet.find(({ kind }) => kind === 'table');
    expect(table?.kind === 'table' && table.rows[1]?.cells.map(({ span }) => span)).toEqual([1, 3]);
    expect(table?.kind === 'table' && table.rows[0]?.cells.map(({ width }) => width)).toEqual([
      19, 31, 19, 31,
    ]);
  });
});

describe('docs/formats/templates.md', () => {
  const lines = readFileSync(
    fileURLToPath(new URL('../../../docs/formats/templates.md', import.meta.url)),
    'utf8',
  ).split('\n');
  it('lists every field, and of every paper what it must state and what staff write', () => {
    for (const [name, { note }] of Object.entries(fields))
      expect(
        lines.some(line => line.startsWith(`| \`{${name}}\` | ${note}`)),
        name,
      ).toBe(true);
    for (const { title, numbered, must, written } of Object.values(paperSpecs))
      expect(lines).toContain(
        `| ${title} | ${numbered ? '有' : '无'} | ${must.join('、')} | ${written.join('、') || '—'} |`,
      );
  });
});
