import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import { pictureFacts } from './picture.ts';

const drawn = (width: number, height: number, type: 'image/png' | 'image/jpeg') => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#3366aa';
  context.fillRect(10, 10, width / 2, height / 2);
  return new Uint8Array(type === 'image/png' ? canvas.toBuffer(type) : canvas.toBuffer(type));
};
/** Puts a segment right after the start of a JPEG. */
const withSegment = (jpeg: Uint8Array, marker: number, body: readonly number[]) =>
  Uint8Array.from([0xff, 0xd8, 0xff, marker, 0, body.length + 2, ...body, ...jpeg.subarray(2)]);
const jfif = (unit: number, density: number) => [
  0x4a,
  0x46,
  0x49,
  0x46,
  0,
  1,
  1,
  unit,
  0,
  density,
  0,
  density,
  0,
  0,
];
/** EXIF with one entry: orientation. */
const exif = (orientation: number) => [
  ...[0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
];
const sizes = async (pdf: Uint8Array) =>
  (await PDFDocument.load(pdf)).getPages().map(page => [page.getWidth(), page.getHeight()]);

test('a header says density and how the picture wants to be shown', () => {
  const jpeg = drawn(100, 60, 'image/jpeg');
  expect(pictureFacts(withSegment(jpeg, 0xe0, jfif(1, 150)))).toMatchObject({
    type: 'jpeg',
    dpi: 150,
    turn: 0,
  });
  expect(pictureFacts(withSegment(jpeg, 0xe0, jfif(2, 118)))).toMatchObject({ dpi: 300 });
  expect(pictureFacts(withSegment(jpeg, 0xe1, exif(6)))).toMatchObject({ turn: 90 });
  expect(pictureFacts(withSegment(jpeg, 0xe1, exif(3).slice(0, 20)))).toMatchObject({ type: 'jpeg' });
  expect(pictureFacts(drawn(10, 10, 'image/png'))).toMatchObject({ type: 'png', turn: 0 });
  expect(pictureFacts(new TextEncoder().encode('%PDF-1.7'))).toBeNull();
});

test('pictures become pages of their size in their order, JPEG byte for byte, and always the same file', async () => {
  const lying = drawn(400, 200, 'image/jpeg');
  const standing = drawn(150, 300, 'image/png');
  const once = await assemble([lying, standing], 100);
  const again = await assemble([lying, standing], 100);
  if (!once.ok || !again.ok) throw new Error('refused');
  expect(await sizes(once.value)).toEqual([
    [288, 144],
    [108, 216],
  ]);
  expect(Buffer.from(once.value).includes(Buffer.from(lying))).toBe(true);
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  expect(hash(again.value)).toBe(hash(once.value));
});

test('a photograph held upright stands upright', async () => {
  const photo = withSegment(withSegment(drawn(400, 200, 'image/jpeg'), 0xe1, exif(6)), 0xe0, jfif(0, 1));
  const pdf = await assemble([photo], 100);
  expect(pdf.ok && (await sizes(pdf.value))).toEqual([[144, 288]]);
});

test('what is no picture, or a broken one, is told by its page', async () => {
  const good = drawn(10, 10, 'image/png');
  expect(await assemble([good, Uint8Array.of(1, 2, 3)], 200)).toMatchObject({
    error: { code: 'scans.wrongType', params: { page: 2 } },
  });
  expect(await assemble([good.subarray(0, 40)], 200)).toMatchObject({ error: { code: 'scans.damaged' } });
});
