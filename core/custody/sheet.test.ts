import { describe, expect, test } from 'vitest';
import type { PaperSheet } from '../../contract/custody/sheet.ts';
import { readPaperSheet } from './sheet.ts';

const read = (cells: string[][], name = '') => readPaperSheet([{ name, cells }]);
const sheetOf = (cells: string[][]): PaperSheet => {
  const sheet = read(cells);
  if (!sheet.ok) throw new Error(sheet.error.code);
  return sheet.value;
};
const columnsOf = (cells: string[][]) => sheetOf(cells).columns.map(({ column }) => column);
const refusal = (cells: string[][]) => {
  const sheet = read(cells);
  return sheet.ok ? 'ok' : sheet.error;
};
const faultsOf = (head: string, cell: string) =>
  sheetOf([
    ['名称', head],
    ['关于某事的通知', cell],
  ]).rows[0]?.faults.map(({ column, fault, said }) => [column, fault, said]);
const factsOf = (head: string, cell: string) =>
  sheetOf([
    ['名称', head],
    ['关于某事的通知', cell],
  ]).rows[0]?.facts;

describe('the head of a 目录表', () => {
  test('columns by any of their usual names, with stars, units and hints; unknown ones are told', () => {
    expect(
      columnsOf([
        ['序号', '*文件名称', '发文字号（必填）', '信息索引号', '形成时间', '页数(页)', '份数', '经办科室'],
        ['1', '甲', '云政发〔2026〕1号', '', '', '', '', ''],
      ]),
    ).toEqual(['seq', 'title', 'docNo', 'indexNo', 'writtenOn', 'pages', 'copies', null]);
  });

  test('titles over the whole width and the sender’s line may stand above it', () => {
    const title = '云溪县主动公开政府信息移送目录表';
    const sheet = sheetOf([
      [title, title, title],
      ['移送单位：云溪县民政局（盖章）', '', '2026年3月5日'],
      ['序号', '名称', '文号'],
      ['1', '甲', ''],
    ]);
    expect(sheet.head).toBe(3);
    expect(sheet.rows.map(({ row, facts }) => [row, facts.title])).toEqual([[4, '甲']]);
  });

  test.each([
    [
      'as a workbook repeats merged cells',
      ['序号', '名称', '份数', '份数', '备注'],
      ['序号', '名称', '纸质', '电子', '备注'],
    ],
    ['as a CSV leaves them blank', ['序号', '名称', '份数', '', '备注'], ['', '', '纸质', '电子', '']],
  ])('a head of two rows, %s', (_, upper, lower) => {
    const sheet = sheetOf([upper, lower, ['1', '甲', '3', '1', '']]);
    expect(sheet.columns.map(({ column }) => column)).toEqual([
      'seq',
      'title',
      'copies',
      'electronic',
      'note',
    ]);
    expect(sheet.rows.map(({ copies }) => copies)).toEqual([3]);
  });

  test('one that names nothing, or only names, is none; a table without papers is empty', () => {
    expect(refusal([['甲', '乙']])).toMatchObject({ code: 'custody.sheetNoHead' });
    expect(refusal([['名称'], ['甲']])).toMatchObject({ code: 'custody.sheetNoHead' });
    expect(refusal([['名称', '文号']])).toMatchObject({ code: 'custody.sheetEmpty' });
    expect(refusal([])).toMatchObject({ code: 'custody.sheetEmpty' });
  });

  test('the first table that has a head counts: a cover may lie before it', () => {
    const sheet = readPaperSheet([
      { name: '封面', cells: [['移送目录']] },
      {
        name: '目录',
        cells: [
          ['名称', '文号'],
          ['甲', ''],
        ],
      },
    ]);
    expect(sheet.ok && sheet.value.table).toBe('目录');
  });
});

