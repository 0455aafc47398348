import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { DocumentDraft } from '../../contract/document.ts';
import { validities } from '../../contract/document.ts';
import { subjects } from '../../core/search/subjects.ts';
import { draftOf } from '../fixtures/draft.ts';
import type { Random } from '../fixtures/random.ts';

type Source = { readonly title: string; readonly text: string };
export type Corpus = { readonly name: string; readonly sources: readonly Source[] };

const project = fileURLToPath(new URL('../..', import.meta.url));

const titleOf = (text: string): string => text.trim().split('\n')[0]?.slice(0, 60) ?? '';

/** Public laws and papers beside the project, when they are there. */
const shared = (folder: string): Source[] => {
  const laws = gunzipSync(readFileSync(join(folder, 'laws', 'laws.ndjson.gz'))).toString('utf8');
  const papers = readdirSync(join(folder, 'documents'))
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(join(folder, 'documents', name), 'utf8'));
  return [
    ...laws
      .split('\n')
      .filter(line => line !== '')
      .map(line => {
        const law = JSON.parse(line) as { title: string; body: string };
        return { title: law.title, text: law.body };
      }),
    ...papers.map(text => ({ title: titleOf(text), text })),
  ];
};

const sample = (folder: string): Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => ['.txt', '.md', '.html'].includes(extname(name)))
    .map(name => readFileSync(join(folder, name), 'utf8').replace(/<[^>]*>|^#+ /gm, ' '))
    .map(text => ({ title: titleOf(text), text }));

/** Real text to build libraries from: `../shared/data` where it is, the sample library otherwise. */
export const readCorpus = (): Corpus => {
  const beside = [join(project, '..', 'shared', 'data'), join(project, '..', '..', 'shared', 'data')].find(
    folder => existsSync(join(folder, 'laws', 'laws.ndjson.gz')),
  );
  return beside
    ? { name: 'shared/data', sources: shared(beside) }
    : { name: 'resources/sample', sources: sample(join(project, 'resources', 'sample')) };
};

const offices = [
  '教育局',
  '民政局',
  '财政局',
  '卫生健康局',
  '自然资源局',
  '人力资源和社会保障局',
  '公安局',
  '水利局',
];
const topics = ['通知', '意见', '办法', '方案', '规定', '批复', '公告'];
const kinds = ['document', 'document', 'document', 'interpretation', 'guide', 'answer', 'report'] as const;
const towns = ['清河', '石桥', '白马', '青山', '柳林', '云台', '松岭', '古渡', '新安', '东湖'];

const dateOf = (random: Random): string => {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${2004 + random.below(21)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
};

/**
 * `size` documents: first the real ones, then paragraphs of real ones drawn at random until the document is as long as a real one drawn at
 * random. Titles of the drawn ones are real titles in a frame, so that none is there twice.
 */
export const resample = function* (
  { sources }: Corpus,
  size: number,
  random: Random,
): Generator<DocumentDraft> {
  const paragraphs = sources.map(source => source.text.split(/\n+/).filter(line => line.trim() !== ''));
  const drawn = (): string => {
    const goal = random.pick(sources).text.length;
    const lines: string[] = [];
    for (let length = 0; length < goal; ) {
      const lines_ = random.pick(paragraphs);
      if (lines_.length === 0) continue;
      const from = random.below(lines_.length);
      const taken = lines_.slice(from, from + 1 + random.below(12));
      lines.push(...taken);
      length += taken.reduce((sum, line) => sum + line.length + 1, 0);
    }
    return lines.join('\n');
  };
  const classes = subjects.filter(subject => subject.parent !== null);
  for (let i = 0; i < size; i++) {
    const real = sources[i];
    const base = real ?? random.pick(sources);
    const office = `云溪县${random.pick(offices)}`;
    const writtenOn = dateOf(random);
    yield draftOf({
      title: real
        ? real.title
        : `${random.pick(towns)}镇关于实施《${base.title}》第${i}号${random.pick(topics)}`,
      kind: random.pick(kinds),
      docNo: `云政发〔${writtenOn.slice(0, 4)}〕${i}号`,
      indexNo: `11341702/${writtenOn.slice(0, 4)}-${String(i).padStart(6, '0')}`,
      issuers: [office],
      subjects: [random.pick(classes).id],
      genre: random.pick(topics),
      tags: [random.pick(classes).label],
      writtenOn,
      validity: {
        status: random.next() < 0.8 ? 'valid' : random.pick(validities),
        stated: null,
        from: null,
        to: null,
        basis: null,
        replacedBy: null,
      },
      text: real ? real.text : drawn(),
    });
  }
};
