import { expect, test } from 'vitest';
import { findSpans } from './spans.ts';

const found = (text: string, query: string): string[] =>
  findSpans(text, query).map(([start, end]) => text.slice(start, end));

test('marks the original characters, whatever they are', () => {
  expect(found('泰州醫(yī)藥高新區(qū)政府', '医药 区政府')).toEqual(['醫(yī)藥', '區(qū)政府']);
  expect(found('政务公\n开', '公开')).toEqual(['公\n开']);
});

test('every place, sorted, overlaps made one', () => {
  expect(findSpans('公开公开公', '公开公')).toEqual([[0, 5]]);
  expect(findSpans('开放公开', '公开 开放')).toEqual([
    [0, 2],
    [2, 4],
  ]);
});

test('numbers and Latin words only whole', () => {
  expect(found('139号 39号', '39号')).toEqual(['39号']);
  expect(found('IPv6与IPv', 'ipv')).toEqual(['IPv']);
});

test('Taiwan wordings of converted text', () => {
  expect(found('網上仲介超市', '网上中介超市')).toEqual(['網上仲介超市']);
  expect(found('网上中介超市', '網上仲介超市')).toEqual(['网上中介超市']);
  expect(found('以超鏈結方式', '超链接')).toEqual(['超鏈結']);
});

test('a 文号 in every form', () => {
  for (const query of [
    '泰政办发[2017]134号',
    '泰政办发2017134号',
    '泰政办发（2017）第134号',
    '泰政办发 2017 134号',
  ]) {
    expect(found('见(泰政辦發(fā)〔2017〕134號)', query), query).not.toEqual([]);
  }
  expect(found('国务院令第711号', '国务院令711号')).toEqual(['国务院令第711号']);
});

test('an empty query and one of punctuation mark nothing', () => {
  expect(findSpans('政务公开。', '')).toEqual([]);
  expect(findSpans('政务公开。', '。“”*')).toEqual([]);
});
