import { describe, expect, test } from 'vitest';
import type { DocumentDraft } from '../../contract/document.ts';
import { draftOf } from '../../test/fixtures/draft.ts';
import { contentHashOf, draftHashOf } from './content.ts';

const file = {
  sha256: 'a'.repeat(64),
  name: '正文.pdf',
  mediaType: 'application/pdf',
  size: 9,
  pages: null,
  hasText: null,
  role: 'main' as const,
};
const draft = draftOf({
  title: '关于低保的通知',
  text: '各镇人民政府：\n低保标准为每月800元。',
  html: '<p>各镇人民政府：<a href="https://yunxi.example.gov.cn/1.html">办法</a></p>',
  files: [file],
  payload: {
    kind: 'guide',
    conditions: '低保标准',
    materials: [],
    steps: [],
    window: null,
    timeLimit: null,
    fee: null,
  },
});
const same = (other: Partial<DocumentDraft>) =>
  expect(contentHashOf({ ...draft, ...other })).toBe(contentHashOf(draft));
const differs = (other: Partial<DocumentDraft>) =>
  expect(contentHashOf({ ...draft, ...other })).not.toBe(contentHashOf(draft));

describe('the hash a decision holds for', () => {
  test('is of what the source says and a visitor sees', () => {
    differs({ title: '关于低保标准的通知' });
    differs({ text: draft.text.replace('800', '900') });
    differs({ files: [{ ...file, sha256: 'b'.repeat(64) }] });
    differs({ files: [{ ...file, name: '名单.pdf' }] });
    differs({ files: [] });
    differs({ writtenOn: '2026-03-02' });
    differs({ html: draft.html?.replace('1.html', '2.html') ?? null });
    differs({ validity: { ...draft.validity, status: 'repealed' } });
    differs({ payload: { ...draft.payload, window: '便民服务中心3号窗口' } as DocumentDraft['payload'] });
  });

  test('is not of how this version of the product reads and lays it out', () => {
    same({ text: '各镇人民政府：\n\n  低保标准为每月 800 元。' });
    same({
      html: '<section><p>各镇人民政府：</p><a href="https://yunxi.example.gov.cn/1.html">办法</a></section>',
    });
    same({ sections: [{ start: 0, file: null, page: null }], damage: ['questionRuns'] });
    same({ files: [{ ...file, pages: 3, hasText: true, mediaType: 'application/x-pdf' }] });
    same({ payload: { ...draft.payload, materials: ['低保标准为每月800元'] } as DocumentDraft['payload'] });
  });

  test('is not of a field that a newer product knows and this document lacks', () => {
    same({ period: null, places: [], basis: {}, remark: '' } as Partial<DocumentDraft>);
    differs({ period: '2026-03-02' } as Partial<DocumentDraft>);
  });

  test('the hash of the whole draft tells the rest', () => {
    expect(draftHashOf({ ...draft, damage: ['questionRuns'] })).not.toBe(draftHashOf(draft));
    const { title, ...others } = draft;
    expect(draftHashOf({ ...draft })).toBe(draftHashOf(draft));
    expect(draftHashOf({ ...others, title: `${title}。` })).not.toBe(draftHashOf(draft));
  });
});
