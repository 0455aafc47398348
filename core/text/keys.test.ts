import { describe, expect, test } from 'vitest';
import { docNoKey, indexNoKey, parseDocNo, titleKey } from './keys.ts';

describe('docNoKey (domain 7.5)', () => {
  test.each([
    '泰政办发〔2017〕134号',
    '泰政辦發﹝2017﹞134號',
    '泰政辦發(fā)〔2017〕134號',
    '泰政办发[2017]134号',
    '泰政办发【2017】134号',
    '泰政办发（2017）第134号',
    '泰政办发(2017) 第 0134 号',
    '泰政办发２０１７１３４号',
    ' 泰政办发 〔2017〕 134号 ',
    '泰政办发〔2017〕134',
    '泰政办发2017年134号',
  ])('%s', written => {
    expect(docNoKey(written)).toBe('泰政办发〔2017〕134号');
  });

  test('orders are numbered through', () => {
    expect(docNoKey('国务院令 第 711 号')).toBe('国务院令711号');
    expect(docNoKey('国令第711号')).toBe('国令711号');
    expect(parseDocNo('国令第711号')).toEqual({ office: '国令', year: null, serial: '711', suffix: '' });
  });

  test('a suffix is kept apart', () => {
    expect(docNoKey('国发〔2024〕7号之一')).toBe('国发〔2024〕7号之一');
  });

  test('what follows no grammar still meets its equals', () => {
    expect(docNoKey('沪浦信息公开（年）第n号－不存告')).toBe(docNoKey('滬浦信息公開(年)第n號-不存告'));
    expect(docNoKey('')).toBe('');
  });

  test.each([
    '2017134号',
    '政务公开',
    '泰政办发2017134',
    '泰政办发〔1817〕1号',
    '第3号',
    `${'长'.repeat(300)}〔2017〕1号`,
  ])('%s is none', text => {
    expect(parseDocNo(text)).toBeNull();
  });
});

test('an 索引号 is opaque but for width, case, spaces and dashes (domain 7.1)', () => {
  expect(indexNoKey(' ０１５２７９１８x－2020—153077 ')).toBe('01527918X-2020-153077');
});

test('a title’s key has no punctuation, spaces or case', () => {
  expect(titleKey('關於印發《2020年上海市政務公開工作要點》的通知')).toBe(
    titleKey('关于印发2020年上海市 政务公开工作要点的通知'),
  );
});
