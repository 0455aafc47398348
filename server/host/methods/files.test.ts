import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pieceBytes } from '../../../contract/files.ts';
import { citizenForm, openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';
import { addFile, readFile } from '../../../test/fixtures/room-files.ts';
import { verifyRecords } from '../../cli/verify-records.ts';
import type { Session } from '../handlers.ts';

let now: Date;
let room: TestRoom;
let clerk: Session;
let id: string;
let number: string;
let code: string;

const pdf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]);

beforeEach(async () => {
  now = new Date('2026-03-02T12:00:00');
  room = await openTestRoom(() => now, { terminalCamera: true });
  clerk = await room.join('王一', 'clerk');
  const receipt = await room.value(
    'applications.submit',
    { form: citizenForm, signature: null },
    visitorSession,
  );
  ({ id, number, enquiryCode: code } = receipt);
});
afterEach(() => room.close());

const open = () => room.value('applications.open', { id }, clerk);
const sealedPaths = () =>
  readdirSync(join(room.dataDir, 'sealed'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

describe('a file of a case', () => {
  it.each([1, pieceBytes - 9, pieceBytes, 2 * pieceBytes + 7])(
    'of %i bytes comes back as it went in',
    async size => {
      const bytes = pdf(size);
      expect(
        await addFile(room, clerk, { caseId: id, kind: 'identity', name: '证件.pdf' }, bytes),
      ).toMatchObject({ ok: true });
      const entry = (await open()).entries.at(-1);
      expect(entry).toMatchObject({ type: 'case.attached', attached: { kind: 'identity', about: null } });
      const file = entry?.particulars?.files?.[0];
      expect(file).toMatchObject({ name: '证件.pdf', mediaType: 'application/pdf', size: bytes.length });
      const place = { stream: id, event: entry?.id ?? '', file: file?.id ?? '' };
      expect((await readFile(room, clerk, place)).equals(bytes)).toBe(true);
    },
  );

  it.each([
    ['字.exe', Buffer.from('MZ'), 'files.type'],
    ['空.pdf', Buffer.alloc(0), 'files.empty'],
    ['假.pdf', Buffer.from('not a pdf at all'), 'files.lyingType'],
    ['假.png', pdf(10), 'files.lyingType'],
    ['密.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'files.encrypted'],
    ['大.pdf', pdf(20 * 1024 * 1024), 'files.tooLarge'],
  ])('%s is refused, and nothing of it stays', async (name, bytes, why) => {
    expect(await addFile(room, clerk, { caseId: id, kind: 'other', name }, bytes)).toMatchObject({
      error: { code: why },
    });
    expect((await open()).entries.some(({ type }) => type === 'case.attached')).toBe(false);
  });

  it('is gone on with only in order, by whoever began it', async () => {
    const { upload } = await room.value(
      'files.begin',
      { caseId: id, kind: 'other', name: 'a.pdf', size: 2 * pieceBytes },
      clerk,
    );
    const piece = (index: number, by: Session) =>
      room.call('files.piece', { upload, index, bytes: pdf(pieceBytes - 9).toString('base64') }, by);
    expect(await piece(0, visitorSession)).toMatchObject({ error: { code: 'files.uploadLost' } });
    expect(await piece(0, clerk)).toMatchObject({ value: { done: false } });
    expect(await piece(0, clerk)).toMatchObject({ error: { code: 'files.uploadLost' } });
    expect(await piece(1, clerk)).toMatchObject({ error: { code: 'files.uploadLost' } });
  });

  it('that was changed, cut off or lost is told by reading and by verify', async () => {
    await addFile(room, clerk, { caseId: id, kind: 'other', name: 'a.pdf' }, pdf(pieceBytes * 2));
    expect(await verifyRecords(room.dataDir)).toMatchObject({ files: 1, missing: [], tampered: [] });
    const entry = (await open()).entries.at(-1);
    const place = { stream: id, event: entry?.id ?? '', file: entry?.particulars?.files?.[0]?.id ?? '' };
    const read = (index: number) => room.call('files.read', { ...place, index }, clerk);
    const path = sealedPaths()[0] ?? '';
    const bytes = readFileSync(path);
    bytes[pieceBytes + 100] = (bytes[pieceBytes + 100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await read(0)).toMatchObject({ ok: true });
    expect(await read(1)).toMatchObject({ error: { code: 'files.damaged' } });
    truncateSync(path, pieceBytes * 2);
    expect(await read(2)).toMatchObject({ error: { code: 'files.damaged' } });
    expect((await verifyRecords(room.dataDir))?.tampered).toHaveLength(1);
    rmSync(path);
    expect(await read(0)).toMatchObject({ error: { code: 'files.missing' } });
    expect((await verifyRecords(room.dataDir))?.missing).toHaveLength(1);
  });

  it('shows the words of a text, and says where there are none', async () => {
    await addFile(
      room,
      clerk,
      { caseId: id, kind: 'letter', name: '来函.txt' },
      Buffer.from('请<协助>查找\n此致'),
    );
    await addFile(
      room,
      clerk,
      { caseId: id, kind: 'letter', name: '坏.docx' },
      Buffer.from('PK\u0003\u0004broken'),
    );
    const entries = (await open()).entries.filter(({ type }) => type === 'case.attached');
    const words = (at: number) =>
      room.call(
        'files.text',
        { stream: id, event: entries[at]?.id ?? '', file: entries[at]?.particulars?.files?.[0]?.id ?? '' },
        clerk,
      );
    expect(await words(0)).toMatchObject({ value: { html: '<p>请&#60;协助&#62;查找</p><p>此致</p>' } });
    expect(await words(1)).toMatchObject({ error: { code: 'files.noText' } });
  });

  it('goes into the backup and comes back with it; a lost one is told', async () => {
    const bytes = pdf(3000);
    await addFile(room, clerk, { caseId: id, kind: 'other', name: 'a.pdf' }, bytes);
    const stick = mkdtempSync(join(tmpdir(), 'stick-'));
    try {
      await room.value('backup.plan', { folder: stick, dailyAt: '20:00' }, room.administrator);
      const { name } = await room.value('backup.make', {}, room.administrator);
      const [path = ''] = sealedPaths();
      const place = await (async () => {
        const entry = (await open()).entries.at(-1);
        return { stream: id, event: entry?.id ?? '', file: entry?.particulars?.files?.[0]?.id ?? '' };
      })();
      rmSync(path);
      await room.value('backup.restore', { folder: stick, name, terminal: 'A2' }, room.administrator);
      clerk = await room.login('王一');
      expect((await readFile(room, clerk, place)).equals(bytes)).toBe(true);

      now = new Date('2026-03-02T12:10:00');
      const administrator = await room.login('李主任');
      await addFile(room, clerk, { caseId: id, kind: 'other', name: 'b.pdf' }, bytes);
      for (const each of sealedPaths()) if (each !== path) rmSync(each);
      await room.value('backup.plan', { folder: stick, dailyAt: '20:00' }, administrator);
      expect(await room.call('backup.make', {}, administrator)).toMatchObject({
        error: { code: 'backup.filesDamaged', params: { count: 1 } },
      });
    } finally {
      rmSync(stick, { recursive: true });
    }
  });
});

describe('at the terminal', () => {
  const proof = (name: string, bytes: Buffer, by = { number, code }) =>
    addFile(room, visitorSession, { ...by, kind: 'powerOfAttorney', name }, bytes);

  it('a proof can be added by number and code, and read back only at the desk', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(pieceBytes)]);
    expect(await proof('委托书.jpg', bytes)).toMatchObject({ ok: true });
    const [ask] = (await open()).asks;
    expect(ask).toMatchObject({ what: 'proof', proof: 'powerOfAttorney', files: [{ name: '委托书.jpg' }] });
    const place = { stream: ask?.id ?? '', event: ask?.event ?? '', file: ask?.files[0]?.id ?? '' };
    expect((await readFile(room, clerk, place)).equals(bytes)).toBe(true);
    expect(await proof('a.jpg', bytes, { number, code: 'WRONG' })).toMatchObject({
      error: { code: 'applications.notFound' },
    });
  });

  it('without a camera nothing can be added', async () => {
    const other = await openTestRoom(() => now);
    try {
      expect(
        await addFile(other, visitorSession, { number, code, kind: 'identity', name: 'a.pdf' }, pdf(1)),
      ).toMatchObject({ error: { code: 'files.notHere' } });
    } finally {
      await other.close();
    }
  });
});
