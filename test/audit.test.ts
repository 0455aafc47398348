import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { auditedTypes, auditKinds } from '../contract/audit.ts';
import { zhHans } from '../renderer/locales/zh-Hans/index.ts';
import { inProject } from './fixtures/project.ts';

const sources = globSync('{contract,core,db,server}/**/*.ts', { cwd: inProject() })
  .filter(path => !path.endsWith('.test.ts'))
  .map(path => readFileSync(inProject(path), 'utf8'));

/** The kinds of event: the keys of every type `…EventData`, and what is written as `type: 'subject.happened'`. */
const recordedTypes = new Set(
  sources.flatMap(source => {
    const declared = (source.match(/^export type \w*EventData = \{\n[\s\S]*?^\};/gm) ?? []).flatMap(block => [
      ...block.matchAll(/^ {2}'(\w+\.\w+)':/gm),
    ]);
    const written = [...source.matchAll(/\btype: '(\w+\.\w+)'/g)];
    return [...declared, ...written].map(([, type]) => type ?? '');
  }),
);

test('every kind of event has its sentence on the audit page', () => {
  expect([...recordedTypes]).toEqual(expect.arrayContaining(['case.law', 'ask.received', 'room.restored']));
  for (const type of recordedTypes)
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
