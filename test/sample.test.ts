import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Column, columns, sheet } from './fixtures/sample-make/sheet.ts';
import { readSources } from './fixtures/sample-make/source.ts';

const root = fileURLToPath(new URL('../resources/sample/', import.meta.url));
const index = readFileSync(path.join(root, '目录.csv'), 'utf8');
const rows = parse(index, { bom: true, columns: true }) as Record<Column, string>[];
const list = (value: string): string[] => value.split(';').filter(Boolean);

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(name => statSync(path.join(root, name)).isFile() && name !== '目录.csv')
  .map(name => name.replaceAll('\\', '/'));

type Pdf = { name: string; pages: number; text: string; outline: number };

const readPdf = async (name: string): Promise<Pdf> => {
  const task = getDocument({ data: new Uint8Array(readFileSync(path.join(root, name))), verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }
  const outline = (await pdf.getOutline())?.length ?? 0;
  const pages = pdf.numPages;
  await task.destroy();
  return { name, pages, text: texts.join('\n'), outline };
};

const readText = async (name: string): Promise<string> => {
  const bytes = readFileSync(path.join(root, name));
  if (name.endsWith('.docx')) return (await mammoth.extractRawText({ buffer: bytes })).value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
};

let pdfs: Pdf[] = [];
let texts: { name: string; text: string }[] = [];

beforeAll(async () => {
  for (const name of files.filter(file => file.endsWith('.pdf'))) pdfs.push(await readPdf(name));
  const others = files.filter(name => /\.(txt|md|html|docx)$/.test(name));
  texts = [...pdfs, ...(await Promise.all(others.map(async name => ({ name, text: await readText(name) }))))];
  pdfs = pdfs.toSorted((a, b) => b.pages - a.pages);
}, 60_000);

/** Lines `file: match` of every match, so that a failure names what to mend. */
const matches = (pattern: RegExp, accept: (found: string) => boolean = () => true): string[] =>
  [...texts, { name: '目录.csv', text: index }].flatMap(({ name, text }) =>
    [...text.matchAll(pattern)]
      .map(match => match[1] ?? match[0])
      .filter(accept)
      .map(found => `${name}: ${found}`),
  );

describe('the index sheet of the sample library', () => {
  it('names every file there is, and no other', () => {
    const named = rows.flatMap(row => list(row.文件));
    expect(named.filter(name => !existsSync(path.join(root, name)))).toEqual([]);
    expect(files.filter(name => !named.includes(name))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it('is what the tool writes from the documents in source/', () => {
    const sources = readSources(fileURLToPath(new URL('fixtures/sample-make/source', import.meta.url)));
    expect(index).toBe(sheet(sources.map(source => source.row)));
    expect(Object.keys(rows[0] ?? {})).toEqual([...columns]);
  });

  it('holds dates of the calendar, none published before it was written', () => {
    const dates = rows.flatMap(row =>
      [row.成文日期, row.发布日期, row.有效期起, row.有效期至].filter(Boolean),
    );
    const real = (date: string): boolean => {
      const day = date.slice(0, 10);
      return /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/.test(date) && new Date(day).toISOString().startsWith(day);
    };
    expect(dates.filter(date => !real(date))).toEqual([]);
    const early = rows.filter(row => row.发布日期 && row.发布日期.slice(0, 10) < row.成文日期);
    expect(early.map(row => row.标题)).toEqual([]);
  });

  it('has one shape of 索引号, and no number twice', () => {
    const numbers = rows.map(row => row.索引号);
    expect(numbers.filter(number => !/^11999900MB\d{7}X\/\d{4}-\d{5}$/.test(number))).toEqual([]);
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
    const docNos = rows.map(row => row.发文字号).filter(Boolean);
    expect(docNos.filter((number, at) => docNos.indexOf(number) !== at)).toEqual([]);
  });

  it('relates only documents that are in it', () => {
    const known = new Set(rows.flatMap(row => [row.标题, row.发文字号].filter(Boolean)));
    const relations = rows.flatMap(row =>
      (['解读对象', '修改文件', '废止文件', '替代文件', '所属专题', '相关文件'] as const).flatMap(column =>
        list(row[column]).map(target => `${column}: ${target}`),
      ),
    );
    expect(relations.length).toBeGreaterThan(30);
    expect(relations.filter(relation => !known.has(relation.replace(/^.{4}: /, '')))).toEqual([]);
  });

  it('tells both ends of a repeal and an amendment the same story', () => {
    const byDocNo = new Map(rows.map(row => [row.发文字号, row]));
    const states = (column: '废止文件' | '修改文件'): string[] =>
      rows.flatMap(row => list(row[column]).map(target => byDocNo.get(target)?.有效性 ?? '没有'));
    expect(new Set(states('废止文件'))).toEqual(new Set(['已废止', '已失效']));
    expect(states('修改文件')).toEqual(['已修改']);
    const replaced = rows.filter(row => row.有效性 === '已废止');
    expect(replaced.filter(row => !row.废止依据 || !row.替代文件).map(row => row.标题)).toEqual([]);
  });

  it('has notices that stand for years, and documents whose 有效性 changed by day, basis and successor', () => {
    const far = '2035-12-31';
    const text = (row: Record<Column, string>) =>
      readFileSync(path.join(root, list(row.文件)[0] ?? ''), 'utf8');
    const open = rows.filter(row => row.有效期至 === far || /公示期：[^。]*至2035年12月31日/.test(text(row)));
    expect(open.map(row => row.体裁).sort()).toEqual(['公告', '公示']);
    const changed = rows.filter(row => {
      const by = rows.filter(other => list(other.废止文件).includes(row.发文字号) && other.有效期起 !== '');
      return row.有效性 === '已废止' && row.有效期起 !== '' && row.废止依据 !== '' && by.length > 0;
    });
    expect(changed.length).toBeGreaterThan(1);
  });

  it('shows every kind, every validity and a document that is not for the public', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
    const values = (column: Column): Set<string> => new Set(rows.map(row => row[column]));
    expect([...values('类型')].sort()).toEqual(
      [
        '专题',
        '办事指南',
        '年度报告',
        '征求意见',
        '政府公报',
        '政策解读',
        '文件',
        '标准目录事项',
        '问答',
      ].sort(),
    );
    expect([...values('有效性')].sort()).toEqual(
      ['', '已修改', '已失效', '已废止', '尚未生效', '有效'].sort(),
    );
    expect(values('公开属性')).toEqual(new Set(['主动公开', '依申请公开']));
    expect(values('发布机构').size).toBeGreaterThan(12);
    const reprints = rows.filter(row => row.来源 === '转载').map(row => row.转载链接 !== '');
    expect(reprints.sort()).toEqual([false, true]);
  });
});

describe('the files of the sample library', () => {
  it('have ten PDFs of several pages with an outline, one of 150 pages, one scan, one with radicals', () => {
    expect(pdfs.filter(pdf => pdf.pages > 1 && pdf.outline > 0).length).toBeGreaterThanOrEqual(10);
    expect(pdfs[0]?.pages).toBe(150);
    expect(pdfs[0]?.outline).toBeGreaterThan(0);
    const scans = pdfs.filter(pdf => pdf.text.trim() === '');
    expect(scans.map(pdf => pdf.name)).toEqual(['政务公开/防汛值班通知扫描件.pdf']);
    expect(pdfs.filter(pdf => /⺠⽣⽀出/.test(pdf.text)).length).toBe(1);
  });

  it('are small enough to carry', () => {
    const sizes = files.map(name => statSync(path.join(root, name)).size);
    expect(sizes.reduce((a, b) => a + b)).toBeLessThan(15 * 1024 * 1024);
    expect(statSync(path.join(root, pdfs[0]?.name ?? '')).size).toBeLessThan(2 * 1024 * 1024);
  });

  it('hold no valid ID-card number (GB 11643) and no mobile number', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const valid = (id: string): boolean =>
      '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(id[at]), 0) % 11] ===
      id[17]?.toUpperCase();
    expect(valid('11010519491231002X')).toBe(true);
    expect(matches(/(?<!\d)(\d{17}[\dXx])(?!\d)/g, valid)).toEqual([]);
    expect(matches(/(?<!\d)(1[3-9]\d{9})(?!\d)/g)).toEqual([]);
  });

  it('name no host outside .example and no telephone outside 0999-0000', () => {
    const foreign = (host: string): boolean => !host.endsWith('.example');
    expect(matches(/https?:\/\/([\w.-]+)/g, foreign)).toEqual([]);
    expect(matches(/\b((?:www\.|[\w.]+@)[\w.-]+\.\w+)/g, foreign)).toEqual([]);
    expect(matches(/(?<!\d)(0\d{2,3}-\d{7,8})(?!\d)/g, number => !number.startsWith('0999-0000'))).toEqual(
      [],
    );
  });
});
