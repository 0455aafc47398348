import '../../server/runtime.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import type { CaseEvent } from '../../contract/applications/event.ts';
import { settingsSchema } from '../../contract/settings.ts';
import { openCase } from '../../core/applications/case-file.ts';
import { takeIn } from '../../core/applications/intake.ts';
import { verifyChains } from '../../core/records/chain.ts';
import type { NewEvent } from '../../db/records/events.ts';
import { type OpenOffice, openOffice } from '../../server/host/office.ts';
import { type OpenRoom, openRoom } from '../../server/host/room.ts';
import { rulesOf } from '../../server/host/rules.ts';
import { resourcesDir } from '../../server/paths.ts';
import { cheapScrypt, citizenForm } from '../fixtures/room.ts';

/**
 * `npm run bench:records [-- --large]`: one JSON line per figure, over 10,000 cases of ten events each, or 100,000 with `--large`.
 * Writes are compared with a bare commit of SQLite at synchronous=FULL on the same disk in the same run.
 */
const { values } = parseArgs({ options: { large: { type: 'boolean', default: false } } });
const cases = values.large ? 100_000 : 10_000;
const print = (figure: string, facts: Record<string, unknown>): void =>
  console.log(JSON.stringify({ figure, ...facts }));
const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
/** Seconds of processor time so far: what the work itself costs, whatever else the machine does meanwhile. */
const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};
const timed = async <T>(run: () => T | Promise<T>): Promise<[milliseconds: number, T]> => {
  const started = performance.now();
  const result = await run();
  return [performance.now() - started, result];
};

const dataDir = mkdtempSync(join(tmpdir(), 'records-bench-'));
const settings = settingsSchema.parse({});
const now = () => new Date('2026-06-30T12:00:00');
const password = '九里云溪三月的春风吹';

const foundRoom = async (): Promise<{ room: OpenRoom; office: OpenOffice }> => {
  const room = openRoom({ dataDir, now, rules: rulesOf(settings), scryptCost: cheapScrypt });
  room.found('云溪县人民政府', 'A1');
  await room.access.setUp('李主任', password);
  const office = openOffice(room, { dataDir, resourcesDir, settings, now });
  if (!office.ok) throw new Error(office.error.code);
  return { room, office: office.value };
};

/** A day of the first half of 2026, later with each case. */
const dayOf = (index: number): string =>
  new Date(Date.UTC(2026, 0, 5 + (index % 150))).toISOString().slice(0, 10);

const lawOf = (index: number): CaseEvent[] => {
  const at = dayOf(index);
  const begun: CaseEvent[] = [
    { type: 'submitted', at, channel: 'inPerson', applicant: 'natural' },
    { type: 'handlingStarted', at },
    { type: 'correctionAsked', at, term: { workingDays: 10 } },
    { type: 'correctionServed', at },
    { type: 'corrected', at },
    { type: 'consultationSent', at, id: 'c', with: 'thirdParty' },
    { type: 'consultationReceived', at, id: 'c' },
  ];
  return index % 3 === 0
    ? begun
    : [
        ...begun,
        { type: 'consultationReplied', at, id: 'c', consents: true },
        { type: 'decided', at, outcome: 'granted' },
        { type: 'served', at, carrier: 'onTheSpot', signedOn: at },
      ];
};

const { room, office } = await foundRoom();
const log = room.log();
if (!log) throw new Error('no log');
const [fillMs] = await timed(() => {
  for (let from = 0; from < cases; from += 500) {
    const batch: NewEvent[] = [];
    for (let index = from; index < from + 500; index++) {
      const stream = v7();
      const at = `${dayOf(index)}T09:00:00+08:00`;
      const base = { stream, at, actor: 'system' };
      batch.push({
        ...base,
        id: v7(),
        type: 'case.numbered',
        data: { number: `申〔2026〕${index}号`, enquiry: null },
      });
      for (const data of lawOf(index)) batch.push({ ...base, id: v7(), type: 'case.law', data });
    }
    log.append(batch);
  }
});
const events = log.heads().reduce((sum, { serial }) => sum + serial, 0);
print('run', { cases, events, fillSeconds: rounded(fillMs / 1000, 1) });

