import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { auditedTypes, auditKinds } from '../contract/audit.ts';
import { zhHans } from '../renderer/locales/zh-Hans/index.ts';
import { inProject } from './fixtures/project.ts';

/** Every kind of event a stream may hold is a key of a type `…EventData` in core. */
const recordedTypes = (): string[] =>
  globSync('core/**/*.ts', { cwd: inProject() })
    .map(path => readFileSync(inProject(path), 'utf8'))
    .flatMap(source => source.match(/^export type \w*EventData = \{\n[\s\S]*?^\};/gm) ?? [])
    .flatMap(block => [...block.matchAll(/^ {2}'(\w+\.\w+)':/gm)].map(([, type]) => type ?? ''));

test('every kind of event has its sentence on the audit page', () => {
  const types = recordedTypes();
  expect(types).toContain('case.law');
  for (const type of types)
    expect(
      auditedTypes.some(each => each === type),
      `add '${type}' to auditSentences in contract/audit.ts, and 'what.${type}' to renderer/locales/{zh-Hant,en}/audit.ts`,
    ).toBe(true);
  for (const kind of auditKinds)
    expect(
      Object.hasOwn(zhHans.audit, `kind.${kind}`),
      `add 'kind.${kind}' to renderer/locales/{zh-Hans,zh-Hant,en}/audit.ts`,
    ).toBe(true);
});

test('every event that is written belongs to a kind that is declared', () => {
  const written = globSync('{core,db,server}/**/*.ts', { cwd: inProject() })
    .filter(path => !path.endsWith('.test.ts'))
    .flatMap(path => [...readFileSync(inProject(path), 'utf8').matchAll(/\btype: '(\w+\.\w+)'/g)])
    .map(([, type]) => type ?? '');
  expect(written.length).toBeGreaterThan(3);
  for (const type of written)
    expect(recordedTypes(), `declare '${type}' in an EventData type of core`).toContain(type);
});
