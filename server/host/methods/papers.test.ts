import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../contract/applications/event.ts';
import type { Particulars, ReplyCheck } from '../../../contract/applications/methods.ts';
import type { PaperKind } from '../../../contract/papers.ts';
import { paperSpecs } from '../../../core/applications/papers/kinds.ts';
import { citizenForm, openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';
import { readFile } from '../../../test/fixtures/room-files.ts';
import { verifyRecords } from '../../cli/verify-records.ts';
import type { Session } from '../handlers.ts';

let now: Date;
let room: TestRoom;
let clerk: Session;
let id: string;

beforeEach(async () => {
  now = new Date('2026-03-02T12:00:00');
  room = await openTestRoom(() => now, { enquiryPhone: '0999-1234567' });
  clerk = await room.join('王一', 'clerk');
  await room.join('赵二', 'reviewer');
  ({ id } = await room.value('applications.submit', { form: citizenForm, signature: null }, visitorSession));
});
afterEach(() => room.close());

const open = () => room.value('applications.open', { id }, clerk);
const step = async (event: CaseEvent, more: { particulars?: Particulars; check?: ReplyCheck } = {}) => {
  const { position } = await open();
  return room.value('applications.step', { id, position, event, ...more }, clerk);
};
const approve = async () => {
  const reviewer = await room.login('赵二');
  const { position, proposal } = await open();
  return room.value('applications.approve', { id, position, proposal: proposal?.id ?? '' }, reviewer);
};
const called = async () => (await room.value('papers.list', { id }, clerk)).papers;
const callOf = async (paper: PaperKind) => {
  const call = (await called()).find(each => each.paper === paper);
  return { id, paper, about: call?.about ?? null };
};
const finish = async (paper: PaperKind, parts: Record<string, string>) =>
  room.call('papers.finish', { ...(await callOf(paper)), parts }, clerk);
/** The words of a paper that was kept, as Word would read it. */
const wordsOf = async ({ event, file }: { event: string; file: string }) => {
  const bytes = await readFile(room, clerk, { stream: id, event, file });
  return (await mammoth.extractRawText({ buffer: bytes })).value;
};
const kept = async (paper: PaperKind, parts: Record<string, string>) => {
  const done = await finish(paper, parts);
  if (!done.ok) throw new Error(`${done.error.code} ${JSON.stringify(done.error.params)}`);
  return { ...done.value, text: await wordsOf(done.value) };
};
const check = (part: Partial<ReplyCheck>): ReplyCheck => ({
  clear: true,
  isInformation: 'yes',
  ours: true,
  exists: 'yes',
  give: 'none',
  how: '',
  answer: '该信息属于内部讨论记录。',
  ...part,
});

describe('the papers of a case', () => {
  it('are called for by its state', async () => {
    expect((await called()).map(({ paper }) => paper)).toEqual(['registration', 'receipt']);
    await step({ type: 'correctionAsked', at: '2026-03-02', term: { workingDays: 10 } });
    expect((await called())[0]).toMatchObject({
      paper: 'correction',
      on: '2026-03-02',
      kept: 0,
      draft: false,
    });
    expect(await room.call('papers.look', { id, paper: 'fee', about: null }, clerk)).toMatchObject({
      error: { code: 'papers.notCalled' },
    });
  });

  it('a correction notice states every matter, the limit and what follows (art.30)', async () => {
    await step(
      { type: 'correctionAsked', at: '2026-03-02', term: { workingDays: 10 } },
      { particulars: { items: ['地块的范围', '批复的年份'], text: '可到窗口查阅规划图。' } },
    );
    const { number, text } = await kept('correction', {});
    expect(number).toBe('公开告〔2026〕A1-0001号');
    for (const words of [
      '云溪县人民政府',
      number ?? '',
      '苏小满：',
      '2026年3月2日收到您',
      '公开申〔2026〕A1-0001号',
      '柳河镇清水村2025年征地补偿安置方案',
      '1．地块的范围',
      '2．批复的年份',
      // 10 working days after 2 March
      '10个工作日内（从出具之日算起为2026年3月16日）',
      '视为放弃申请',
      '可到窗口查阅规划图。',
      '0999-1234567',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('复议');
  });

  it('a paper that lacks what it must state is not finished, and says what it lacks', async () => {
    await step({ type: 'correctionAsked', at: '2026-03-02', term: { workingDays: 10 } });
    const call = await callOf('correction');
    expect((await room.value('papers.look', call, clerk)).missing).toEqual(['补正事项']);
    expect(await finish('correction', {})).toMatchObject({
      error: { code: 'papers.incomplete', params: { fields: '补正事项' } },
    });
    expect(await finish('correction', { 补正事项: '一\n二', 逾期后果: ' ' })).toMatchObject({
      error: { code: 'papers.incomplete', params: { fields: '逾期后果' } },
    });
    expect((await kept('correction', { 补正事项: '范围\n\n年份' })).text).toContain('2．年份');
  });

  it('a draft is kept under seal and gone on with', async () => {
    await step({ type: 'correctionAsked', at: '2026-03-02', term: { workingDays: 10 } });
    const call = await callOf('correction');
    await room.value('papers.draft', { ...call, parts: { 补正事项: '隐秘的东片地块' } }, clerk);
    expect((await called())[0]).toMatchObject({ draft: true });
    expect((await room.value('papers.look', call, clerk)).parts[0]).toMatchObject({
      value: '隐秘的东片地块',
    });
    await kept('correction', { 补正事项: '隐秘的东片地块' });
    expect((await called())[0]).toMatchObject({ draft: false, kept: 1 });
    for (const entry of readdirSync(room.dataDir, { recursive: true, withFileTypes: true }))
      if (entry.isFile())
        expect(readFileSync(join(entry.parentPath, entry.name)).includes('东片地块'), entry.name).toBe(false);
    expect(await verifyRecords(room.dataDir)).toMatchObject({
      files: 1,
      missing: [],
      tampered: [],
      stray: [],
    });
  });

  it('a refusal carries articles, reason and remedy B; before it is approved it is only a draft', async () => {
    await step(
      {
        type: 'decided',
        at: '2026-03-02',
        outcome: 'processRecords',
        reasonStated: true,
        partialConsidered: true,
      },
      { check: check({}) },
    );
    const look = await room.value('papers.look', await callOf('replyInternal'), clerk);
    expect(look).toMatchObject({ proposed: true, missing: [] });
    expect(JSON.stringify(look.sheet)).toContain('先申请行政复议');
    expect(await finish('replyInternal', {})).toMatchObject({ error: { code: 'papers.notDecided' } });
    await approve();
    const { text } = await kept('replyInternal', {});
    for (const words of [
      '该信息属于内部讨论记录。',
      '第十六条第二款',
      '过程性信息',
      '应当自收到本答复之日起60日内先申请行政复议',
    ])
      expect(text).toContain(words);
  });

  it.each([
    ['notExisting', { exists: 'no' }, 'replyNotExisting', '提起行政诉讼'],
    ['granted', { give: 'all' }, 'replyGranted', '6个月内提起行政诉讼'],
  ] as const)('%s carries remedy A', async (outcome, answers, paper, remedy) => {
    await step(
      { type: 'decided', at: '2026-03-02', outcome, reasonStated: true },
      { check: check({ ...answers, answer: '见附件。' }) },
    );
    await approve();
    const { text } = await kept(paper, {});
    expect(text).toContain(remedy);
    expect(text).not.toContain('先申请行政复议');
    expect(text).toContain('见附件。');
  });

  it('a third party is asked without a word about who applied', async () => {
    await step(
      { type: 'consultationSent', at: '2026-03-02', id: 'c1', with: 'thirdParty' },
      { particulars: { text: '清水村补偿协议' } },
    );
    expect((await called()).slice(0, 3).map(({ paper }) => paper)).toEqual([
      'pause',
      'opinionForm',
      'opinionRequest',
    ]);
    const { text } = await kept('opinionRequest', { 收件人: '云溪建设公司' });
    expect(text).toContain('15个工作日');
    expect(text).toContain('由本机关依照');
    expect(text).not.toContain('苏小满');
    expect((await kept('pause', {})).text).toContain('征求意见所需时间不计算在答复期限内');
  });

  it('are numbered one after the other, and those without a number of their own use none up', async () => {
    await step({ type: 'correctionAsked', at: '2026-03-02', term: { workingDays: 10 } });
    expect((await kept('receipt', {})).number).toBeNull();
    const numbers = [
      await kept('correction', { 补正事项: 'a' }),
      await kept('correction', { 补正事项: 'b' }),
    ];
    expect(numbers.map(({ number }) => number)).toEqual([
      '公开告〔2026〕A1-0001号',
      '公开告〔2026〕A1-0002号',
    ]);
    expect((await open()).entries.at(-1)).toMatchObject({
      type: 'case.papered',
      paper: { kind: 'correction', number: '公开告〔2026〕A1-0002号' },
    });
  });
});

describe('a template of the unit', () => {
  const own = async (...more: string[]) => {
    const lines = [...paperSpecs.receipt.must.map(name => `${name}为{${name}}`), ...more];
    const document = new Document({
      sections: [{ children: lines.map(line => new Paragraph({ children: [new TextRun(line)] })) }],
    });
    return (await Packer.toBuffer(document)).toString('base64');
  };
  const replace = async (from: string, ...more: string[]) =>
    room.call(
      'papers.replaceTemplate',
      { paper: 'receipt', name: '云溪回执.docx', from, docx: await own(...more) },
      await room.login('李主任'),
    );

  it('is used from its day on; the former versions stay', async () => {
    expect(await replace('2026-03-03', '本县专用')).toMatchObject({ ok: true });
    expect((await kept('receipt', {})).text).not.toContain('本县专用');
    now = new Date('2026-03-03T09:00:00');
    clerk = await room.login('王一');
    expect((await kept('receipt', {})).text).toContain('本县专用');
    const administrator = await room.login('李主任');
    const { templates } = await room.value('papers.templates', {}, administrator);
    const versions = templates.find(({ paper }) => paper === 'receipt')?.versions ?? [];
    expect(versions).toMatchObject([
      { name: '云溪回执.docx', from: '2026-03-03', until: null, by: '李主任' },
      { id: null, from: null, until: '2026-03-02', by: null },
    ]);
    const { docx } = await room.value(
      'papers.template',
      { paper: 'receipt', id: versions[0]?.id ?? null },
      administrator,
    );
    const text = await mammoth.extractRawText({ buffer: Buffer.from(docx, 'base64') });
    expect(text.value).toContain('收到日期为{收到日期}');
    expect(await verifyRecords(room.dataDir)).toMatchObject({ files: 3, missing: [], tampered: [] });
  });

  it('with a field that does not exist is refused by the field’s name', async () => {
    expect(await replace('2026-03-02', '{查询码}')).toMatchObject({
      error: { code: 'papers.unknownField', params: { field: '查询码' } },
    });
  });
});
