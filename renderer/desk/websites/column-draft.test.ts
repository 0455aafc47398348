import { expect, test } from 'vitest';
import { columnOf, draftOf, emptyDraft } from './column-draft.ts';

test('a draft becomes a column and comes back as it was', () => {
  const draft = {
    ...emptyDraft,
    name: '政策文件',
    address: 'https://www.yunxi.gov.cn/zwgk/',
    hosts: ['file.yunxi.gov.cn'],
    column: '政务公开 > 政策文件',
    pauseSeconds: '0.5',
  };
  const column = columnOf(draft);
  expect(column).toMatchObject({
    hosts: ['www.yunxi.gov.cn', 'file.yunxi.gov.cn'],
    siteId: null,
    column: ['政务公开', '政策文件'],
    pauseMs: 500,
  });
  if (!column) throw new Error('no column');
  expect(columnOf(draftOf('政策文件', column))).toEqual(column);
});

test.each([
  ['no address', { address: 'yunxi' }],
  ['an address of another kind', { address: 'ftp://www.yunxi.gov.cn/' }],
  ['a site code of another length', { siteId: '123' }],
  ['no number of pages', { mostPages: '' }],
])('%s is no column yet', (_, part) => {
  expect(columnOf({ ...emptyDraft, address: 'https://www.yunxi.gov.cn/', ...part })).toBeNull();
});
