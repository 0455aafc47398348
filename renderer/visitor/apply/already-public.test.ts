import { describe, expect, it } from 'vitest';
import type { Output } from '../../../contract/index.ts';
import type { Hit } from '../../../contract/library.ts';
import { alreadyPublic, wordsOf } from './already-public.ts';
import { mattersIn } from './matter.ts';

const hit = (id: string) => ({ id, title: id }) as Hit;
const answer = (ids: readonly string[]) =>
  ({ total: ids.length, hits: ids.map(hit) }) as unknown as Output<'library.search'>;

/** A library that finds what it is told to. */
const library = (known: Readonly<Record<string, readonly string[]>>) => {
  const asked: string[] = [];
  const search = async (query: string, limit: number) => {
    asked.push(query);
    return answer((known[query] ?? []).slice(0, limit));
  };
  return { asked, search };
};

describe('what is already public', () => {
  it('is looked for by the whole sentence first, and nothing more where that finds something', async () => {
    const { asked, search } = library({ 养老补贴: ['a'] });
    expect(await alreadyPublic('养老补贴', search)).toHaveLength(1);
    expect(asked).toEqual(['养老补贴']);
  });
  it('is looked for word by word where no document has them all; what has several comes first', async () => {
    const { search } = library({ 补偿: ['x', 'both'], 标准: ['y', 'both'] });
    const hits = await alreadyPublic('补偿的标准是多少', search);
    expect(hits[0]?.id).toBe('both');
    expect(hits).toHaveLength(3);
  });
  it('is at most five documents', async () => {
    const { search } = library({ 补偿: ['1', '2', '3', '4'], 标准: ['5', '6', '7'] });
    expect(await alreadyPublic('请问补偿的标准', search)).toHaveLength(5);
  });
  it('leaves out the words that only make a question', () => {
    expect(wordsOf('我想了解一下养老补贴怎么申请')).not.toContain('了解');
    expect(wordsOf('我想了解一下养老补贴怎么申请').join('')).toContain('养老');
  });
});

describe('what a sentence sounds like', () => {
  it.each([
    ['我要举报村干部', ['petition']],
    ['想看2024年第3期县政府公报', ['publication']],
    ['清水村的征地补偿标准', []],
    ['打12345没人管，公报上也没有', ['petition', 'publication']],
  ])('%s', (sentence, matters) => {
    expect(mattersIn(sentence)).toEqual(matters);
  });
});
