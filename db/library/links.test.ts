import { expect, test } from 'vitest';
import { draftOf } from '../../test/fixtures/draft.ts';
import { testLibrary } from '../../test/fixtures/library.ts';
import { tempDir } from '../../test/fixtures/temp.ts';
import { linkedDocuments } from './links.ts';

const at = (url: string | null) => draftOf({ title: '甲', source: { ...draftOf({}).source, url } });

test('links lead to documents on show by their address, whatever the scheme, place or closing slash', () => {
  const { db, add } = testLibrary(tempDir());
  add(at('https://www.yunxi.example/art/2023/6/1/art_8.html'));
  add(at('http://www.yunxi.example/zwgk/'));
  add(at('https://www.yunxi.example/held.html'), 'held');
  add(at(null));
  const html = `<p><a href="http://www.yunxi.example/art/2023/6/1/art_8.html#p2">甲</a><a href="../../../../zwgk">乙</a>
    <a href='https://www.yunxi.example/held.html'>丙</a><a href="https://other.example/">丁</a><a href="javascript:x">戊</a><a>己</a></p>`;
  expect(linkedDocuments(db, html, 'https://www.yunxi.example/art/2024/1/2/art_9.html')).toEqual({
    'http://www.yunxi.example/art/2023/6/1/art_8.html#p2': 'doc-1',
    '../../../../zwgk': 'doc-2',
  });
  expect(linkedDocuments(db, html, null)).toEqual({
    'http://www.yunxi.example/art/2023/6/1/art_8.html#p2': 'doc-1',
  });
  expect(linkedDocuments(db, null, null)).toEqual({});
  const plan = db
    .prepare(
      "EXPLAIN QUERY PLAN SELECT id FROM document WHERE state = 'shown' AND rtrim(substr(json_extract(record, '$.source.url'), instr(json_extract(record, '$.source.url'), '://') + 3), '/') = ?",
    )
    .all('x');
  expect(JSON.stringify(plan)).toContain('document_by_address');
  db.close();
});
