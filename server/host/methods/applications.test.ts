import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../contract/applications/event.ts';
import type { Particulars, ReplyCheck } from '../../../contract/applications/methods.ts';
import { type Outcome, outcomeFacts, outcomes } from '../../../contract/applications/outcome.ts';
import type { Filing } from '../../../contract/filing.ts';
import { settingsSchema } from '../../../contract/settings.ts';
import { verifyChains } from '../../../core/records/chain.ts';
import { citizenForm, openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';
import type { Session } from '../handlers.ts';
import { openRoom } from '../room.ts';
import { rulesOf } from '../rules.ts';

/** Noon of a day here: the tests move through the working days of 2026. */
const noon = (day: string) => new Date(`${day}T12:00:00`);
let now: Date;
let room: TestRoom;
let clerk: Session;
let reviewer: Session;
beforeEach(async () => {
  now = noon('2026-03-02');
  room = await openTestRoom(() => now);
  clerk = await room.join('王一', 'clerk');
  reviewer = await room.join('赵二', 'reviewer');
});
afterEach(() => room.close());

const goTo = async (day: string) => {
  now = noon(day);
  // a desk closes by itself when it is not used
  clerk = await room.login('王一');
  reviewer = await room.login('赵二');
};
const submit = () =>
  room.value('applications.submit', { form: citizenForm, signature: null }, visitorSession);
const open = (id: string, by = clerk) => room.value('applications.open', { id }, by);
const step = async (
  id: string,
  event: CaseEvent,
  more: { particulars?: Particulars; check?: ReplyCheck; filing?: Filing } = {},
) => room.call('applications.step', { id, position: (await open(id)).position, event, ...more }, clerk);
const approve = async (id: string, by = reviewer) => {
  const { position, proposal } = await open(id, by);
  return room.call('applications.approve', { id, position, proposal: proposal?.id ?? '' }, by);
};
const done = async (answer: Promise<{ ok: boolean }>) => expect(await answer).toMatchObject({ ok: true });

const filing: Filing = { retention: 10, items: [{ title: '申请表', on: '2026-03-02', pages: 2 }] };
const clear: ReplyCheck = {
  clear: true,
  isInformation: 'yes',
  ours: true,
  exists: 'yes',
  give: 'all',
  how: '自行领取',
  answer: '现予以公开。',
};

describe('at the terminal', () => {
  it('gives number, day of receipt, due date with its working, and a code', async () => {
    const receipt = await submit();
    expect(receipt).toMatchObject({
      number: '公开申〔2026〕A1-0001号',
      unit: '云溪县人民政府',
      enquiryPhone: '',
    });
    // 3 March is day 1; Qingming (4–6 April) takes Monday the 6th: 20 working days end on 30 March
    expect(receipt.clock).toMatchObject({
      receivedOn: '2026-03-02',
      dueOn: '2026-03-30',
      provisional: false,
    });
    expect(receipt.materials).toEqual(['form', 'identity']);
    expect((await submit()).number).toBe('公开申〔2026〕A1-0002号');
    const progress = await room.value(
      'applications.progress',
      { number: '公开申[2026]A1-0001', code: receipt.enquiryCode.toLowerCase() },
      visitorSession,
    );
    expect(progress).toMatchObject({
      state: 'registered',
      dueOn: '2026-03-30',
      steps: [{ type: 'submitted' }],
    });
    expect(JSON.stringify(progress)).not.toContain('苏小满');
  });

  it('answers a wrong code like an unknown number, and stops guessing', async () => {
    const { number } = await submit();
    const guess = (code: string, of = number) =>
      room.call('applications.progress', { number: of, code }, visitorSession);
    expect(await guess('WRONG')).toEqual(await guess('WRONG', '公开申〔2026〕A1-0999号'));
    for (let i = 0; i < 8; i++) await guess('WRONG');
    expect(await guess('WRONG')).toMatchObject({ error: { code: 'applications.wait' } });
  });

  it('leaves no readable word of the form in the data folder', async () => {
    await submit();
    const planted = ['苏小满', '0000123', '清水村', '征地补偿'];
    for (const name of readdirSync(room.dataDir, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      const bytes = readFileSync(join(name.parentPath, name.name));
      for (const word of planted) expect(bytes.includes(word), `${word} in ${name.name}`).toBe(false);
    }
  });

  it('takes what the applicant asks later, and shows it on the case', async () => {
    const { id, number, enquiryCode } = await submit();
    const signature = 'data:image/png;base64,iVBORw0KGgo=';
    const listed = async () =>
      (await room.value('applications.list', { view: 'asked' }, clerk)).rows.map(row => row.id);
    expect(await listed()).toEqual([]);
    now = new Date(now.getTime() + 60_000);
    const wish = {
      number,
      code: enquiryCode,
      what: 'withdraw',
      text: '已在网站查到，申请撤回',
      signature,
    } as const;
    await done(room.call('applications.ask', wish, visitorSession));
    expect((await open(id)).asks).toMatchObject([
      { what: 'withdraw', text: '已在网站查到，申请撤回', signature },
    ]);
    expect(await listed()).toEqual([id]);
    now = new Date(now.getTime() + 60_000);
    await done(room.call('applications.note', { id, text: '已与申请人核实' }, clerk));
    expect(await listed()).toEqual([]);
  });
});

describe('at the desk', () => {
  it('takes an oral application only when it was read back (art.29)', async () => {
    const intake = {
      form: citizenForm,
      channel: 'inPerson',
      on: '2026-03-02',
      oral: true,
      readBack: false,
      materials: ['form'],
      signature: null,
    } as const;
    expect(await room.call('applications.take', { ...intake, materials: ['form'] }, clerk)).toMatchObject({
      error: { code: 'applications.notReadBack' },
    });
    await done(room.call('applications.take', { ...intake, materials: ['form'], readBack: true }, clerk));
  });

  it('finds a person by whole name or number, and nobody by part of one', async () => {
    const { id } = await submit();
    const find = async (field: 'name' | 'phone' | 'identity', text: string) =>
      (await room.value('applications.list', { view: 'all', find: text, field }, clerk)).rows.map(
        row => row.id,
      );
    expect(await find('name', '苏 小满')).toEqual([id]);
    expect(await find('phone', '09990000123')).toEqual([id]);
    expect(await find('name', '苏')).toEqual([]);
  });

  it('exports a list without names, and with them only where asked, and both are on record', async () => {
    const { number } = await submit();
    const file = async (names: boolean) => {
      const order = { view: 'all', format: 'csv', names } as const;
      const { base64 } = await room.value('applications.export', order, clerk);
      return Buffer.from(base64, 'base64').toString('utf8');
    };
    expect(await file(false)).toContain(number);
    expect(await file(false)).not.toContain('苏小满');
    expect(await file(true)).toContain('苏小满');
    const { entries } = await room.value('audit.list', { kind: 'staff' }, reviewer);
    expect(entries.filter(({ type }) => type === 'staff.exported')).toHaveLength(3);
  });

  it('sorts what is due: today, overdue, soon, waiting for others', async () => {
    const { id } = await submit();
    const counts = async () => (await room.value('applications.list', { view: 'open' }, clerk)).counts;
    expect(await counts()).toMatchObject({
      open: 1,
      today: 0,
      soon: 0,
      overdue: 0,
      unassigned: 1,
      others: 0,
    });
    await goTo('2026-03-26');
    expect(await counts()).toMatchObject({ soon: 1, today: 0 });
    await goTo('2026-03-30');
    expect(await counts()).toMatchObject({ today: 1, soon: 0 });
    await goTo('2026-03-31');
    expect(await counts()).toMatchObject({ overdue: 1, today: 0 });
    await done(room.call('applications.note', { id, text: '已电话说明' }, clerk));
    expect(await counts()).toMatchObject({ overdue: 1 });
  });

  it('labels a case with a topic in the clear, and refuses one that holds a person’s number', async () => {
    const { id } = await submit();
    const label = (topic: string | null) => room.call('applications.label', { id, topic }, clerk);
    await done(label('土地征收'));
    expect((await open(id)).row.topic).toBe('土地征收');
    const topics = async () => (await room.value('applications.topics', {}, clerk)).topics;
    expect(await topics()).toEqual([{ topic: '土地征收', cases: 1 }]);
    for (const personal of ['11010519491231002X', '138 0013 8000'])
      expect(await label(personal)).toMatchObject({ error: { code: 'applications.topicPersonal' } });
    await done(label(null));
    expect(await topics()).toEqual([]);
  });

  it('refuses a step on a case somebody else has moved, and one the law does not allow', async () => {
    const { id } = await submit();
    const { position } = await open(id);
    await done(room.call('applications.note', { id, text: '联系申请人' }, clerk));
    const event: CaseEvent = { type: 'handlingStarted', at: '2026-03-02' };
    expect(await room.call('applications.step', { id, position, event }, clerk)).toMatchObject({
      error: { code: 'applications.moved' },
    });
    expect(await step(id, { type: 'served', at: '2026-03-02', carrier: 'onTheSpot' })).toMatchObject({
      error: { code: 'applications.refused', params: { reason: 'refusal.notDecided', article: 'reg33' } },
    });
  });

  it('refuses a fact typed in late that would undo what was done since', async () => {
    const { id } = await submit();
    await goTo('2026-03-04');
    await done(step(id, { type: 'correctionAsked', at: '2026-03-04', term: { workingDays: 10 } }));
    const backdated = await step(id, { type: 'withdrawn', at: '2026-03-03' });
    expect(backdated).toMatchObject({
      error: {
        code: 'applications.refused',
        params: { reason: 'refusal.upsetsLater', type: 'correctionAsked', at: '2026-03-04' },
      },
    });
    await done(step(id, { type: 'withdrawn', at: '2026-03-04' }));
  });

  it('an extension waits for a reviewer, and nobody approves their own', async () => {
    const { id } = await submit();
    await goTo('2026-03-27');
    expect(await step(id, { type: 'extended', at: '2026-03-27', days: 20 })).toMatchObject({
      value: { proposed: true },
    });
    expect((await open(id)).clock.dueOn).toBe('2026-03-30');
    const second = await step(id, { type: 'extended', at: '2026-03-27', days: 5 });
    expect(second).toMatchObject({ error: { code: 'applications.proposalOpen' } });
    const { position, proposal } = await open(id);
    expect(
      await room.call('applications.approve', { id, position, proposal: proposal?.id ?? '' }, clerk),
    ).toMatchObject({ error: { code: 'applications.ownProposal' } });
    await done(approve(id));
    const { clock, row } = await open(id);
    expect(clock).toMatchObject({ limitDays: 40, dueOn: '2026-04-28' });
    expect(row.proposed).toBeNull();
  });

  it('a decision needs the seven questions, answered so that they lead to it', async () => {
    const { id } = await submit();
    const decided: CaseEvent = { type: 'decided', at: '2026-03-02', outcome: 'notExisting' };
    expect(await step(id, decided)).toMatchObject({ error: { code: 'applications.checkMissing' } });
    expect(await step(id, decided, { check: clear })).toMatchObject({
      error: { code: 'applications.checkDisagrees' },
    });
    expect(await step(id, decided, { check: { ...clear, exists: 'no' } })).toMatchObject({ ok: true });
    const { position, proposal } = await open(id);
    const back = { id, position, proposal: proposal?.id ?? '', text: '请补充检索记录' };
    await done(room.call('applications.sendBack', back, reviewer));
    expect((await open(id)).row.proposed).toBeNull();
  });
});

describe('the life of an application', () => {
  it('is corrected, consulted on, extended, partly granted, served, reviewed and filed, and its chain verifies', async () => {
    const { id, number, enquiryCode } = await submit();
    await done(step(id, { type: 'handlingStarted', at: '2026-03-02' }));
    await goTo('2026-03-04');
    const term = { workingDays: 10 };
    const items = ['请说明所需补偿标准的地块范围'];
    await done(step(id, { type: 'correctionAsked', at: '2026-03-04', term }, { particulars: { items } }));
    await done(step(id, { type: 'correctionServed', at: '2026-03-04' }));
    expect((await open(id)).row).toMatchObject({ state: 'awaitingCorrection', dueOn: null });
    await goTo('2026-03-09');
    await done(step(id, { type: 'corrected', at: '2026-03-09' }));
    // art.30: the clock starts anew on 9 March
    expect((await open(id)).clock.dueOn).toBe('2026-04-07');
    await goTo('2026-03-10');
    await done(step(id, { type: 'consultationSent', at: '2026-03-10', id: 'c1', with: 'thirdParty' }));
    await done(step(id, { type: 'consultationReceived', at: '2026-03-10', id: 'c1' }));
    expect((await open(id)).row.state).toBe('consulting');
    await goTo('2026-03-13');
    await done(step(id, { type: 'consultationReplied', at: '2026-03-13', id: 'c1', consents: false }));
    // art.33 ¶3: 11, 12 and 13 March are not counted
    expect((await open(id)).clock.dueOn).toBe('2026-04-10');
    await done(step(id, { type: 'extended', at: '2026-03-13', days: 10 }));
    await done(approve(id));
    await goTo('2026-04-20');
    const decided: CaseEvent = {
      type: 'decided',
      at: '2026-04-20',
      outcome: 'partial',
      grounds: ['thirdPartyRights'],
      reasonStated: true,
      partialConsidered: true,
    };
    await done(step(id, decided, { check: { ...clear, give: 'part' }, particulars: { text: '部分公开' } }));
    await done(approve(id));
    const opened = await open(id);
    expect(opened.clock.outcome).toMatchObject({ row: 'partial', remedy: { line: 'B' } });
    await done(step(id, { type: 'served', at: '2026-04-20', carrier: 'inPerson', signedOn: '2026-04-20' }));
    await goTo('2026-06-01');
    await done(step(id, { type: 'reviewFiled', at: '2026-06-01', id: 'r1' }));
    await goTo('2026-07-20');
    await done(step(id, { type: 'reviewDecided', at: '2026-07-20', id: 'r1', result: 'upheld' }));
    expect(await step(id, { type: 'archived', at: '2026-07-20' })).toMatchObject({
      error: { code: 'applications.filingMissing' },
    });
    await done(step(id, { type: 'archived', at: '2026-07-20' }, { filing }));
    const { row, entries } = await open(id, reviewer);
    expect(row).toMatchObject({
      state: 'archived',
      outcome: 'partial',
      servedOn: '2026-04-20',
      nextOn: null,
    });
    expect(entries.find(({ event }) => event?.type === 'decided')).toMatchObject({
      actor: '赵二',
      particulars: { text: '部分公开', check: { give: 'part' } },
    });
    const progress = await room.value('applications.progress', { number, code: enquiryCode }, visitorSession);
    expect(progress.steps.map(({ type }) => type)).toEqual([
      'submitted',
      'correctionAsked',
      'corrected',
      'consultationSent',
      'extended',
      'decided',
      'served',
      'reviewFiled',
      'reviewDecided',
    ]);
  });
});

describe('each of the 23 outcomes', () => {
  const answers: Partial<Record<Outcome, Partial<ReplyCheck>>> = {
    alreadyPublic: { give: 'alreadyPublic' },
    partial: { give: 'part' },
    administrativeQuery: { isInformation: 'query' },
    notExisting: { exists: 'no' },
    notThisOrgan: { ours: false },
    needsProcessing: { exists: 'needsProcessing' },
    stillUnclear: { clear: false },
    petition: { isInformation: 'petition' },
    repeated: { isInformation: 'repeated' },
    publication: { isInformation: 'publication' },
    excessive: { isInformation: 'excessive' },
    confirmation: { isInformation: 'confirmation' },
  };
  const before: Partial<Record<Outcome, (id: string) => Promise<void>>> = {
    stillUnclear: async id => {
      await done(step(id, { type: 'correctionAsked', at: '2026-03-02', term: { workingDays: 5 } }));
      await done(step(id, { type: 'correctionServed', at: '2026-03-02' }));
      await done(step(id, { type: 'corrected', at: '2026-03-02' }));
    },
    excessive: async id => {
      await done(step(id, { type: 'reasonAsked', at: '2026-03-02' }));
      await done(step(id, { type: 'reasonJudged', at: '2026-03-02', reasonable: false }));
    },
    correctionLapsed: async id => {
      await done(step(id, { type: 'correctionAsked', at: '2026-03-02', term: { workingDays: 5 } }));
      await done(step(id, { type: 'correctionServed', at: '2026-03-02' }));
      await goTo('2026-03-16');
    },
    feeLapsed: async id => {
      await done(step(id, { type: 'feeAsked', at: '2026-03-02', yuan: 100, by: 'cases' }));
      await done(step(id, { type: 'feeServed', at: '2026-03-02' }));
      await goTo('2026-04-08');
    },
  };

  it.each(outcomes)('%s is proposed, approved and counted in its row', async outcome => {
    const { id } = await submit();
    await before[outcome]?.(id);
    const at = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    const give = outcomeFacts[outcome].refusal ? ({ give: 'none' } as const) : {};
    const check: ReplyCheck = { ...clear, ...give, ...answers[outcome] };
    const event: CaseEvent = {
      type: 'decided',
      at,
      outcome,
      reasonStated: true,
      partialConsidered: true,
      ...(outcome === 'partial' ? { grounds: ['internalAffairs' as const] } : {}),
    };
    await done(step(id, event, { check }));
    await done(approve(id));
    const { clock, row } = await open(id);
    expect(clock.outcome).toMatchObject({ outcome, row: outcomeFacts[outcome].row });
    expect(row.outcome).toBe(outcome);
  });
});

it('the chain verifies and the lists equal a rebuild after a day’s work', async () => {
  const { id } = await submit();
  await done(room.call('applications.assign', { id, handler: null }, clerk));
  await submit();
  const other = openRoom({
    dataDir: room.dataDir,
    now: () => now,
    rules: rulesOf(settingsSchema.parse({})),
  });
  const log = other.log();
  if (!log) throw new Error('no log');
  expect(verifyChains(log.byTerminal(), log.heads())).toEqual([]);
  expect(log.strayProjections()).toEqual([]);
  other.close();
});
