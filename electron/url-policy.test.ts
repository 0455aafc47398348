import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOurs, mayNavigate, mayRequest } from './url-policy.ts';

const foreign = [
  'https://www.yunxi.example/',
  'http://127.0.0.1:8686/',
  'file:///etc/passwd',
  'app://other/',
  'app://room.evil.example/',
  'app://evil.example/room',
  'app://user@room/',
  'app://room:1/',
  'application://room/',
  'javascript:alert(1)',
  'about:blank',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  'ws://room/',
  'ftp://room/',
  '',
  'app:room',
  '//room/',
];

describe('where a window may go', () => {
  it.each(foreign)('refuses %j as page and as resource', url => {
    expect(isOurs(url)).toBe(false);
    expect(mayNavigate(url)).toBe(false);
    expect(mayRequest(url)).toBe(false);
  });

  it('lets the pages of the app open', () => {
    for (const path of ['/', '/search?q=居民', '/document/a%3Ab#p3', '/desk', '/filesystem', '/apiary'])
      expect(mayNavigate(`app://room${path}`)).toBe(true);
  });

  it('never opens a call or a raw file as a page: there would be no way back', () => {
    for (const path of ['/api', '/api/library.search', '/files/ab12', '/files'])
      expect(mayNavigate(`app://room${path}`)).toBe(false);
  });

  it('judges the path after it is resolved, not as it is written', () => {
    expect(mayNavigate('app://room/x/../api/library.search')).toBe(false);
    expect(mayNavigate('app://room/./files/ab')).toBe(false);
  });

  it('lets a page load calls, files, its own blobs and data URLs', () => {
    for (const url of [
      'app://room/api/library.search',
      'app://room/files/ab12',
      'blob:app://room/6f1c',
      'data:image/png;base64,AA==',
    ])
      expect(mayRequest(url)).toBe(true);
  });

  it('refuses a blob of another origin', () => {
    for (const url of ['blob:https://www.yunxi.example/1', 'blob:null/1', 'blob:app://other/1'])
      expect(mayRequest(url)).toBe(false);
  });

  it('refuses every web address, whatever its host, path and query', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), url => !mayNavigate(url) && !mayRequest(url)),
    );
  });

  it('answers for any string without throwing', () => {
    fc.assert(fc.property(fc.string(), text => typeof mayNavigate(text) === 'boolean' && !mayNavigate(text)));
  });
});
