import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf } from '../fixtures/draft.ts';
import { testLibrary } from '../fixtures/library.ts';
import { citizenForm, openTestRoom, type TestRoom, visitorSession } from '../fixtures/room.ts';
import { addFile, readFile } from '../fixtures/room-files.ts';

/** While nobody is logged in nothing on the disk opens an application, its files, papers and drafts included. */

const usual = tmpdir();

/** Words long enough that finding one by chance is out of the question. */
const secret = fc
  .array(fc.constantFrom(...'苏陆何曲温冉桑柏鹿岚溪棠槐榆筠菱葭荻芷蘅'), { minLength: 6, maxLength: 10 })
  .map(signs => signs.join(''));
const digits = fc.stringMatching(/^[1-9]\d{17}$/);

/** As UTF-8, as UTF-16 and in base64, by each of its three alignments. */
const traces = (text: string): Buffer[] => {
  const bytes = Buffer.from(text);
  const in64 = [0, 1, 2].map(shift =>
    Buffer.from(
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(4, -4),
    ),
  );
  return [bytes, Buffer.from(text, 'utf16le'), ...in64];
};

/** Every place in the folders where one of the words stands. */
const found = (folders: readonly string[], words: readonly string[]): string[] =>
  folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .flatMap(entry => {
        const bytes = readFileSync(join(entry.parentPath, entry.name));
        return words
          .filter(word => traces(word).some(trace => bytes.includes(trace)) || entry.name.includes(word))
          .map(word => `${word} in ${entry.parentPath}/${entry.name}`);
      }),
  );

type Planted = {
  readonly name: string;
  readonly identity: string;
  readonly request: string;
  readonly file: string;
  readonly fileName: string;
  readonly proof: string;
  readonly note: string;
  readonly item: string;
  readonly drafted: string;
  readonly mistake: string;
};
const planted: fc.Arbitrary<Planted> = fc.record({
  name: secret,
  identity: digits,
  request: secret,
  file: secret,
  fileName: secret,
  proof: secret,
  note: secret,
  item: secret,
  drafted: secret,
  mistake: secret,
});

/** A case with everything a case can hold, and a backup of it. */
const live = async (room: TestRoom, stick: string, words: Planted) => {
  const form = {
    ...citizenForm,
    applicant: {
      ...citizenForm.applicant,
      name: words.name,
      identity: { kind: 'residentId', name: null, number: words.identity },
    },
    request: { name: words.request, docNo: null, indexNo: null, description: null },
  } as typeof citizenForm;
  const {
    id,
    number,
    enquiryCode: code,
  } = await room.value('applications.submit', { form, signature: null }, visitorSession);
  const clerk = await room.login('李主任');
  const text = (word: string) => Buffer.from(`${word}\n`.repeat(200));
  const added = await addFile(
    room,
    clerk,
    { caseId: id, kind: 'letter', name: `${words.fileName}.txt` },
    text(words.file),
  );
  expect(added).toMatchObject({ ok: true });
  const proof = { number, code, kind: 'identity', name: '身份证明.txt' } as const;
  expect(await addFile(room, visitorSession, proof, text(words.proof))).toMatchObject({ ok: true });
  await room.value('applications.note', { id, text: words.note }, clerk);
  const { position } = await room.value('applications.open', { id }, clerk);
  const event = { type: 'correctionAsked', at: '2026-03-02', term: { workingDays: 10 } } as const;
  await room.value('applications.step', { id, position, event, particulars: { items: [words.item] } }, clerk);
  const { papers } = await room.value('papers.list', { id }, clerk);
  const called = { id, paper: 'correction', about: papers[0]?.about ?? null } as const;
  const parts = { 补正事项: words.drafted, 逾期后果: '视为放弃申请', 补正指导: '' };
  await room.value('papers.draft', { ...called, parts }, clerk);
  const kept = await room.value('papers.finish', { ...called, parts }, clerk);
  const place = { stream: id, event: kept.event, file: kept.file };
  const paper = await room.value('papers.sheet', place, clerk);
  // it is all there for who may read it
  expect(JSON.stringify(paper)).toContain(words.drafted);
  expect((await readFile(room, clerk, place)).length).toBeGreaterThan(5000);
  const library = testLibrary(room.dataDir);
  library.add(draftOf());
  library.db.close();
  const wrong = { document: 'doc-1', kind: 'other', note: words.mistake } as const;
  await room.value('mistakes.report', wrong, visitorSession);
  const [reported] = (await room.value('mistakes.queue', { state: 'waiting' }, clerk)).rows;
  expect(await room.value('mistakes.open', { id: reported?.id ?? '' }, clerk)).toMatchObject({
    note: words.mistake,
  });
  await room.value('backup.plan', { folder: stick, dailyAt: '20:00' }, clerk);
  await room.value('backup.make', {}, clerk);
  await room.value('staff.logout', {}, clerk);
};

test('nothing of a case, nor of a visitor’s note, can be read from databases, logs, files, temporary files or backups', async () => {
  await fc.assert(
    fc.asyncProperty(planted, async words => {
      const temporary = mkdtempSync(join(tmpdir(), 'secrets-'));
      const stick = mkdtempSync(join(tmpdir(), 'stick-'));
      process.env.TMPDIR = temporary; // whatever is put aside for a moment would lie here
      const room = await openTestRoom(() => new Date('2026-03-02T12:00:00'), { terminalCamera: true });
      try {
        await live(room, stick, words);
        expect(found([room.dataDir, stick, temporary], Object.values(words))).toEqual([]);
        await room.host.close(); // the write-ahead logs are folded in: the databases themselves
        expect(found([room.dataDir, stick, temporary], Object.values(words))).toEqual([]);
      } finally {
        process.env.TMPDIR = usual;
        for (const folder of [room.dataDir, stick, temporary])
          rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 4 },
  );
});

test('the search itself finds what lies open', () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-'));
  try {
    for (const [at, trace] of traces('苏陆何曲温冉').entries())
      writeFileSync(join(folder, String(at)), Buffer.concat([Buffer.from('x'), trace]));
    expect(found([folder], ['苏陆何曲温冉'])).toHaveLength(5);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
