import '../../server/runtime.ts';
import { readFileSync } from 'node:fs';
import { phrases } from '../../core/search/phrases.ts';
import { librarySearch } from '../../core/search/search.ts';
import { noSynonyms } from '../../core/search/synonyms.ts';
import { openLibraryReader } from '../../db/library/open.ts';
import { searchStore } from '../../db/library/search.ts';

/**
 * Started by the bench as a process of its own, the queries as JSON on its input. Prints milliseconds from its start to the first answer, the
 * processor time until then, and its memory after all answers; with `true` it also prepares and uses the suggestions.
 */
const [folder = '', everything] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(0, 'utf8')) as string[];
const opened = openLibraryReader(folder);
if (!opened.ok) throw new Error(opened.error.code);
const store = searchStore(opened.value);
const searching = librarySearch({ store, synonyms: () => noSynonyms, corrections: () => [] });
searching.search({ query: queries[0] ?? '' });
const ms = performance.now();
const { user, system } = process.cpuUsage();
for (const query of queries) searching.search({ query });
if (everything === 'true') {
  const offers = phrases(store, () => noSynonyms);
  while (offers.warm());
  for (const query of queries) offers.suggest(query);
}
console.log(JSON.stringify({ ms, cpu: (user + system) / 1000, rss: process.memoryUsage.rss() }));
