import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { perishable, placeOf, wipeProfile } from './place.ts';

describe('where things lie', () => {
  it('uses the system’s place for programs', () => {
    expect(placeOf(null, '/home/room/.config/p')).toEqual({
      data: path.join('/home/room/.config/p', 'data'),
      profile: '/home/room/.config/p',
    });
  });

  it('hangs everything on the folder that was named, the lock against a second instance too', () => {
    expect(placeOf('/srv/room', '/home/room/.config/p')).toEqual({
      data: '/srv/room',
      profile: path.join('/srv/room', 'shell'),
    });
  });
});

describe('wiping the profile', () => {
  let profile: string;
  beforeEach(() => {
    profile = mkdtempSync(path.join(tmpdir(), 'profile-'));
  });
  afterEach(() => rmSync(profile, { recursive: true }));

  it('takes caches and dumps, and leaves the library', () => {
    for (const name of ['data', ...perishable]) {
      mkdirSync(path.join(profile, name));
      writeFileSync(path.join(profile, name, 'trace'), '身份证号');
    }
    wipeProfile(profile);
    expect(perishable.filter(name => existsSync(path.join(profile, name)))).toEqual([]);
    expect(existsSync(path.join(profile, 'data', 'trace'))).toBe(true);
  });

  it('is content with a profile that is not there yet', () => {
    expect(() => wipeProfile(path.join(profile, 'none'))).not.toThrow();
  });
});
