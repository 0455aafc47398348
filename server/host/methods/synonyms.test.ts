import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Synonyms } from '../../../core/search/synonyms.ts';
import { tempDir } from '../../../test/fixtures/temp.ts';
import { synonymsFile, synonymsPath } from './synonyms.ts';

let data: string;
let resources: string;
let time: number;
let reported: Synonyms['problems'][];
let synonyms: () => Synonyms;

const terms = (): string[] => {
  time += 60_000;
  return synonyms().entries.map(entry => entry.term);
};
const save = (content: string | Buffer, second: number): void => {
  writeFileSync(synonymsPath(data), content);
  utimesSync(synonymsPath(data), second, second);
};

beforeEach(() => {
  const folder = tempDir();
  data = join(folder, 'data');
  resources = join(folder, 'resources');
  for (const made of [data, resources]) mkdirSync(made);
  writeFileSync(join(resources, 'synonyms.csv'), '头,头\n低保,最低生活保障\n');
  time = 0;
  reported = [];
  synonyms = synonymsFile(
    data,
    resources,
    problems => reported.push(problems),
    () => time,
  );
});

test('the supplied table is copied on first use', () => {
  expect(terms()).toEqual(['低保']);
  expect(readFileSync(synonymsPath(data), 'utf8')).toContain('低保');
});

test('an edited table is read again, in the encoding of either kind of program', () => {
  terms();
  save('头,头\n社保,社会保险\n', 1_000);
  expect(terms()).toEqual(['社保']);
  // 头,头 / 医保,医疗保障 in GB18030
  save(Buffer.from('cdb72ccdb70ad2bdb1a32cd2bdc1c6b1a3d5cf0a', 'hex'), 2_000);
  expect(terms()).toEqual(['医保']);
});

test('unusable rows are reported once and the rest is used', () => {
  terms();
  save('头,头\n只有一格\n社保,社会保险\n', 1_000);
  expect(terms()).toEqual(['社保']);
  terms();
  expect(reported).toEqual([[{ line: 2, text: '只有一格' }]]);
});

test('a table that cannot be read leaves the last one in force', () => {
  terms();
  rmSync(synonymsPath(data));
  mkdirSync(synonymsPath(data));
  expect(terms()).toEqual(['低保']);
});
