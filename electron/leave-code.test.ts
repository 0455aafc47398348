import { beforeAll, describe, expect, it } from 'vitest';
import { isLeaveCode, leaveDoor, matchesLeaveCode, sealLeaveCode } from './leave-code.ts';

let seal: string;
beforeAll(() => {
  seal = sealLeaveCode('860517');
});

describe('the code for leaving the kiosk', () => {
  it('is six to twelve digits', () => {
    expect(['123456', '123456789012'].every(isLeaveCode)).toBe(true);
    expect(['12345', '1234567890123', '12345a', '', '１２３４５６'].some(isLeaveCode)).toBe(false);
  });

  it('is not stored as such, and never twice alike', () => {
    expect(seal).not.toContain('860517');
    expect(sealLeaveCode('860517')).not.toBe(seal);
    expect(matchesLeaveCode('860517', seal)).toBe(true);
    expect(matchesLeaveCode('860518', seal)).toBe(false);
  });

  it.each(['', 'scrypt', 'scrypt$$', 'scrypt$AA==$AA==', 'plain$AA==$860517'])(
    'a damaged seal %j opens nothing',
    damaged => {
      expect(matchesLeaveCode('860517', damaged)).toBe(false);
    },
  );

  it('opens for the right code', () => {
    expect(leaveDoor(seal)('860517', 0)).toEqual({ ok: true, value: null });
  });

  it('never opens while no code is set', () => {
    expect(leaveDoor(null)('', 0)).toMatchObject({ ok: false, error: { code: 'shell.leaveCodeUnset' } });
  });

  it('shuts for a minute after five wrong codes, even for the right one, and longer after each further one', () => {
    const door = leaveDoor(seal);
    for (let n = 1; n <= 4; n++)
      expect(door('000000', n)).toMatchObject({ error: { code: 'shell.leaveCodeWrong' } });
    expect(door('000000', 5)).toMatchObject({
      error: { code: 'shell.leaveLocked', params: { seconds: 60 } },
    });
    expect(door('860517', 59_000)).toMatchObject({
      error: { code: 'shell.leaveLocked', params: { seconds: 2 } },
    });
    expect(door('000000', 60_005)).toMatchObject({ error: { params: { seconds: 120 } } });
    expect(door('860517', 180_005)).toEqual({ ok: true, value: null });
  });
});
