import { describe, expect, test } from 'vitest';
import { damageIn } from './damage.ts';
import { draftOf } from './draft.ts';
import type { Fields } from './fields.ts';
import { judge } from './gates.ts';
import { opennessInText, opennessOf, validityOf } from './validity.ts';

const judged = (fields: Fields) =>
  judge(draftOf({ title: '关于某事的通知', content: '正文。', ...fields }, [], '无题'));

describe('openness', () => {
  test.each([
    ['主动公开', 'proactive'],
    ['主動公開', 'proactive'],
    ['依申请公开', 'onRequest'],
    ['不予公开', 'withheld'],
    ['内部', 'withheld'],
    ['另行研究', 'withheld'],
    ['', 'unstated'],
  ])('%s is %s', (word, openness) => expect(opennessOf(word)).toBe(openness));

  test('a text states its own', () => {
    expect(opennessInText('……\n（此件公开发布）\n')).toBe('公开发布');
    expect(opennessInText('(此件依申请公开)')).toBe('依申请公开');
    expect(opennessInText('本文件不公开')).toBe('');
  });

  test('依申请公开 and 不予公开 are refused with their word; 主动公开 and unstated are not', () => {
    expect(judged({ openness: '依申请公开' }).refused).toEqual({
      reason: 'notProactive',
      detail: '依申请公开',
    });
    expect(judged({ openness: '不予公开' }).refused).toEqual({ reason: 'notProactive', detail: '不予公开' });
    expect(judged({ openness: '主动公开' }).refused).toBeNull();
    expect(judged({}).refused).toBeNull();
  });
});

describe('validity', () => {
  test.each([
    ['有效', 'valid'],
    ['现行有效', 'valid'],
    ['已修改', 'amended'],
    ['已廢止', 'repealed'],
    ['已失效', 'expired'],
    ['尚未生效', 'pending'],
    ['', 'unstated'],
    ['待定', 'unstated'],
  ])('%s is %s', (word, validity) => expect(validityOf(word)).toBe(validity));
});

describe('personal data', () => {
  test.each([
    { content: '李某，11010519491231002X' },
    { title: '关于11010519491231002X的公示' },
    { tags: '11010519491231002X' },
  ])('held wherever it stands: %o', fields =>
    expect(judged(fields).held).toEqual([{ reason: 'personalData', detail: null }]),
  );
});

describe('reprints', () => {
  test('noted where unit, time or link is missing', () => {
    const whole = {
      origin: '清州日报',
      originTime: '2026-01-02',
      originUrl: 'https://www.qingzhou.example/1',
    };
    expect(judged(whole).notes).toEqual([]);
    expect(judged({ source: '转载' }).notes).toEqual([{ reason: 'originMissing', detail: null }]);
    expect(judged({ ...whole, originUrl: '' }).notes).toEqual([{ reason: 'originMissing', detail: null }]);
  });
});

describe('damage', () => {
  test('bracketed pinyin, private-use characters, halved bytes', () => {
    expect(damageIn('各市(區(qū))人民政府')).toEqual(['bracketedPinyin']);
    expect(damageIn('的公\ue0a6开')).toEqual(['privateUse']);
    expect(damageIn('?。ǘ┕_')).toEqual(['questionRuns']);
  });
  test('ordinary texts are whole', () => {
    expect(damageIn('联系人(wang)。什么是低保?怎么申请?（abc）')).toEqual([]);
    expect(damageIn('是不是?。')).toEqual([]);
  });
});
