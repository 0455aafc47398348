import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parcelPieceBytes } from '../../contract/takeaway.ts';
import { tempDir } from '../../test/fixtures/temp.ts';
import { OutgoingFiles } from './outgoing.ts';

const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });

test('a long file goes out in pieces, in order, and leaves nothing behind', async () => {
  const folder = join(tempDir(), 'outgoing');
  const outgoing = new OutgoingFiles(folder);
  const bytes = Buffer.alloc(2 * parcelPieceBytes + 5, 'a');
  const made = await outgoing.make('t', async out => {
    out.end(bytes);
    await new Promise(resolve => out.once('finish', resolve));
  });
  if (!made.ok) throw new Error(made.error.code);
  expect(made.value.size).toBe(bytes.length);
  const { parcel } = made.value;
  expect(await outgoing.read(parcel, 0, null), 'of another session').toMatchObject({ ok: false });
  const lasts: boolean[] = [];
  for (let index = 0; index < 3; index++) {
    const piece = await outgoing.read(parcel, index, 't');
    if (piece.ok) lasts.push(piece.value.last);
  }
  expect(lasts).toEqual([false, false, true]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a full disk is told, and what was half written is taken away', async () => {
  const folder = join(tempDir(), 'outgoing');
  const outgoing = new OutgoingFiles(folder);
  const made = await outgoing.make(null, async out => {
    out.write('half');
    throw full;
  });
  expect(made).toMatchObject({ error: { code: 'files.diskFull' } });
  expect(readdirSync(folder)).toEqual([]);
});
