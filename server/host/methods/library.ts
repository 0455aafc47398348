import { ok, type Result } from '../../../contract/errors.ts';
import { type Phrases, phrases } from '../../../core/search/phrases.ts';
import { type LibrarySearch, librarySearch } from '../../../core/search/search.ts';
import { searchStore } from '../../../db/library/search.ts';
import { recordIncident } from '../../incidents.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { Reviewing } from '../reviewing.ts';
import { synonymsFile } from './synonyms.ts';

/** Rest between two steps that prepare the offers for typing: a call waits for one step at most. */
const restMs = 20;

type Searching = { readonly searching: LibrarySearch; readonly offers: Phrases };

/** Searching the library and offering titles while typing. */
export const libraryMethods = (
  context: HostContext,
  decisions: Reviewing,
): Pick<Handlers, 'library.search' | 'library.suggest' | 'library.browse'> => {
  const synonyms = synonymsFile(context.dataDir, context.resourcesDir, problems =>
    recordIncident(context.dataDir, {
      at: context.now().toISOString(),
      kind: 'synonyms.unusableRows',
      subject: problems.map(problem => problem.line).join(', '),
    }),
  );

  let opened: Searching | null = null;
  const open = (): Result<Searching, 'library.newerVersion'> => {
    if (opened) return ok(opened);
    const library = context.library();
    if (!library.ok) return library;
    const store = searchStore(library.value);
    const offers = phrases(store, synonyms);
    const searching = librarySearch({
      store,
      synonyms,
      corrections: query => offers.correct(query, searching.count),
    });
    opened = { searching, offers };
    return ok(opened);
  };

  /** What was taken down while the index cannot follow yet: an import is activating. */
  const standing = <L extends { total: number; hits: readonly { id: string }[] }>(list: L): L => {
    const hits = list.hits.filter(({ id }) => !decisions.isDown(id));
    return hits.length === list.hits.length
      ? list
      : { ...list, hits, total: list.total - list.hits.length + hits.length };
  };

  let warming: NodeJS.Timeout | null = null;
  const warm = (offers: Phrases): void => {
    warming ??= setTimeout(() => {
      warming = null;
      if (offers.warm()) warm(offers);
    }, restMs).unref();
  };
  context.onClose(() => {
    if (warming) clearTimeout(warming);
  });

  return {
    'library.search': input => {
      const parts = open();
      if (!parts.ok) return parts;
      const result = parts.value.searching.search(input);
      warm(parts.value.offers);
      return result.ok ? ok(standing(result.value)) : result;
    },
    'library.suggest': ({ query }) => {
      const parts = open();
      if (!parts.ok) return parts;
      const suggestions = parts.value.offers.suggest(query);
      warm(parts.value.offers);
      return ok({ suggestions });
    },
    'library.browse': input => {
      const parts = open();
      return parts.ok ? ok(standing(parts.value.searching.browse(input))) : parts;
    },
  };
};
