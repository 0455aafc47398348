import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../test/fixtures/temp.ts';
import { readSettings } from './settings.ts';

test('a terminal without settings goes home after 90 seconds and warns 20 before', () => {
  expect(readSettings(tempDir())).toMatchObject({ idleSeconds: 90, idleWarningSeconds: 20 });
});

test('what is set stands, what is not keeps its default', () => {
  const folder = tempDir();
  writeFileSync(join(folder, 'settings.json'), '{"unit":"云溪县档案馆"}');
  expect(readSettings(folder)).toMatchObject({ unit: '云溪县档案馆', idleSeconds: 90 });
});

test.each(['{', '{"idleSeconds":-1}', '{"unit":""}'])('wrong settings %s are not half heeded', text => {
  const folder = tempDir();
  writeFileSync(join(folder, 'settings.json'), text);
  expect(() => readSettings(folder)).toThrow('settings.json');
});