const bare = new Database(join(dataDir, 'bare.db'));
bare.pragma('journal_mode = WAL');
bare.pragma('synchronous = FULL');
bare.exec('CREATE TABLE t (a TEXT) STRICT');
const insert = bare.prepare("INSERT INTO t VALUES ('x')");
const bareTimes: number[] = [];
const noteTimes: number[] = [];
const intakeTimes: number[] = [];
const taken: string[] = [];
for (let i = 0; i < 200; i++) {
  bareTimes.push((await timed(() => insert.run()))[0]);
  const stream = v7();
  const event = {
    id: v7(),
    stream,
    type: 'case.noted',
    at: '2026-06-30T12:00:00+08:00',
    actor: 'system',
    data: {},
  };
  noteTimes.push((await timed(() => log.append([event])))[0]);
  const [ms, receipt] = await timed(() =>
    takeIn(office, {
      form: citizenForm,
      channel: 'inPerson',
      on: '2026-06-30',
      oral: false,
      readBack: false,
      materials: ['form'],
      signature: null,
      actor: 'visitor',
    }),
  );
  intakeTimes.push(ms);
  if (receipt.ok) taken.push(receipt.value.id);
}
bare.close();
print('acknowledged write', {
  bareMs: rounded(median(bareTimes), 3),
  eventMs: rounded(median(noteTimes), 3),
  ratio: rounded(median(noteTimes) / median(bareTimes), 1),
  applicationMs: rounded(median(intakeTimes), 1),
  target: 'ratio <= 5',
});

const query = {
  states: [],
  channels: [],
  applicants: [],
  number: null,
  topic: null,
  among: null,
  descending: false,
  offset: 0,
  limit: 50,
  today: '2026-06-30',
  soon: '2026-07-03',
  me: 'x',
} as const;
const listTimes: Record<string, number> = {};
for (const view of ['overdue', 'open', 'all'] as const) {
  const times: number[] = [];
  for (let i = 0; i < 20; i++) {
    times.push(
      (
        await timed(() => {
          office.rows.list({ ...query, view, sort: 'next' });
          office.rows.counts(query);
        })
      )[0],
    );
  }
  listTimes[view] = rounded(median(times), 1);
}
print('to-do list', { firstPageWithCountsMs: listTimes, target: '<= 50 ms' });

const login = await room.access.login('李主任', password);
if (!login.ok) throw new Error(login.error.code);
const openTimes: number[] = [];
for (const id of taken.slice(0, 50)) {
  openTimes.push((await timed(() => openCase(office, id, login.value, actor => actor)))[0]);
}
print('case page', { ms: rounded(median(openTimes), 1), target: '<= 30 ms' });

const beforeVerify = processorSeconds();
const [verifyMs, faults] = await timed(() => verifyChains(log.byTerminal(), log.heads()));
const verifyProcessor = processorSeconds() - beforeVerify;
print('verification of the chain', {
  seconds: rounded(verifyMs / 1000),
  millionEventsSeconds: rounded((verifyMs / 1000) * (1_000_000 / events)),
  millionEventsProcessorSeconds: rounded(verifyProcessor * (1_000_000 / events)),
  faults: faults.length,
  target: '1,000,000 events <= 10 s',
});
const beforeRebuild = processorSeconds();
const [rebuildMs] = await timed(() => log.rebuild());
print('rebuild', {
  eventsPerSecond: rounded(events / (rebuildMs / 1000), 0),
  eventsPerProcessorSecond: rounded(events / (processorSeconds() - beforeRebuild), 0),
  target: '>= 50,000',
});

room.close();
rmSync(dataDir, { recursive: true });
