import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encryptedPdf, pdfOf } from '../../../test/fixtures/pdf.ts';
import { openTestRoom, type TestRoom } from '../../../test/fixtures/room.ts';
import { sendScan } from '../../../test/fixtures/send-scan.ts';
import { tempDir } from '../../../test/fixtures/temp.ts';
import type { Session } from '../handlers.ts';

let room: TestRoom;
let clerk: Session;
beforeAll(async () => {
  room = await openTestRoom();
  clerk = await room.join('王一', 'clerk');
});
afterAll(() => room.close());

const paper = '0198f000-0000-7000-8000-000000000001';
const picture = (width: number) => new Uint8Array(createCanvas(width, 300).toBuffer('image/png'));
const keep = async (files: readonly Uint8Array[], session = clerk) => {
  const uploads: string[] = [];
  for (const bytes of files) uploads.push(await sendScan(room, bytes, session));
  return room.call(
    'scans.keep',
    { uploads, origin: 'upload', name: '扫描0001', dpi: 200, paper: null },
    session,
  );
};
const kept = async (files: readonly Uint8Array[]) => {
  const result = await keep(files);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const onDisk = (sha256: string) => join(room.dataDir, 'scans', sha256.slice(0, 2), sha256);

test('pictures become one PDF, kept by what it holds, for staff and never for a visitor', async () => {
  const scan = await kept([picture(200), picture(300)]);
  expect(scan).toMatchObject({ pages: 2, state: 'unclaimed', origin: 'upload', name: '扫描0001' });
  const bytes = readFileSync(onDisk(scan.file));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(scan.file);
  expect(room.host.file(scan.file)).toMatchObject({ mediaType: 'application/pdf', shown: false });
  expect(readdirSync(join(room.dataDir, 'scans', 'incoming'))).toEqual([]);
});

test('a PDF of a scanner is kept byte for byte', async () => {
  const pdf = pdfOf(['one', 'two', 'three']);
  const scan = await kept([pdf]);
  expect(scan.pages).toBe(3);
  expect(scan.file).toBe(createHash('sha256').update(pdf).digest('hex'));
});

test('what cannot be taken says why, and nothing of it is kept', async () => {
  const before = readdirSync(join(room.dataDir, 'scans'), { recursive: true }).length;
  const code = async (...files: Uint8Array[]) => {
    const result = await keep(files);
    return result.ok ? 'ok' : result.error.code;
  };
  expect(await code(new TextEncoder().encode('II*\0 a tiff'))).toBe('scans.wrongType');
  expect(await code(encryptedPdf)).toBe('scans.encrypted');
  expect(await code(pdfOf(['a']).subarray(0, 60))).toBe('scans.damaged');
  expect(await code(pdfOf(['a']), picture(10))).toBe('scans.mixed');
  expect(await code(picture(20).subarray(0, 40))).toBe('scans.damaged');
  expect(await room.call('scans.begin', { size: 0 }, clerk)).toMatchObject({
    error: { code: 'scans.empty' },
  });
  expect(await room.call('scans.begin', { size: 300 * 2 ** 20 }, clerk)).toMatchObject({
    error: { code: 'scans.tooLarge' },
  });
  const kept = readdirSync(join(room.dataDir, 'scans'), { recursive: true }).filter(
    name => !String(name).startsWith('incoming'),
  );
  expect(kept.length).toBeLessThanOrEqual(before);
}, 60_000);

test('an upload is its session’s, whole and in order', async () => {
  const other = await room.join('赵二', 'clerk');
  const upload = await sendScan(room, picture(40), clerk);
  const input = { uploads: [upload], origin: 'upload' as const, name: 'a', dpi: 200, paper: null };
  expect(await room.call('scans.keep', input, other)).toMatchObject({ error: { code: 'scans.uploadLost' } });
  const { upload: half } = await room.value('scans.begin', { size: 10 }, clerk);
  expect(await room.call('scans.keep', { ...input, uploads: [half] }, clerk)).toMatchObject({ ok: false });
  const wrong = { upload: half, index: 1, bytes: '' };
  expect(await room.call('scans.piece', wrong, clerk)).toMatchObject({ error: { code: 'scans.uploadLost' } });
});

test('a scan is claimed, taken back and set aside, and each step is an event', async () => {
  const { id } = await kept([picture(60)]);
  await room.value('scans.claim', { id, paper }, clerk);
  expect((await room.value('scans.list', { paper }, clerk)).rows.map(scan => scan.id)).toEqual([id]);
  await room.value('scans.claim', { id, paper: null }, clerk);
  expect((await room.value('scans.open', { id }, clerk)).scan).toMatchObject({
    state: 'unclaimed',
    paper: null,
  });
  await room.value('scans.setAside', { id, reason: '重复' }, clerk);
  expect(await room.call('scans.claim', { id, paper }, clerk)).toMatchObject({
    error: { code: 'scans.isSetAside' },
  });
  expect(await room.call('scans.open', { id: paper }, clerk)).toMatchObject({
    error: { code: 'scans.notFound' },
  });
});

test('the watched folder is the administrator’s choice, and not the room’s own data', async () => {
  const inside = join(room.dataDir, 'inbox');
  mkdirSync(inside);
  const plan = (folder: string | null) =>
    room.call('scans.planFolder', { folder, move: true }, room.administrator);
  expect(await plan(join(room.dataDir, 'gone'))).toMatchObject({ error: { code: 'scans.folderMissing' } });
  expect(await plan(inside)).toMatchObject({ error: { code: 'scans.folderInsideData' } });
  expect(await plan(null)).toMatchObject({ ok: true, value: { folder: null } });
});

test('scans are backed up with the records, and a damaged one is told of', async () => {
  const { file } = await kept([picture(90)]);
  const stick = tempDir();
  await room.value('backup.plan', { folder: stick, dailyAt: '18:00' }, room.administrator);
  await room.value('backup.make', {}, room.administrator);
  const copy = join(stick, 'scans', file.slice(0, 2), file);
  expect(readFileSync(copy).equals(readFileSync(onDisk(file)))).toBe(true);

  const other = await kept([picture(95)]);
  await room.value('backup.plan', { folder: tempDir(), dailyAt: '18:00' }, room.administrator);
  writeFileSync(onDisk(other.file), 'something else');
  expect(await room.call('backup.make', {}, room.administrator)).toMatchObject({
    error: { code: 'backup.filesDamaged', params: { count: 1 } },
  });
});
