import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../contract/applications/event.ts';
import type { Input } from '../../../contract/index.ts';
import { blocking } from '../../../contract/statistics/report.ts';
import { table3Columns, table3Rows } from '../../../contract/statistics/table3.ts';
import { table4Blocks, table4Cells } from '../../../contract/statistics/table4.ts';
import type { Takeaway } from '../../../contract/takeaway.ts';
import { readDocx } from '../../../core/library/docx.ts';
import { citizenForm, openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';
import { filledTable3, filledTable4, typedIn2025 } from '../../../test/fixtures/statistics/report-2025.ts';
import type { Session } from '../handlers.ts';

let now: Date;
let room: TestRoom;
let clerk: Session;
let reviewer: Session;
beforeEach(async () => {
  now = new Date('2026-03-02T12:00:00');
  room = await openTestRoom(() => now);
  clerk = await room.join('王一', 'clerk');
  reviewer = await room.join('赵二', 'reviewer');
});
afterEach(() => room.close());

const goTo = async (day: string) => {
  now = new Date(`${day}T12:00:00`);
  clerk = await room.login('王一');
  reviewer = await room.login('赵二');
};
const submit = () =>
  room.value('applications.submit', { form: citizenForm, signature: null }, visitorSession);
const step = async (id: string, event: CaseEvent) => {
  const { position } = await room.value('applications.open', { id }, clerk);
  return room.value('applications.step', { id, position, event }, clerk);
};
const withdraw = (id: string, at: string) => step(id, { type: 'withdrawn', at });
const report = (year: number) => room.value('statistics.report', { year }, clerk);
const enter = (input: Input<'statistics.enter'>, by = clerk) => room.value('statistics.enter', input, by);
const sheets = async ({ base64 }: Takeaway) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
  return workbook;
};

describe('the annual report', () => {
  it('counts the cases, closes, and carries over into the next year', async () => {
    const first = await submit();
    await submit();
    await withdraw(first.id, '2026-03-02');
    const made = await report(2026);
    expect(made.table3.received.natural).toBe(2);
    expect(made.table3['other.3'].total).toBe(1);
    expect(made.table3.carriedOut.natural).toBe(1);
    expect(made.faults).toEqual([]);
    expect(made.previous).toBeNull();
    const next = await report(2027);
    expect(next.table3.carriedIn.natural).toBe(1);
    expect(next.previous).toEqual({ year: 2026, signed: false });
    expect(next.faults).toEqual([]);
  });

  it('names the cases behind a cell', async () => {
    const [a, b] = [await submit(), await submit()];
    await withdraw(b.id, '2026-03-02');
    const cases = async (
      row: 'received' | 'other.3' | 'carriedOut',
      column: 'natural' | 'business' = 'natural',
    ) =>
      (await room.value('statistics.cases', { year: 2026, cell: { table: 3, row, column } }, clerk)).rows.map(
        ({ number }) => number,
      );
    expect(await cases('received')).toEqual([a.number, b.number]);
    expect(await cases('other.3')).toEqual([b.number]);
    expect(await cases('carriedOut')).toEqual([a.number]);
    expect(await cases('received', 'business')).toEqual([]);
  });

  it('takes typed numbers with who and when, and names what then does not close', async () => {
    await enter({ year: 2026, numbers: { 'table3.carriedIn.natural': 4, 'table2.permits': 120 } });
    const made = await report(2026);
    expect(made.entered.numbers['table2.permits']).toMatchObject({
      value: 120,
      by: '王一',
      at: expect.stringMatching(/^2026-03-02T12:00:00/),
    });
    expect(made.faults).toMatchObject([
      { table: 3, rule: 'balance', column: 'natural', expected: 4, found: 0 },
      { table: 3, rule: 'balance', column: 'total', expected: 4, found: 0 },
    ]);
    await enter({ year: 2026, numbers: { 'table3.carriedOut.natural': 4 } });
    expect((await report(2026)).faults).toEqual([]);
    // what was carried out of the records' sight goes on into the next year by itself
    expect((await report(2027)).table3.carriedIn.natural).toBe(4);
    await enter({
      year: 2026,
      numbers: { 'table3.carriedIn.natural': null, 'table3.carriedOut.natural': null },
    });
    expect((await report(2026)).table3.carriedIn.natural).toBe(0);
  });

  it('is signed by a reviewer when its year is over and closes; what changes later is shown', async () => {
    const { id } = await submit();
    const sign = () => room.call('statistics.sign', { year: 2026 }, reviewer);
    expect(await sign()).toMatchObject({ error: { code: 'statistics.yearRunning' } });
    await goTo('2027-01-11');
    await enter({ year: 2026, numbers: { 'table3.received.welfare': 1 } });
    expect(await sign()).toMatchObject({ error: { code: 'statistics.doesNotClose' } });
    const open = await report(2026);
    expect(blocking(open)).toEqual(open.faults);
    await enter({
      year: 2026,
      numbers: { 'table3.received.welfare': null },
      texts: { overview: '总体平稳。' },
    });
    expect(await sign()).toMatchObject({ ok: true });
    expect((await report(2026)).signed).toMatchObject({ by: '赵二', changes: [] });
    // a withdrawal of last year that is typed in only now
    await withdraw(id, '2026-12-30');
    const changed = await report(2026);
    expect(changed.signed?.figures.table3.carriedOut.natural).toBe(1);
    expect(changed.signed?.changes).toContainEqual({
      table: 3,
      row: 'other.3',
      column: 'natural',
      signed: 0,
      now: 1,
    });
    // this year's 二 no longer is last year's signed 四: named, and no reason to refuse a signature
    const next = await report(2027);
    expect(next.faults.map(({ rule }) => rule)).toEqual(['carryOver', 'carryOver']);
    expect(blocking(next)).toEqual([]);
    await goTo('2028-01-10');
    expect(await room.call('statistics.sign', { year: 2027 }, reviewer)).toMatchObject({ ok: true });
  });

  it('shows exactly the filled report of 2025, on the screen’s method, in the workbook and in the document', async () => {
    await enter({ year: 2025, numbers: typedIn2025, texts: { problems: '第一段。\n第二段。' } });
    const made = await report(2025);
    expect(made.table3).toEqual(filledTable3);
    expect(made.table4).toEqual(filledTable4);
    expect(made.faults).toEqual([]);

    const workbook = await sheets(
      await room.value('statistics.reportFile', { year: 2025, format: 'xlsx' }, clerk),
    );
    const third = workbook.getWorksheet('表三');
    for (const [r, row] of table3Rows.entries())
      for (const [c, column] of table3Columns.entries())
        expect(third?.getCell(5 + r, 4 + c).value, `${row} ${column}`).toBe(filledTable3[row][column]);
    expect(third?.getCell('A2').value).toBe(
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    );
    expect(third?.getCell('A7').value).toBe('三、本年度办理结果');
    expect(third?.getCell('A28').master.address).toBe('A7');
    const fourth = workbook.getWorksheet('表四');
    for (const [b, block] of table4Blocks.entries())
      for (const [c, cell] of table4Cells.entries())
        expect(fourth?.getCell(5, b * 5 + c + 1).value).toBe(filledTable4[block][cell]);

    const file = await room.value('statistics.reportFile', { year: 2025, format: 'docx' }, clerk);
    expect(file.name).toBe('云溪县人民政府2025年政府信息公开工作年度报告.docx');
    const { parsed } = await readDocx(Buffer.from(file.base64, 'base64'));
    expect(parsed.text).toContain('云溪县人民政府2025年政府信息公开工作年度报告');
    for (const words of ['一、总体情况', '第一段。', '第二段。', '14069', '13364', '376'])
      expect(parsed.text).toContain(words);
    expect(parsed.text).not.toMatch(/[{}]|undefined/);
  });

  it('refuses a number that is none', async () => {
    const { enteredNumbersSchema } = await import('../../../contract/statistics/report.ts');
    expect(enteredNumbersSchema.safeParse({ 'table3.received.natural': 1.5 }).success).toBe(false);
    expect(enteredNumbersSchema.safeParse({ 'table3.total.natural': 1 }).success).toBe(false);
    expect(enteredNumbersSchema.safeParse({ 'table2.charges': 12.35 }).success).toBe(true);
  });
});