describe('the rows of a 目录表', () => {
  test('sums, signatures, a repeated head and blank rows are no papers, and told of', () => {
    const sign = '移送人：          接收人：';
    const sheet = sheetOf([
      ['序号', '名称', '文号', '份数'],
      ['1', '甲', '', '2'],
      ['', '', '', ''],
      ['序号', '名称', '文号', '份数'],
      ['2', '乙', '', '1'],
      ['合计', '', '', '3'],
      [sign, sign, sign, sign],
      ['填表日期：2026年3月5日', '', '', ''],
    ]);
    expect(sheet.rows.map(({ row }) => row)).toEqual([2, 5]);
    expect(sheet.passedOver.map(({ row }) => row)).toEqual([4, 6, 7, 8]);
  });

  test('a paper without a name is a fault and not passed over', () => {
    const { rows } = sheetOf([
      ['序号', '名称', '文号'],
      ['1', '', '云政发〔2026〕1号'],
      ['2', '', ''],
      ['3', '丙', ''],
    ]);
    expect(rows.map(({ row, faults }) => [row, faults.map(({ fault }) => fault)])).toEqual([
      [2, ['noTitle']],
      [4, []],
    ]);
  });

  test('more rows than are taken at once', () => {
    const rows = Array.from({ length: 5001 }, (_, at) => [`第${at}件`, `云政发〔2026〕${at}号`]);
    expect(refusal([['名称', '文号'], ...rows])).toEqual({
      code: 'custody.sheetTooLong',
      params: { rows: 5001, most: 5000 },
    });
    expect(sheetOf([['名称', '文号'], ...rows.slice(1)]).rows).toHaveLength(5000);
  });

  test('dates as they are written, as bare numbers, and none', () => {
    for (const cell of [
      '2026-02-28',
      '2026.2.28',
      '2026年2月28日',
      '20260228',
      '46081',
      '二〇二六年二月二十八日',
    ])
      expect(factsOf('成文日期', cell)?.writtenOn, cell).toBe('2026-02-28');
    for (const cell of ['2026年2月', '2026-02-30', '年底', '999999'])
      expect(faultsOf('成文日期', cell), cell).toEqual([['writtenOn', 'date', cell]]);
  });

  test('numbers with their unit or in full width; what is no number is a fault', () => {
    for (const cell of ['12', '12页', '１２', '12.0']) expect(factsOf('页数', cell)?.pages, cell).toBe(12);
    for (const cell of ['若干', '-1', '0', '1.5', '9999999'])
      expect(faultsOf('页数', cell), cell).toEqual([['pages', 'count', cell]]);
    expect(faultsOf('份数', '101')).toEqual([['copies', 'count', '101']]);
  });

  test('words of the register, and words nobody knows', () => {
    expect(factsOf('文本种类', '加盖公章的复印件')?.form).toBe('sealedCopy');
    expect(factsOf('文本种类', '复印件')?.form).toBe('plainCopy');
    expect(factsOf('文本种类', '原件')?.form).toBe('original');
    expect(factsOf('索引号标注', '已印')?.indexMark).toBe('printed');
    expect(factsOf('索引号标注', '未标注')?.indexMark).toBe('none');
    expect(factsOf('品相', '破损')?.condition).toBe('damaged');
    expect(faultsOf('文本种类', '光盘')).toEqual([['form', 'word', '光盘']]);
    expect(factsOf('公开属性', '主动公开')?.openness).toBe('proactive');
    expect(faultsOf('公开属性', '依申请公开')).toEqual([['openness', 'notPublic', '依申请公开']]);
  });

  test('a broken line is one line, 《》 around a whole title go, a failed formula and too long a text are faults', () => {
    expect(
      sheetOf([
        ['名称', '文号'],
        ['《关于印发\n办法的通知》', '云政发〔2026〕\n1号'],
      ]).rows[0]?.facts,
    ).toMatchObject({ title: '关于印发办法的通知', docNo: '云政发〔2026〕1号' });
    expect(faultsOf('文号', '#REF!')).toEqual([['docNo', 'formula', '#REF!']]);
    expect(faultsOf('文号', '号'.repeat(101))?.[0]?.slice(0, 2)).toEqual(['docNo', 'tooLong']);
  });
});
