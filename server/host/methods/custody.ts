import { fail, ok } from '../../../contract/errors.ts';
import type { Output } from '../../../contract/index.ts';
import { takeOne } from '../../../core/custody/desk.ts';
import { addPlaces, closePlace, renamePlace } from '../../../core/custody/places.ts';
import { eventOf } from '../../../core/custody/record.ts';
import { register } from '../../../core/custody/register.ts';
import { shelve } from '../../../core/custody/shelving.ts';
import { sameInLibrary } from '../../../db/library/same-text.ts';
import type { Likeness } from '../../../db/records/custody/same.ts';
import { type DeskCalls, done } from '../at-desk.ts';
import type { OpenDesk } from '../books.ts';
import type { Handlers, HostContext } from '../handlers.ts';

type CustodyMethods = Pick<Handlers, Extract<keyof Handlers, `${'custody' | 'copies' | 'places'}.${string}`>>;

/** Papers: registered, found, kept on their places (纸质文本). */
export const custodyMethods = (
  { atDesk, nameOf, noteLapses }: DeskCalls,
  { library }: HostContext,
): CustodyMethods => {
  /** The stories of a paper and of its copies as one, oldest first. */
  const historyOf = ({ log, books }: OpenDesk, paper: string) => {
    const streams = [
      { stream: paper, copy: null },
      ...books.copiesOf(paper).map(({ id, state }) => ({ stream: id, copy: state.number })),
    ];
    return streams
      .flatMap(({ stream, copy }) => log.stream(stream).map(record => ({ record, copy })))
      .sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
      .map(({ record, copy }) => ({
        id: record.id,
        at: record.at,
        actor: nameOf(record.actor),
        copy,
        event: eventOf(record),
      }));
  };

  /** What a paper in hand is compared by, with what the library knows to be the same as its document and files. */
  const alike = (
    paper: string | null,
    facts: Likeness['facts'],
    document: string | null,
    files: readonly string[],
  ): Likeness => {
    const opened = library();
    const known = opened.ok ? sameInLibrary(opened.value, document, files) : { documents: [], files };
    const documents = document === null ? known.documents : [...new Set([document, ...known.documents])];
    return { paper, facts, documents, files: known.files };
  };

  return {
    'custody.register': (input, session) =>
      atDesk(session, desk => {
        const registered = register(desk, [input]);
        if (!registered.ok) return registered;
        noteLapses(desk, [input.document]);
        const paper = desk.books.paperRow(registered.value[0] ?? '');
        if (!paper) throw new Error('a paper was registered and is not in the books');
        return ok({ paper, copies: desk.books.copyRows(paper.id) });
      }),
    'custody.list': ({ view, find, batch, offset, limit }, session) =>
      atDesk(session, ({ books }) => {
        const query = {
          view,
          find: find ?? '',
          batch: batch ?? null,
          offset: offset ?? 0,
          limit: limit ?? 50,
        };
        return ok({ ...books.list(query), counts: books.counts() });
      }),
    'custody.same': (input, session) =>
      atDesk(session, ({ books }) => {
        if (!('paper' in input))
          return ok({ papers: books.samePapers(alike(null, { ...input, eFile: null }, input.document, [])) });
        const paper = books.paper(input.paper);
        if (!paper) return fail('custody.notFound');
        const { facts, document } = paper;
        const files = [...books.filesOfPaper(input.paper), ...(facts.eFile === null ? [] : [facts.eFile])];
        return ok({ papers: books.samePapers(alike(input.paper, facts, document, files)) });
      }),
    'custody.open': ({ id }, session) =>
      atDesk(session, desk => {
        const paper = desk.books.paperRow(id);
        if (!paper) return fail('custody.notFound');
        return ok({ paper, copies: desk.books.copyRows(id), entries: historyOf(desk, id) });
      }),
    'custody.correct': ({ id, facts }, session) =>
      atDesk(session, desk => done(takeOne(desk, id, { type: 'paper.corrected', facts }))),
    'custody.match': ({ id, document }, session) =>
      atDesk(session, desk => {
        const matched = takeOne(
          desk,
          id,
          document === null
            ? { type: 'paper.unmatched' }
            : { type: 'paper.matched', document, how: 'chosen' },
        );
        if (matched.ok) noteLapses(desk, [document]);
        return done(matched);
      }),
    'custody.label': ({ id }, session) =>
      atDesk(session, desk => {
        const validity = desk.books.paper(id)?.validity ?? null;
        if (validity === null)
          return fail(desk.books.paper(id) ? 'custody.nothingToLabel' : 'custody.notFound');
        return done(takeOne(desk, id, { type: 'paper.labelled', validity, basis: null }));
      }),
    'copies.scan': ({ code }, session) =>
      atDesk<Output<'copies.scan'>>(session, ({ books }) => {
        const copy = books.copyByBarcode(code);
        const paper = copy && books.paperRow(copy.paper);
        if (paper) return ok({ kind: 'copy', copy, paper });
        const place = books.placeByBarcode(code);
        return place ? ok({ kind: 'place', place }) : fail('custody.codeUnknown', { code });
      }),
    'copies.labels': ({ of, id }, session) =>
      atDesk(session, ({ books }) => ok({ labels: books.labels(of, id) })),
    'copies.shelve': ({ copies, place }, session) =>
      atDesk(session, desk => {
        const shelved = shelve(desk, copies, place);
        if (!shelved.ok) return shelved;
        const there = desk.books.place(place);
        if (!there) throw new Error('copies were shelved on a place that is not in the books');
        return ok({ place: there, copies: copies.flatMap(id => desk.books.copyRow(id) ?? []) });
      }),
    'places.list': (_, session) => atDesk(session, ({ books }) => ok({ places: books.places() })),
    'places.add': (input, session) =>
      atDesk(session, desk => {
        const added = addPlaces(desk, input);
        return added.ok ? ok({ places: added.value.flatMap(id => desk.books.place(id) ?? []) }) : added;
      }),
    'places.rename': (input, session) => atDesk(session, desk => done(renamePlace(desk, input))),
    'places.close': ({ id }, session) => atDesk(session, desk => done(closePlace(desk, id))),
  };
};
