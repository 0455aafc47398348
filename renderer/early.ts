import { beginReading } from './visitor/reader/begin.ts';

// A script of its own, run before the page's modules are here: what a reader waits for is fetched and opened beside them.
if (beginReading(location.hash)) void import('./visitor/document/page.tsx');
