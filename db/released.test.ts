import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrations as library } from './library/migrations/all.ts';
import type { Migration } from './migrate.ts';
import { keysMigrations as keys } from './records/keys-migrations.ts';
import { recordsMigrations as records } from './records/open.ts';

/**
 * Every released migration with the hash of its SQL. They stand in databases that are in use: none of these lines ever changes.
 * A new migration adds its line here (docs/house.md, docs/decisions/0070-migrations-are-frozen.md).
 */
const released: Readonly<Record<string, string>> = {
  'library 1 documents': '77159c9dad6140bb',
  'library 2 search': 'ed347d4ffd62bfe7',
  'library 3 review': 'f743220194762bfd',
  'library 4 repositories': '43e0c32c3fba79bf',
  'library 5 addresses': '7f827bd872e8184b',
  'library 6 draft-hash': '9bf2e80ade9489ac',
  'library 7 twins': '4527fd79b737e567',
  'library 8 recognised': '44b3c79221cc38fa',
  'library 9 same-text': '277418645f0053f3',
  'library 10 publishing-order': '50bab96cebc5b89b',
  'records 1 events': 'a5b1eff3d3a41126',
  'records 2 staff': '705171a0ebfd88ed',
  'records 3 room': '97a9b25ad9be5b1c',
  'records 4 backup': 'd647f7f5a6439ebf',
  'records 5 applications': 'b118d47894c0cf7d',
  'records 6 topic': '4233d19929898877',
  'records 7 figures': '2c0baef65dd84e18',
  'records 8 lists and audit': '6e4d0b1f6a642ba9',
  'records 9 review': '12383cd855a1a96c',
  'records 10 scans': '47fb1e72e0e988e8',
  'records 11 custody': '02799b9db63e4b0c',
  'records 12 filing': '864b8097699d1ef5',
  'records 13 disposals': '22eaee8b7eb2960e',
  'records 14 conversion': '49566267c30e5495',
  'records 15 uses': 'f5fe1c670282bd27',
  'records 16 source-rank': 'b96bdbeb7efd9cbd',
  'records 17 calls': 'e51327e4b5f82382',
  'records 18 counted': 'e34ec479c95cfe29',
  'records 19 paper-key-ends': '3794f614a4da3ab1',
  'records 20 shelving': 'c32843917fc271a7',
  'records 21 reception': '1bf5256f5fb3f8bc',
  'records 22 same-content': '22e8070fcd19d19e',
  'records 23 mistakes': '0e676ce30156a95d',
  'records 24 duty': '6847d4f94817150a',
  'keys 1 keys': 'd5d359154df0d842',
};

const hashOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex').slice(0, 16);

const present = Object.fromEntries(
  Object.entries({ library, records, keys }).flatMap(([database, steps]) =>
    steps.map(step => [`${database} ${step.number} ${step.name}`, hashOf(step)]),
  ),
);

test('no migration was changed, renumbered or taken out since it was released', () => {
  expect(present).toMatchObject(released);
});

test('what is not released yet comes after what is', () => {
  const highest = (names: Readonly<Record<string, string>>, database: string): number =>
    Math.max(
      ...Object.keys(names).map(name => (name.startsWith(`${database} `) ? Number(name.split(' ')[1]) : 0)),
    );
  for (const name of Object.keys(present).filter(one => !(one in released))) {
    const [database = '', number] = name.split(' ');
    process.stdout.write(`not on the list yet: '${name}': '${present[name]}',\n`);
    expect(Number(number), name).toBeGreaterThan(highest(released, database));
  }
});
