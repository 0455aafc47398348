import { readAhead } from './visitor/reader/ahead.ts';

// A script of its own, run before the page's modules are here: what a reader waits for is fetched beside them.
if (readAhead(location.hash)) {
  void import('./visitor/reader/reader.tsx');
  void import('./visitor/document/page.tsx');
}