describe('the figures of a period', () => {
  it('count what came, what was ended, on the spot too, and export to workbook and CSV', async () => {
    const first = await submit();
    await submit();
    await room.value('applications.label', { id: first.id, topic: '=1+1' }, clerk);
    await withdraw(first.id, '2026-03-02');
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const figures = await room.value('statistics.figures', period, clerk);
    expect(figures).toMatchObject({
      received: { total: 2, terminal: 2, desk: 0, byChannel: { inPerson: 2 }, byApplicant: { natural: 2 } },
      onSite: { received: 2, settled: 1 },
      ended: { total: 1, byRow: { 'other.3': 1 } },
      open: 1,
      topics: [
        { topic: '=1+1', received: 1 },
        { topic: null, received: 1 },
      ],
    });
    expect(figures.months).toHaveLength(12);
    expect(figures.months[2]).toEqual({ month: '2026-03', received: 2, ended: 1 });
    const csv = await room.value('statistics.figuresFile', { ...period, format: 'csv' }, clerk);
    expect(Buffer.from(csv.base64, 'base64').toString()).toContain("按主题,'=1+1,1\r\n");
    const workbook = await sheets(
      await room.value('statistics.figuresFile', { ...period, format: 'xlsx' }, clerk),
    );
    expect(workbook.getWorksheet('按主题')?.getCell('A2').type).toBe(ExcelJS.ValueType.String);
  });

  it('refuses a period that ends before it begins', async () => {
    const period = { from: '2026-12-31', to: '2026-01-01' };
    expect(await room.call('statistics.figures', period, clerk)).toMatchObject({
      error: { code: 'statistics.periodWrong' },
    });
  });
});

describe('the wall screen', () => {
  it('tells numbers and nothing else, by how far a case is', async () => {
    const [fresh, begun, gone] = [await submit(), await submit(), await submit()];
    await step(begun.id, { type: 'handlingStarted', at: '2026-03-02' });
    await withdraw(gone.id, '2026-03-02');
    const board = await room.value('statistics.board', {}, visitorSession);
    expect(board.columns).toEqual([
      { name: 'done', total: 1, numbers: [gone.number] },
      { name: 'inHand', total: 1, numbers: [begun.number] },
      { name: 'notBegun', total: 1, numbers: [fresh.number] },
    ]);
    expect(JSON.stringify(board)).not.toContain('苏小满');
    await goTo('2026-04-01');
    expect((await room.value('statistics.board', {}, visitorSession)).columns[0]?.total).toBe(0);
  });
});
