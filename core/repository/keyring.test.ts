import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cheap, passphrase, publisherIn, temporary } from '../../test/fixtures/repository.ts';
import { fingerprintOf, readKeyring, showKeyring, signersOf } from './keyring.ts';
import { changePassphrase, makeKeyring, rotate } from './keyring-change.ts';
import { readRoot, trustRoot, trustStore } from './trust.ts';

const { folder, remove } = temporary();
afterAll(remove);
const another = '另一个口令另一个口令另一个';
const order = (keys: string) => ({
  folder: keys,
  passphrase,
  rootPassphrases: [passphrase],
  rootFolders: [],
  rootDays: 100,
  now: new Date(),
  cost: cheap,
});

describe('the keys of a publisher', () => {
  test('no private key lies in the clear, and a wrong passphrase opens none', async () => {
    const { keys } = await publisherIn(join(folder, 'a'));
    for (const name of readdirSync(join(keys, 'root')))
      expect(Object.keys(JSON.parse(readFileSync(join(keys, 'root', name), 'utf8')))).toEqual([
        'format',
        'role',
        'keyId',
        'public',
        'wrapped',
      ]);
    await expect(signersOf(readKeyring(keys), 'targets', ['wrong'])).rejects.toThrow(
      'publishing.passphraseWrong',
    );
    await expect(rotate({ ...order(keys), role: 'targets', rootPassphrases: ['wrong'] })).rejects.toThrow(
      'publishing.passphraseWrong',
    );
    await expect(rotate({ ...order(keys), role: 'targets', passphrase: 'short' })).rejects.toThrow(
      'publishing.passphraseWeak',
    );
  });

  test('keys are never made over others', async () => {
    const { keys } = await publisherIn(join(folder, 'b'));
    const again = makeKeyring({
      folder: keys,
      unit: '甲',
      rootKeys: 1,
      threshold: 1,
      rootDays: 1,
      passphrase,
      rootPassphrase: passphrase,
      id: crypto.randomUUID(),
      now: new Date(),
      cost: cheap,
    });
    await expect(again).rejects.toThrow('publishing.keysExist');
  });

  test('one root key of three lost: the others replace it; two lost: nothing can', async () => {
    const { keys } = await publisherIn(join(folder, 'c'));
    const away = join(folder, 'stick');
    mkdirSync(away);
    const [first = '', second = ''] = readdirSync(join(keys, 'root'));
    renameSync(join(keys, 'root', first), join(away, first));
    const lost = first.slice(5, 13);
    await rotate({ ...order(keys), role: 'root', lost });
    expect(showKeyring(keys).roles[0]?.keys.map(({ keyId }) => keyId.slice(0, 8))).not.toContain(lost);
    expect(showKeyring(keys)).toMatchObject({ rootVersion: 2 });
    renameSync(join(keys, 'root', second), join(away, second));
    const [third = ''] = readdirSync(join(keys, 'root'));
    writeFileSync(join(keys, 'root', third), 'damaged');
    await expect(rotate({ ...order(keys), role: 'timestamp' })).rejects.toThrow('publishing.keysTooFew');
    // the stick from the safe is enough again
    await rotate({ ...order(keys), role: 'timestamp', rootFolders: [away] });
    expect(showKeyring(keys)).toMatchObject({ rootVersion: 3 });
  });

  test('another passphrase', async () => {
    const { keys } = await publisherIn(join(folder, 'd'));
    expect(await changePassphrase(keys, 'online', passphrase, another, cheap)).toBe(3);
    await expect(signersOf(readKeyring(keys), 'targets', [passphrase])).rejects.toThrow();
    expect(await signersOf(readKeyring(keys), 'targets', [another])).toHaveLength(1);
  });
});

describe('trust', () => {
  test('begins with a fingerprint that was compared', async () => {
    const unit = await publisherIn(join(folder, 'e'));
    const facts = readRoot(unit.root());
    expect(facts).toMatchObject({ unit: '云溪县人民政府', keys: 3, threshold: 2 });
    expect(
      trustRoot(unit.root(), facts.fingerprint.toLowerCase().replaceAll(' ', '-'), new Date()).unit,
    ).toBe(facts.unit);
    const other = fingerprintOf(Buffer.from('other'));
    expect(() => trustRoot(unit.root(), other, new Date())).toThrow('sync.fingerprintDiffers');
    expect(() => readRoot(Buffer.from('{}'))).toThrow('sync.rootInvalid');
  });

  test('a state cut by a power failure is restored, from the one before or from the first', async () => {
    const unit = await publisherIn(join(folder, 'f'));
    const store = trustStore(join(folder, 'trust'));
    const trust = trustRoot(unit.root(), fingerprintOf(unit.root()), new Date());
    store.write(trust);
    store.write({ ...trust, sequence: 7 });
    store.write({ ...trust, sequence: 8 });
    const now = join(folder, 'trust', 'trust.json');
    writeFileSync(now, readFileSync(now).subarray(0, 50));
    expect(store.read()).toMatchObject({ restored: true, trust: { sequence: 7 } });
    writeFileSync(join(folder, 'trust', 'trust.before.json'), '');
    expect(store.read()).toMatchObject({ restored: true, trust: { sequence: 0 } });
    writeFileSync(join(folder, 'trust', 'first.json'), '');
    expect(() => store.read()).toThrow('sync.trustDamaged');
    expect(existsSync(now)).toBe(true);
  });
});
