import '../../server/runtime.ts';
import { librarySearch } from '../../core/search/search.ts';
import { noSynonyms } from '../../core/search/synonyms.ts';
import { openLibraryReader } from '../../db/library/open.ts';
import { searchStore } from '../../db/library/search.ts';

/** Started by the bench as a process of its own: prints the milliseconds from its start to the first answer. */
const [folder = '', query = ''] = process.argv.slice(2);
const opened = openLibraryReader(folder);
if (!opened.ok) throw new Error(opened.error.code);
const searching = librarySearch({
  store: searchStore(opened.value),
  synonyms: () => noSynonyms,
  corrections: () => [],
});
const result = searching.search({ query });
console.log(JSON.stringify({ ms: performance.now(), total: result.ok ? result.value.total : -1 }));
