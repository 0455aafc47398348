import type { Database } from 'better-sqlite3';
import type { Finding, StocktakeEvent, StocktakeRow } from '../../../contract/custody/stocktake.ts';
import type { StocktakeItem } from '../../../contract/custody/stocktake-methods.ts';
import type { CopyState } from '../../../core/custody/copy.ts';
import { eventOf } from '../../../core/custody/record.ts';
import type { Counted } from '../../../core/custody/stocktake.ts';
import type { Projection } from '../events.ts';
import { copyReader } from './copies.ts';

/** Inventories copy by copy, event by event: five thousand scans cost five thousand single rows. */
export const stocktakeProjection: Projection = {
  name: 'stocktake',
  tables: ['stocktake', 'stocktake_item'],
  prepare: db => {
    const begin = db.prepare(
      `INSERT INTO stocktake (id, number, place, scope, state, begun_at, signers, note) VALUES (?, ?, ?, ?, 'open', ?, '[]', '')`,
    );
    const expect = db.prepare(
      'INSERT INTO stocktake_item (stocktake, barcode, expected, damaged) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING',
    );
    const count = db.prepare(
      `INSERT INTO stocktake_item (stocktake, barcode, counted_at, place, damaged) VALUES (@id, @barcode, @at, @place, @damaged)
       ON CONFLICT DO UPDATE SET counted_at = excluded.counted_at, place = excluded.place, damaged = excluded.damaged`,
    );
    const uncount = db.prepare(
      'UPDATE stocktake_item SET counted_at = NULL, place = NULL, damaged = 0 WHERE stocktake = ? AND barcode = ? AND expected IS NOT NULL',
    );
    const drop = db.prepare(
      'DELETE FROM stocktake_item WHERE stocktake = ? AND barcode = ? AND expected IS NULL',
    );
    const end = db.prepare(
      'UPDATE stocktake SET state = ?, ended_at = ?, signers = ?, note = ? WHERE id = ?',
    );
    return record => {
      if (!record.type.startsWith('stocktake.')) return;
      const { stream: id, at } = record;
      const event = eventOf(record) as StocktakeEvent;
      switch (event.type) {
        case 'stocktake.begun':
          begin.run(id, event.number, event.place, event.scope, at);
          return;
        case 'stocktake.expected':
          for (const barcode of event.barcodes) expect.run(id, barcode, event.place);
          return;
        case 'stocktake.counted': {
          const { barcode, place, damaged } = event;
          count.run({ id, at, barcode, place, damaged: Number(damaged) });
          return;
        }
        case 'stocktake.uncounted':
          uncount.run(id, event.barcode);
          drop.run(id, event.barcode);
          return;
        case 'stocktake.signed':
          end.run('signed', at, JSON.stringify(event.signers), event.note, id);
          return;
        case 'stocktake.abandoned':
          end.run('abandoned', at, '[]', event.reason, id);
      }
    };
  },
};

/** As `findingOf` says it, in SQL: the figures of a list too long to be read. The property test holds the two together. */
const finding = `CASE WHEN counted_at IS NULL THEN 'missing' WHEN expected IS NULL THEN 'extra'
  WHEN place IS NOT NULL AND place <> expected THEN 'misplaced' WHEN damaged = 1 THEN 'damaged' ELSE 'found' END`;
const rowFields = `id, number, place, scope, state, begun_at AS begunAt, ended_at AS endedAt, signers, note`;
type RowSql = Omit<StocktakeRow, 'signers' | 'figures' | 'expected' | 'counted'> & { signers: string };
type ItemSql = Omit<StocktakeItem, 'counted' | 'damaged'> & { counted: 0 | 1; damaged: 0 | 1 };
type CountedSql = {
  barcode: string;
  copy: string;
  expected: string | null;
  counted: 0 | 1;
  place: string | null;
  damaged: 0 | 1;
};

const itemFields = `i.barcode, coalesce(json_extract(paper.facts, '$.title'), '') AS title, e.path AS expected,
  i.counted_at IS NOT NULL AS counted, p.path AS place, i.damaged, ${finding
    .replaceAll('counted_at', 'i.counted_at')
    .replaceAll('expected', 'i.expected')
    .replaceAll('place IS', 'i.place IS')
    .replaceAll('place <>', 'i.place <>')
    .replaceAll('damaged = 1', 'i.damaged = 1')} AS finding`;
const itemFrom = `stocktake_item i LEFT JOIN copy ON copy.barcode = i.barcode LEFT JOIN paper ON paper.id = copy.paper
  LEFT JOIN place e ON e.id = i.expected LEFT JOIN place p ON p.id = i.place`;
const plainItem = ({ counted, damaged, ...item }: ItemSql): StocktakeItem => ({
  ...item,
  counted: counted === 1,
  damaged: damaged === 1,
});

