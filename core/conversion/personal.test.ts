import { describe, expect, it } from 'vitest';
import { citizenForm } from '../../test/fixtures/room.ts';
import { namesSomebody } from './personal.ts';

describe('what is to be shown to everybody', () => {
  it.each([
    '关于苏小满的申请',
    '联系电话 0999 0000123',
    '住云溪县柳河镇清水村8号',
    '身份证 11010519491231002X',
  ])('must not say %s', text => {
    expect(namesSomebody(text, citizenForm)).toBe(true);
  });
  it('may say what the information is', () => {
    expect(namesSomebody('柳河镇清水村2025年征地补偿标准为每亩5万元。', citizenForm)).toBe(false);
  });
});
