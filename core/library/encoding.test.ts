import { describe, expect, test } from 'vitest';
import { decodeText } from './encoding.ts';

// 云溪县 in GB18030; 㐂 needs its four-byte form.
const gb18030 = Uint8Array.from([0xd4, 0xc6, 0xcf, 0xaa, 0xcf, 0xd8]);

describe('decodeText', () => {
  test('UTF-8 with and without byte order mark', () => {
    expect(decodeText(new TextEncoder().encode('云溪县'))).toEqual({ text: '云溪县', encoding: 'utf-8' });
    expect(decodeText(new TextEncoder().encode('\ufeff云溪县')).text).toBe('云溪县');
  });

  test('what is not UTF-8 is GB18030', () => {
    expect(decodeText(gb18030)).toEqual({ text: '云溪县', encoding: 'gb18030' });
  });

  test('UTF-16 by its byte order mark', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x91, 0x4e])).text).toBe('云');
    expect(decodeText(Uint8Array.from([0xfe, 0xff, 0x4e, 0x91])).text).toBe('云');
  });
});