/** Reads inventories. */
export const stocktakeReader = (db: Database) => {
  const { copy } = copyReader(db);
  const state = db
    .prepare<[string], StocktakeRow['state']>('SELECT state FROM stocktake WHERE id = ?')
    .pluck();
  const over = db
    .prepare<[string | null], 1>("SELECT 1 FROM stocktake WHERE state = 'open' AND place IS ?")
    .pluck();
  const below = `WITH RECURSIVE below (id) AS (SELECT id FROM place WHERE id = @place OR (@place IS NULL AND parent IS NULL)
    UNION ALL SELECT place.id FROM place JOIN below ON place.parent = below.id)`;
  const expected = db.prepare<[{ place: string | null }], { home: string; barcode: string }>(
    `${below} SELECT home, barcode FROM copy WHERE phase = 'shelved' AND home IN (SELECT id FROM below) ORDER BY home, barcode`,
  );
  const barcodeKnown = db.prepare<[string], 1>('SELECT 1 FROM copy WHERE barcode = ?').pluck();
  const isCounted = db
    .prepare<[string, string], 1>(
      'SELECT 1 FROM stocktake_item WHERE stocktake = ? AND barcode = ? AND counted_at IS NOT NULL',
    )
    .pluck();
  const items = db.prepare<[string], CountedSql>(
    `SELECT i.barcode, copy.id AS copy, i.expected, i.counted_at IS NOT NULL AS counted, i.place, i.damaged
     FROM stocktake_item i JOIN copy ON copy.barcode = i.barcode WHERE i.stocktake = ?`,
  );
  const one = db.prepare<[string], RowSql>(`SELECT ${rowFields} FROM stocktake WHERE id = ?`);
  const all = db.prepare<[], RowSql>(
    `SELECT ${rowFields} FROM stocktake ORDER BY begun_at DESC, id DESC LIMIT 200`,
  );
  const figures = db.prepare<
    [string],
    { finding: Finding; count: number; expected: number; counted: number }
  >(
    `SELECT ${finding} AS finding, count(*) AS count, count(expected) AS expected, count(counted_at) AS counted
     FROM stocktake_item WHERE stocktake = ? GROUP BY 1`,
  );
  const item = db.prepare<[string, string], ItemSql>(
    `SELECT ${itemFields} FROM ${itemFrom} WHERE i.stocktake = ? AND i.barcode = ?`,
  );
  const listed = db.prepare<[{ id: string; finding: string | null; limit: number }], ItemSql>(
    `SELECT * FROM (SELECT ${itemFields} FROM ${itemFrom} WHERE i.stocktake = @id)
     WHERE @finding IS NULL OR finding = @finding ORDER BY expected IS NULL, expected, barcode LIMIT @limit`,
  );
  const row = ({ signers, ...rest }: RowSql): StocktakeRow => {
    const counts = { found: 0, missing: 0, misplaced: 0, damaged: 0, extra: 0 };
    let sums = { expected: 0, counted: 0 };
    for (const each of figures.all(rest.id)) {
      counts[each.finding] = each.count;
      sums = { expected: sums.expected + each.expected, counted: sums.counted + each.counted };
    }
    return { ...rest, ...sums, figures: counts, signers: JSON.parse(signers) as string[] };
  };
  return {
    stocktakeState: (id: string) => state.get(id) ?? null,
    openStocktakeOver: (place: string | null) => over.get(place) !== undefined,
    expectedAt: (place: string | null): Map<string, string[]> => {
      const byPlace = new Map<string, string[]>();
      for (const { home, barcode } of expected.all({ place })) {
        const there = byPlace.get(home);
        if (there) there.push(barcode);
        else byPlace.set(home, [barcode]);
      }
      return byPlace;
    },
    isBarcode: (barcode: string) => barcodeKnown.get(barcode) !== undefined,
    isCounted: (id: string, barcode: string) => isCounted.get(id, barcode) !== undefined,
    stocktakeItems: (id: string): (Counted & { copy: string; state: CopyState })[] =>
      items.all(id).flatMap(each => {
        const now = copy(each.copy);
        const { expected: home, place } = each;
        return now
          ? [
              {
                copy: each.copy,
                state: now,
                expected: home,
                place,
                counted: each.counted === 1,
                damaged: each.damaged === 1,
              },
            ]
          : [];
      }),
    stocktake: (id: string): StocktakeRow | null => {
      const found = one.get(id);
      return found ? row(found) : null;
    },
    stocktakes: () => all.all().map(row),
    stocktakeItem: (id: string, barcode: string): StocktakeItem | null => {
      const found = item.get(id, barcode);
      return found ? plainItem(found) : null;
    },
    stocktakeList: (id: string, only: Finding | null, limit: number): StocktakeItem[] =>
      listed.all({ id, finding: only, limit }).map(plainItem),
  };
};
