import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';
import { signatureOf } from './signature.ts';

const issuers = (signature: string) => signatureOf([], linesOf(`${signature}\n2025年3月1日`, 10))?.issuers;

test('organs that sign side by side are each an issuer', () => {
  expect(issuers('县民政局　县财政局')).toEqual(['县民政局', '县财政局']);
  expect(issuers('中共云溪县委　　云溪县人民政府')).toEqual(['中共云溪县委', '云溪县人民政府']);
  expect(issuers('云溪县教育局 云溪县公安局\n云溪县财政局')).toEqual([
    '云溪县教育局',
    '云溪县公安局',
    '云溪县财政局',
  ]);
});

test('one name spread over its line stays one', () => {
  expect(issuers('云 溪 县 民 政 局')).toEqual(['云溪县民政局']);
  expect(issuers('云溪县人民政府　办公室')).toEqual(['云溪县人民政府办公室']);
});

test('organs and the date in one line', () =>
  expect(signatureOf([], linesOf('县民政局　县财政局　2025年3月1日', 10))).toEqual({
    issuers: ['县民政局', '县财政局'],
    writtenOn: '2025-03-01',
  }));
