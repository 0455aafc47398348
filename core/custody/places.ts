import type { PlaceEvent, PlaceKind, PlaceRow } from '../../contract/custody/place.ts';
import { placeKinds } from '../../contract/custody/place.ts';
import type { CustodyRefusal } from '../../contract/custody/refusal.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { type Desk, nextNumber, orNothing, written } from './desk.ts';

/** A room stands alone; what is below it is always of a smaller kind: a box may stand on a shelf that has no levels. */
const fits = (kind: PlaceKind, parent: PlaceRow | null): boolean =>
  parent === null ? kind === 'room' : placeKinds.indexOf(kind) > placeKinds.indexOf(parent.kind);

const openPlace = (desk: Desk, id: string): Result<PlaceRow, CustodyRefusal> => {
  const place = desk.books.place(id);
  if (!place) return fail('custody.placeUnknown');
  return place.closed ? fail('custody.placeClosed') : ok(place);
};

type NewPlaces = {
  readonly parent: string | null;
  readonly kind: PlaceKind;
  readonly codes: readonly string[];
  readonly name: string;
};

/** Adds places below another, each with a barcode of its own. @returns their ids */
export const addPlaces = (
  desk: Desk,
  { parent, kind, codes, name }: NewPlaces,
): Result<string[], CustodyRefusal> =>
  orNothing(desk, () => {
    const above = parent === null ? ok(null) : openPlace(desk, parent);
    if (!above.ok) return above;
    if (!fits(kind, above.value)) return fail('custody.placeKind');
    const taken = new Set(
      desk.books
        .placesBelow(parent)
        .filter(place => !place.closed)
        .map(place => place.code),
    );
    const ids: string[] = [];
    for (const code of codes) {
      if (taken.has(code)) return fail('custody.placeCodeTaken');
      taken.add(code);
      const id = desk.newId();
      const barcode = nextNumber(desk, 'place');
      const event: PlaceEvent = { type: 'place.added', parent, kind, code, name, barcode };
      desk.log.append([written(desk, id, event)]);
      ids.push(id);
    }
    return ok(ids);
  });

/** Another code or name for a place. */
export const renamePlace = (
  desk: Desk,
  { id, code, name }: { readonly id: string; readonly code: string; readonly name: string },
): Result<null, CustodyRefusal> =>
  orNothing(desk, () => {
    const place = openPlace(desk, id);
    if (!place.ok) return place;
    const taken = desk.books
      .placesBelow(place.value.parent)
      .some(other => other.id !== id && !other.closed && other.code === code);
    if (taken) return fail('custody.placeCodeTaken');
    desk.log.append([written(desk, id, { type: 'place.renamed', code, name })]);
    return ok(null);
  });

/** Gives a place up: nothing may belong there any more, and nothing stand below it. */
export const closePlace = (desk: Desk, id: string): Result<null, CustodyRefusal> =>
  orNothing(desk, () => {
    const place = openPlace(desk, id);
    if (!place.ok) return place;
    const inUse = place.value.copies > 0 || desk.books.placesBelow(id).some(below => !below.closed);
    if (inUse) return fail('custody.placeInUse');
    desk.log.append([written(desk, id, { type: 'place.closed' })]);
    return ok(null);
  });
