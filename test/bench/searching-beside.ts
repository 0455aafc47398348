import '../../server/runtime.ts';
import { setTimeout as delay } from 'node:timers/promises';
import { librarySearch } from '../../core/search/search.ts';
import { noSynonyms } from '../../core/search/synonyms.ts';
import { openLibraryReader } from '../../db/library/open.ts';
import { searchStore } from '../../db/library/search.ts';

/**
 * Started by the bench as a process of its own: searches a library for the words given, twenty times a second, until it is told to end; says
 * `ready` after the first answer, and at the end the milliseconds of every search as JSON.
 */
const [folder = '', ...queries] = process.argv.slice(2);
const opened = openLibraryReader(folder);
if (!opened.ok) throw new Error(opened.error.code);
const searching = librarySearch({
  store: searchStore(opened.value),
  synonyms: () => noSynonyms,
  corrections: () => [],
});
const times: number[] = [];
let ended = false;
process.once('SIGTERM', () => {
  ended = true;
});
searching.search({ query: queries[0] ?? '' });
console.log('ready');
for (let at = 0; !ended; at++) {
  const began = performance.now();
  searching.search({ query: queries[at % queries.length] ?? '' });
  times.push(performance.now() - began);
  await delay(50);
}
console.log(JSON.stringify(times));
opened.value.close();
