import '../../server/runtime.ts';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { settingsSchema } from '../../contract/settings.ts';
import { openCase } from '../../core/applications/case-file.ts';
import { takeIn } from '../../core/applications/intake.ts';
import { verifyChains } from '../../core/records/chain.ts';
import { openOffice } from '../../server/host/office.ts';
import { openRoom } from '../../server/host/room.ts';
import { rulesOf } from '../../server/host/rules.ts';
import { resourcesDir } from '../../server/paths.ts';
import { cheapScrypt, citizenForm } from '../fixtures/room.ts';
import { invented } from './docket.ts';
import { measureLists, measureStatistics } from './lists.ts';
import { median, print, processorSeconds, rounded, timed } from './measure.ts';

/**
 * `npm run bench:records [-- --large] [--keep DIR]`: one JSON line per figure, over 10,000 cases of ten events each, or 100,000 with `--large`.
 * `--keep` leaves them in DIR and measures them again the next time. Writes are compared with a bare commit of SQLite at synchronous=FULL on the same disk in the same run.
 */
const { values } = parseArgs({
  options: { large: { type: 'boolean', default: false }, keep: { type: 'string' } },
});
const cases = values.large ? 100_000 : 10_000;

const dataDir = values.keep ?? mkdtempSync(join(tmpdir(), 'records-bench-'));
mkdirSync(dataDir, { recursive: true });
const settings = settingsSchema.parse({});
const now = () => new Date('2026-06-30T12:00:00');
const password = '九里云溪三月的春风吹';

const room = openRoom({ dataDir, now, rules: rulesOf(settings), scryptCost: cheapScrypt });
const begun = room.access.isSetUp();
if (!begun) {
  room.found('云溪县人民政府', 'A1');
  await room.access.setUp('李主任', password);
}
const opened = openOffice(room, { dataDir, resourcesDir, settings, now });
const log = room.log();
if (!opened.ok || !log) throw new Error('no office');
const office = opened.value;
const login = await room.access.login('李主任', password);
if (!login.ok) throw new Error(login.error.code);

const [fillMs] = await timed(() => {
  for (let from = begun ? cases : 0; from < cases; from += 500) {
    log.append(Array.from({ length: 500 }, (_, at) => invented(from + at)).flat());
  }
});
const events = log.heads().reduce((sum, { serial }) => sum + serial, 0);
print('run', { cases, events, fillSeconds: rounded(fillMs / 1000, 1) });

const bare = new Database(join(dataDir, 'bare.db'));
bare.pragma('journal_mode = WAL');
bare.pragma('synchronous = FULL');
bare.exec('CREATE TABLE IF NOT EXISTS t (a TEXT) STRICT');
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

measureLists(office.rows);
measureStatistics(room, office);

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
if (values.keep === undefined) rmSync(dataDir, { recursive: true });
