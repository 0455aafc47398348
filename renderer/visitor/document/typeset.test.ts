import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from './typeset.ts';

const options = { title: '云溪县人民政府关于做好防汛工作的通知', docNo: '云政发〔2025〕3号', wrapped: false };
const paper = [
  '云溪县人民政府',
  '关于做好防汛工作的通知',
  '云政发〔2025〕3号',
  '',
  '各乡镇人民政府，县直各部门：',
  '为做好今年防汛工作，现通知如下。',
  '一、加强组织领导',
  '（一）落实责任。各乡镇要落实防汛责任。',
  '　　源文件自带缩进的一段。',
  '附件：防汛物资清单',
  '云溪县人民政府',
  '2025年5月6日',
].join('\n');

const kinds = (text: string) => typeset(text, 0, text.length, options).map(block => block.kind);

describe('plain text set as a 公文', () => {
  it('centres the title and the number, indents paragraphs, leaves salutation, 附件 and 落款', () => {
    expect(kinds(paper)).toEqual([
      'title',
      'title',
      'number',
      'blank',
      'plain',
      'paragraph',
      'heading',
      'paragraph',
      'plain',
      'plain',
      'plain',
      'plain',
    ]);
  });

  it('takes no line for a title that is not the title', () => {
    expect(kinds('云溪县人民政府\n今天开会。')).toEqual(['paragraph', 'paragraph']);
  });

  it('indents nothing in text taken off printed pages', () => {
    const blocks = typeset(paper, 0, paper.length, { ...options, wrapped: true });
    expect(blocks.every(block => block.kind !== 'paragraph')).toBe(true);
  });

  it('loses and adds no character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, cut) => {
        const from = Math.min(cut, text.length);
        const blocks = typeset(text, from, text.length, options);
        expect(blocks.map(block => text.slice(block.start, block.end)).join('\n')).toBe(text.slice(from));
      }),
    );
  });
});
