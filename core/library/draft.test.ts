import { describe, expect, test } from 'vitest';
import { draftOf, unreadableDates } from './draft.ts';
import { kindOf } from './kinds.ts';
import { plainParsed } from './parsed.ts';
import { readReference } from './relations.ts';

const file = (name: string, role: 'main' | 'attachment' = 'main', sha = 'a') =>
  ({
    sha256: sha.repeat(64),
    name,
    mediaType: 'text/plain',
    size: 1,
    pages: null,
    hasText: null,
    role,
  }) as const;
const main = (text: string, stated = {}) => ({
  file: file('文.txt'),
  parsed: plainParsed('text/plain', text, stated),
  reference: null,
});

describe('a draft', () => {
  test('the sheet goes before what the text states, the text before the file’s name', () => {
    const text = main('正文', { title: '文中题名', docNo: '云政发〔2026〕1号' });
    expect(draftOf({ title: '表中题名' }, [text], '文')).toMatchObject({
      title: '表中题名',
      docNo: '云政发〔2026〕1号',
    });
    expect(draftOf({}, [text], '文').title).toBe('文中题名');
    expect(draftOf({}, [main('正文')], '文').title).toBe('文');
  });

  test('several issuers, classes by id, column path', () => {
    const draft = draftOf(
      {
        issuers: '云溪县民政局 云溪县财政局',
        subjects: '综合政务,政务公开；民政、扶贫、救灾\\社会福利；自定一类',
        column: '首页> 政务公开> 最新文件',
        statutoryColumn: '法定主动公开内容',
      },
      [main('正文')],
      '文',
    );
    expect(draft.issuers).toEqual(['云溪县民政局', '云溪县财政局']);
    expect(draft.subjects).toEqual(['0201', '1703', '自定一类']);
    expect(draft.column).toEqual(['首页', '政务公开', '最新文件']);
    expect(draft.statutoryColumn).toBe('proactive');
  });

  test('every stretch of the text knows where it comes from', () => {
    const pdf = {
      file: file('附.pdf', 'attachment', 'b'),
      reference: null,
      parsed: { ...plainParsed('application/pdf', '第一页\n第二页\n'), pageStarts: [0, 4], hasText: true },
    };
    const { text, sections } = draftOf({ content: '提要' }, [main('正文'), pdf], '文');
    expect(
      sections.map(({ start, file: of, page }) => [
        text.slice(start, start + 3).trim(),
        of?.[0] ?? null,
        page,
      ]),
    ).toEqual([
      ['提要', null, null],
      ['正文', null, null],
      ['第一页', 'b', 1],
      ['第二页', 'b', 2],
    ]);
  });

  test('dates that cannot be read are told; 长期 is none of them', () => {
    expect(unreadableDates({ writtenOn: '去年', publishedAt: '2026-01-02', validTo: '长期' })).toEqual([
      'writtenOn',
    ]);
  });

  test('kind by the sheet’s word, else by what a title can only be', () => {
    expect(kindOf('政策解读', undefined, '某')).toBe('interpretation');
    expect(kindOf('文件', undefined, '《某办法》解读')).toBe('document');
    expect(kindOf(undefined, undefined, '《某办法》政策解读')).toBe('interpretation');
    expect(kindOf(undefined, undefined, '云溪县2025年政府信息公开工作年度报告')).toBe('report');
    expect(kindOf(undefined, '通知', '关于开展解读工作的通知')).toBe('document');
  });

  test('an interpretation names what it interprets', () => {
    expect(draftOf({ title: '《云溪县养犬管理办法》政策解读' }, [main('正文')], '文').relations).toEqual([
      { type: 'interprets', title: '云溪县养犬管理办法', docNo: null },
    ]);
  });

  test('references by title, number or both', () => {
    expect(readReference('《某办法》（云政发〔2023〕8号）第三条')).toEqual({
      title: '某办法',
      docNo: '云政发〔2023〕8号',
    });
    expect(readReference('云政发[2023]8号')).toEqual({ title: null, docNo: '云政发[2023]8号' });
    expect(readReference('云政发〔2025〕4号附件2')).toEqual({ title: null, docNo: '云政发〔2025〕4号' });
    expect(readReference('关于某事的通知')).toEqual({ title: '关于某事的通知', docNo: null });
  });
});

describe('payloads', () => {
  test('a guide’s parts from its headings', () => {
    const text =
      '# 指南\n受理条件\n本县居民。\n申请材料\n身份证\n申请书；照片\n三、办理流程\n1. 提出申请：到窗口\n2. 审核\n办理时限：5个工作日\n收费标准\n不收费';
    expect(draftOf({ kind: '办事指南' }, [main(text)], '指南').payload).toEqual({
      kind: 'guide',
      conditions: '本县居民。',
      materials: ['身份证', '申请书', '照片'],
      steps: [
        { title: '提出申请', text: '到窗口' },
        { title: '审核', text: '' },
      ],
      window: null,
      timeLimit: '5个工作日',
      fee: '不收费',
    });
  });

  test('what is no part of a guide ends the part before it; a telephone stays with its window', () => {
    const text =
      '收费标准\n不收费\n咨询电话\n0999-0000001\n办理窗口\n一楼A06\n咨询电话：0999-0000002\n注意事项：带好证件\n办理时限\n当场\n监督电话：0999-0000003';
    expect(draftOf({ kind: '办事指南' }, [main(text)], '指南').payload).toMatchObject({
      window: '一楼A06\n咨询电话：0999-0000002',
      timeLimit: '当场',
      fee: '不收费',
    });
  });

  test('a numbered step may hold several clauses', () => {
    const steps = (text: string) => {
      const { payload } = draftOf({ kind: '办事指南', steps: text }, [], '指南');
      return payload?.kind === 'guide' && payload.steps.map(step => step.title || step.text);
    };
    expect(steps('1. 到窗口提出申请，填写表格；也可以在网上提出\n2. 审核；公示')).toEqual([
      '到窗口提出申请，填写表格；也可以在网上提出',
      '审核；公示',
    ]);
    expect(steps('1.申请；2.审核；3.发证')).toEqual(['申请', '审核', '发证']);
    expect(steps('申请；审核；发证')).toEqual(['申请', '审核', '发证']);
  });

  test('an answer from 问 and 答, with its basis', () => {
    const text =
      '能不能申请？\n\n问：我能申请吗？\n\n答：能。\n请带材料。\n\n依据：《某办法》第五条；《某通知》';
    expect(draftOf({ kind: '问答' }, [main(text)], '问').payload).toEqual({
      kind: 'answer',
      question: '我能申请吗？',
      answer: '能。\n请带材料。',
      basis: ['《某办法》第五条', '《某通知》'],
    });
  });
});
