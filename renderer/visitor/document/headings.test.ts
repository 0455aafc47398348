import { describe, expect, it } from 'vitest';
import { headingOf } from './headings.ts';

describe('headings of a 公文 and of a law', () => {
  it.each([
    ['第一章　总则', 1, '第一章　总则'],
    ['第十二节 附则', 2, '第十二节 附则'],
    ['第一百二十条 行政机关应当依法公开。', 3, '第一百二十条'],
    ['一、加强组织领导。各部门要高度重视。', 1, '一、加强组织领导'],
    ['　　（三）公开方式', 2, '（三）公开方式'],
    ['第三條 本辦法所稱', 3, '第三條'],
  ])('%s', (line, level, label) => expect(headingOf(line)).toEqual({ level, label }));

  it('leaves ordinary paragraphs alone', () => {
    expect(headingOf('各乡镇人民政府，县直各部门：')).toBeNull();
    expect(headingOf('十分重要的工作')).toBeNull();
    expect(headingOf('按照第三条的规定')).toBeNull();
  });

  it('cuts a heading without a full stop', () => {
    expect(headingOf(`一、${'长'.repeat(80)}`)?.label).toHaveLength(36);
  });
});
