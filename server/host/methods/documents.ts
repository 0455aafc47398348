import { fail, ok } from '../../../contract/errors.ts';
import type { ImportProgress } from '../../../contract/imports.ts';
import type { Hit } from '../../../contract/library.ts';
import { localIso } from '../../../core/library/dates.ts';
import { extensionOf } from '../../../core/library/mediatypes.ts';
import { withRecognised } from '../../../core/library/recognised.ts';
import { knownHistory } from '../../../core/library/validity-history.ts';
import { isOver, noticeOf } from '../../../core/notices/period.ts';
import { subjectNames, subjects } from '../../../core/search/subjects.ts';
import { findSpans } from '../../../core/text/spans.ts';
import {
  ageOf,
  type Counts,
  countShown,
  generationOf,
  type ListedDocument,
  newestDocuments,
  readDocument,
  type StoredDocument,
} from '../../../db/library/documents.ts';
import { linkedDocuments } from '../../../db/library/links.ts';
import type { LibraryReader } from '../../../db/library/open.ts';
import { relatedTo } from '../../../db/library/relations.ts';
import { twinsOf } from '../../../db/library/twins.ts';
import { changersOf, markedHistory } from '../../../db/library/validity-history.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { Importing } from '../importing.ts';
import type { Reviewing } from '../reviewing.ts';
import { rulesOf } from '../rules.ts';
import { shownTo } from '../standing.ts';

/** Documents on the home page's list of what is new. */
const newestShown = 8;

const hitOf = ({ files, ...document }: ListedDocument): Hit => ({
  ...document,
  snippet: '',
  marks: { title: [], snippet: [] },
  elsewhere: [],
  page: null,
  file: null,
  recognised: false,
  fileTypes: [...new Set(files.map(file => extensionOf(file.name)).filter(Boolean))],
});

/** Every class of the tree, and source words that are none, with the documents in it or below it. */
const subjectCounts = ({ bySubject }: Counts) => {
  const known = new Set(subjects.map(({ id }) => id));
  const others = [...bySubject]
    .flatMap(([subject, count]) => (count > 0 && !known.has(subject) ? [subject] : []))
    .sort();
  return [...subjects, ...others.map(label => ({ id: label, parent: null, label }))].map(subject => ({
    ...subject,
    count: bySubject.get(subject.id) ?? 0,
  }));
};

/**
 * How far a running import is, on one scale that never goes back: nothing while files are counted, the files read, all of
 * them while the new library is activated.
 */
export const loadingOf = (running: ImportProgress | null): { done: number; total: number } | null => {
  if (!running || running.phase === 'done') return null;
  const { phase, done, total } = running;
  // nothing new for a visitor comes of these, or not yet
  if (phase === 'publishing' || phase === 'checking') return null;
  if (phase === 'scanning' || phase === 'fetching') return { done: 0, total: 0 };
  return { done: phase === 'activating' ? total : done, total };
};

/**
 * How a document's 有效性 changed. What the library saw the source change comes first, by the day it was marked so; else what the documents tell of
 * each other, by the days they took effect.
 */
const historyOf = (db: LibraryReader, { rowid, draft }: StoredDocument, today: string) => {
  const marked = markedHistory(db, rowid);
  const known = marked.length > 0 ? [] : knownHistory(draft.validity, changersOf(db, rowid), today);
  return [
    ...marked.map(change => ({ ...change, by: 'mark' as const })),
    ...known.map(change => ({ ...change, by: 'effect' as const })),
  ];
};

/** One document, and what the home page says of all. */
export const documentMethods = (
  context: HostContext,
  importing: Importing,
  decisions: Reviewing,
): Pick<Handlers, 'library.document' | 'library.standing' | 'library.age' | 'library.overview'> => {
  let counted: { generation: string; counts: Counts; subjects: ReturnType<typeof subjectCounts> } | null =
    null;

  const countsOf = (db: LibraryReader) => {
    const generation = generationOf(db);
    if (counted?.generation !== generation) {
      const counts = countShown(db);
      counted = { generation, counts, subjects: subjectCounts(counts) };
    }
    return counted;
  };

  return {
    'library.document': ({ id: asked, query, original }) => {
      const library = context.library();
      if (!library.ok) return library;
      const db = library.value;
      const seen = shownTo(db, decisions, asked);
      if (!seen.ok) return seen;
      const { id } = seen.value;
      const found = readDocument(db, id);
      if (!found) return fail('library.notFound');
      const read = (original && found.original) || found.draft;
      const { relations, damage, openness, ...shown } = withRecognised(read, found.recognised);
      const { to, status } = shown.validity;
      const today = localIso(context.now()).slice(0, 10);
      const notice = noticeOf(found.draft, rulesOf(context.settings).calendar);
      return ok({
        ...shown,
        id,
        receivedAt: found.receivedAt,
        version: found.version,
        repaired: found.original !== null,
        subjectPaths: shown.subjects.map(subjectNames),
        related: relatedTo(db, found.rowid),
        validityHistory: historyOf(db, found, today),
        alsoFrom: twinsOf(db, found.rowid).map(({ source, name, url }) => ({ name: name ?? source, url })),
        links: Object.fromEntries(
          Object.entries(linkedDocuments(db, shown.html, shown.source.url)).filter(
            ([, linked]) => !decisions.isDown(linked),
          ),
        ),
        pastValidity:
          to !== null && to < today && notice === null && (status === 'valid' || status === 'unstated'),
        notice: notice && { ...notice, over: isOver(notice, today) },
        marks: query ? findSpans(shown.text, query) : [],
      });
    },
    'library.standing': ({ id }) => {
      const library = context.library();
      if (!library.ok) return library;
      const seen = shownTo(library.value, decisions, id);
      return seen.ok ? ok({ version: seen.value.version }) : seen;
    },
    'library.age': () => {
      const library = context.library();
      return library.ok ? ok(ageOf(library.value)) : library;
    },
    'library.overview': () => {
      const library = context.library();
      if (!library.ok) return library;
      const db = library.value;
      const { counts, subjects: tree } = countsOf(db);
      return ok({
        documents: counts.documents,
        updatedAt: counts.updatedAt,
        sample: counts.sample,
        loading: loadingOf(importing.running()),
        columns: counts.columns,
        newest: newestDocuments(db, newestShown)
          .filter(document => !decisions.isDown(document.id))
          .map(hitOf),
        subjects: tree,
      });
    },
  };
};
