import type { Database } from 'better-sqlite3';
import type { PlaceEvent, PlaceRow } from '../../../contract/custody/place.ts';
import { eventOf } from '../../../core/custody/record.ts';
import type { Projection } from '../events.ts';

/** The tree of places with their whole codes (室-架-层-盒), event by event. */
export const placeProjection: Projection = {
  name: 'place',
  tables: ['place'],
  prepare: db => {
    const pathOf = db.prepare<[string], string>('SELECT path FROM place WHERE id = ?').pluck();
    const add = db.prepare(
      `INSERT INTO place (id, parent, kind, code, name, path, barcode, closed)
       VALUES (@id, @parent, @kind, @code, @name, @path, @barcode, 0)`,
    );
    const rename = db.prepare('UPDATE place SET code = ?, name = ? WHERE id = ?');
    const renamePaths = db.prepare(
      `WITH RECURSIVE below (id, path) AS (
         SELECT p.id, CASE WHEN above.path IS NULL THEN p.code ELSE above.path || '-' || p.code END
           FROM place p LEFT JOIN place above ON above.id = p.parent WHERE p.id = ?
         UNION ALL SELECT p.id, below.path || '-' || p.code FROM place p JOIN below ON p.parent = below.id)
       UPDATE place SET path = below.path FROM below WHERE place.id = below.id`,
    );
    const close = db.prepare('UPDATE place SET closed = 1 WHERE id = ?');
    return record => {
      if (!record.type.startsWith('place.')) return;
      const id = record.stream;
      const event = eventOf(record) as PlaceEvent;
      if (event.type === 'place.added') {
        const { type: _, ...facts } = event;
        const above = event.parent === null ? undefined : pathOf.get(event.parent);
        add.run({ id, ...facts, path: above === undefined ? event.code : `${above}-${event.code}` });
      } else if (event.type === 'place.renamed') {
        rename.run(event.code, event.name, id);
        renamePaths.run(id);
      } else close.run(id);
    };
  },
};

type Row = Omit<PlaceRow, 'closed'> & { closed: 0 | 1 };
const plain = ({ closed, ...row }: Row): PlaceRow => ({ ...row, closed: closed === 1 });
const fields = `id, parent, kind, code, name, path, barcode, closed,
  (SELECT count(*) FROM copy WHERE home = place.id) AS copies`;

/** Reads the places. */
export const placeReader = (db: Database) => {
  const get = db.prepare<[string], Row>(`SELECT ${fields} FROM place WHERE id = ?`);
  const byBarcode = db.prepare<[string], Row>(`SELECT ${fields} FROM place WHERE barcode = ?`);
  const below = db.prepare<[string | null], Row>(
    `SELECT ${fields} FROM place WHERE parent IS ? ORDER BY code`,
  );
  const all = db.prepare<[], Row>(`SELECT ${fields} FROM place ORDER BY path, id`);
  const one = (row: Row | undefined) => (row ? plain(row) : null);
  return {
    place: (id: string) => one(get.get(id)),
    placeByBarcode: (barcode: string) => one(byBarcode.get(barcode)),
    placesBelow: (parent: string | null) => below.all(parent).map(plain),
    places: () => all.all().map(plain),
  };
};
