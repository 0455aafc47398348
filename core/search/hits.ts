import type { Hit } from '../../contract/library.ts';
import { foldWithOrigin } from '../text/fold.ts';
import type { Term } from '../text/query.ts';
import { afterTitle, type Snippet, snippetsFor } from '../text/snippet.ts';
import { spansOf } from '../text/spans.ts';
import { keywordsOf, payloadText } from './entry.ts';
import { labelsOfSlot, type Shelf } from './shelf.ts';
import type { HitRow, IndexedRecord, SearchStore } from './store.ts';

type Elsewhere = Hit['elsewhere'];

const extension = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const holds = (text: string, term: Term): boolean => spansOf(foldWithOrigin(text), [term], 1).length > 0;

/** Where terms stand in what a document says of itself besides its title. */
const elsewhereIn = (record: IndexedRecord, terms: readonly Term[]): Elsewhere =>
  (
    [
      ['docNo', [record.docNo ?? '']],
      ['indexNo', [record.indexNo ?? '']],
      ['issuer', record.issuers],
      ['keyword', keywordsOf(record)],
    ] as const
  ).flatMap(([field, texts]) =>
    texts
      .map(text => ({ field, text, marks: spansOf(foldWithOrigin(text), terms) }))
      .filter(({ marks }) => marks.length > 0),
  );

/**
 * Makes the hits of one query. Each shows why it is one: by marks in its title and in a stretch of its text, and for terms that neither
 * shows by the field that holds them.
 */
export const hitsFor = (shelf: Shelf, store: SearchStore, terms: readonly Term[]): ((row: HitRow) => Hit) => {
  const snippetOf = snippetsFor(terms);

  const shown = ({
    rowid,
    title,
  }: HitRow): Pick<Hit, 'snippet' | 'page' | 'file' | 'recognised' | 'marks' | 'elsewhere'> => {
    if (terms.length === 0)
      return {
        snippet: '',
        page: null,
        file: null,
        recognised: false,
        marks: { title: [], snippet: [] },
        elsewhere: [],
      };
    const text = store.text(rowid);
    const quoteFrom = (start: number): Snippet | null => {
      const quote = snippetOf(text.slice(start));
      return quote && { ...quote, at: quote.at + start };
    };
    // a list shows the title above: what a document quotes begins after it
    const body = afterTitle(text, title);
    const quote = quoteFrom(body);
    const unseen =
      quote?.terms === terms.length
        ? []
        : terms.filter(term => !holds(title, term) && !(quote && holds(quote.text, term)));
    const record = unseen.length > 0 ? store.record(rowid) : null;
    const elsewhere = record ? elsewhereIn(record, unseen) : [];
    const isShown = (term: Term) => elsewhere.some(({ text: field }) => holds(field, term));
    // a term that stands nowhere but in the letterhead is shown there
    const found = body > 0 && !unseen.every(isShown) ? (quoteFrom(0) ?? quote) : quote;
    const section = found && store.sections(rowid).findLast(one => one.start <= found.at);
    // the steps of a guide are searched, but are not in its text
    const quoted = found ?? (record && snippetOf(payloadText({ ...record, text })));
    return {
      snippet: quoted?.text ?? '',
      page: section?.page ?? null,
      file: section?.file ?? null,
      recognised: section?.recognised === true,
      marks: { title: spansOf(foldWithOrigin(title), terms), snippet: quoted?.marks ?? [] },
      elsewhere,
    };
  };

  return row => ({
    id: row.id,
    title: row.title,
    docNo: row.docNo,
    indexNo: row.indexNo,
    issuer: labelsOfSlot(shelf, shelf.slots[row.rowid] ?? -1, 'issuer')[0] ?? null,
    writtenOn: row.writtenOn,
    publishedAt: row.publishedAt,
    validity: row.validity,
    kind: row.kind,
    ...shown(row),
    fileTypes: [...new Set(row.files.map(extension))].filter(type => type !== ''),
  });
};
