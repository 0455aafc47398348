import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { openExport } from '../../../core/applications/case-export.ts';
import { citizenForm, openTestRoom, type TestRoom, visitorSession } from '../../../test/fixtures/room.ts';

let room: TestRoom;
let id: string;
beforeAll(async () => {
  room = await openTestRoom();
  ({ id } = await room.value('applications.submit', { form: citizenForm, signature: null }, visitorSession));
  const bytes = Buffer.from('%PDF-1.4 a letter of the invented county');
  const { upload } = await room.value(
    'files.begin',
    { caseId: id, kind: 'letter', name: '来函.pdf', size: bytes.length },
    room.administrator,
  );
  await room.value('files.piece', { upload, index: 0, bytes: bytes.toString('base64') }, room.administrator);
});
afterAll(() => room.close());

const unzip = (bytes: Uint8Array): Promise<Map<string, Buffer>> =>
  new Promise((resolve, reject) => {
    const found = new Map<string, Buffer>();
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', entry => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            found.set(entry.fileName, Buffer.concat(parts));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(found));
      zip.readEntry();
    });
  });

test('a case leaves sealed, with its files, and opens with its passphrase only', async () => {
  const passphrase = '云溪九里的杨柳青青江水平';
  const taken = await room.value('applications.exportCase', { id, passphrase }, room.administrator);
  const sealed = Buffer.from(taken.base64, 'base64');
  expect(taken.name).toBe(`申请导出-${id}.gkcase`);
  expect(sealed.includes(citizenForm.applicant.name)).toBe(false);
  expect(await openExport(sealed, '另一个口令另一个口令')).toBeNull();
  expect(await openExport(Buffer.from('no export'), passphrase)).toBeNull();
  const changed = Buffer.from(sealed);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(await openExport(changed, passphrase)).toBeNull();
  const zip = await openExport(sealed, passphrase);
  if (!zip) throw new Error('it did not open');
  const parts = await unzip(zip);
  const record = JSON.parse(parts.get('case.json')?.toString() ?? '{}');
  expect(record).toMatchObject({
    format: 'zhengwu-case-export/1',
    unit: '云溪县人民政府',
    case: { row: { id }, form: { applicant: { name: citizenForm.applicant.name } } },
    files: [{ path: 'files/001-来函.pdf', name: '来函.pdf' }],
  });
  expect(parts.get('files/001-来函.pdf')?.toString()).toContain('a letter of the invented county');
});

test('it is readable only by choice, and each export is on record', async () => {
  const plain = await room.value('applications.exportCase', { id, passphrase: null }, room.administrator);
  expect((await unzip(Buffer.from(plain.base64, 'base64'))).has('case.json')).toBe(true);
  const short = await room.call('applications.exportCase', { id, passphrase: '太短' }, room.administrator);
  expect(short).toMatchObject({
    ok: false,
    error: { code: 'applications.passphraseShort', params: { least: 12 } },
  });
  const unknown = await room.call(
    'applications.exportCase',
    { id: crypto.randomUUID(), passphrase: null },
    room.administrator,
  );
  expect(unknown).toMatchObject({ ok: false, error: { code: 'applications.notFound' } });
  const { entries } = await room.value('audit.list', { kind: 'staff' }, room.administrator);
  expect(entries.filter(({ type }) => type === 'staff.exported').length).toBeGreaterThanOrEqual(2);
});

test('the number the platform gave finds the case', async () => {
  await room.value(
    'applications.setPlatformNumber',
    { id, number: '市平台-2026-000123' },
    room.administrator,
  );
  const { rows } = await room.value(
    'applications.list',
    { view: 'all', find: '2026-000123' },
    room.administrator,
  );
  expect(rows.map(row => [row.id, row.platformNumber])).toEqual([[id, '市平台-2026-000123']]);
});
