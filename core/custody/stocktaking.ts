import type { CustodyRefusal } from '../../contract/custody/refusal.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { type Desk, nextNumber, orNothing, type Steps, take, written } from './desk.ts';
import { findingOf } from './stocktake.ts';

type Outcome<T> = Result<T, CustodyRefusal>;

/** Copies named in one event of what is expected. */
const listed = 1000;

/** Begins an inventory of a place and all below it, or of everything (null). What the books say is fixed now. @returns its id */
export const beginStocktake = (desk: Desk, place: string | null): Outcome<string> =>
  orNothing(desk, () => {
    const at = place === null ? null : desk.books.place(place);
    if (place !== null && !at) return fail('custody.placeUnknown');
    if (desk.books.openStocktakeOver(place)) return fail('custody.stocktakeOpen');
    const id = desk.newId();
    const number = nextNumber(desk, 'stocktake');
    const expected = desk.books.expectedAt(place);
    desk.log.append([
      written(desk, id, { type: 'stocktake.begun', number, place, scope: at?.path ?? '' }),
      ...[...expected].flatMap(([where, barcodes]) =>
        Array.from({ length: Math.ceil(barcodes.length / listed) }, (_, index) =>
          written(desk, id, {
            type: 'stocktake.expected',
            place: where,
            barcodes: barcodes.slice(index * listed, (index + 1) * listed),
          }),
        ),
      ),
    ]);
    return ok(id);
  });

const mustBeOpen = (desk: Desk, id: string): Outcome<null> => {
  const state = desk.books.stocktakeState(id);
  if (state === null) return fail('custody.notFound');
  return state === 'open' ? ok(null) : fail('custody.stocktakeOver');
};

type Count = { readonly barcode: string; readonly place: string | null; readonly damaged: boolean };

/** A copy is seen, by the scanner on a place or ticked off a list. Seen twice it counts once, where it was seen last. */
export const count = (desk: Desk, id: string, { barcode, place, damaged }: Count): Outcome<null> =>
  orNothing(desk, () => {
    const open = mustBeOpen(desk, id);
    if (!open.ok) return open;
    if (place !== null && !desk.books.place(place)) return fail('custody.placeUnknown');
    if (!desk.books.isBarcode(barcode)) return fail('custody.codeUnknown', { code: barcode });
    desk.log.append([written(desk, id, { type: 'stocktake.counted', barcode, place, damaged })]);
    return ok(null);
  });

/** Takes a count back that was a mistake. */
export const uncount = (desk: Desk, id: string, barcode: string): Outcome<null> =>
  orNothing(desk, () => {
    const open = mustBeOpen(desk, id);
    if (!open.ok) return open;
    if (!desk.books.isCounted(id, barcode)) return fail('custody.codeUnknown', { code: barcode });
    desk.log.append([written(desk, id, { type: 'stocktake.uncounted', barcode })]);
    return ok(null);
  });

/**
 * Ends an inventory: its figures are signed, and what it found goes into each copy's own history: missing, damaged, found again.
 * What is misplaced stays so until somebody puts it back.
 */
export const signStocktake = (
  desk: Desk,
  id: string,
  { signers, note }: { readonly signers: string[]; readonly note: string },
): Outcome<null> =>
  orNothing(desk, () => {
    const open = mustBeOpen(desk, id);
    if (!open.ok) return open;
    const items = desk.books.stocktakeItems(id);
    const figures = { found: 0, missing: 0, misplaced: 0, damaged: 0, extra: 0 };
    const steps: Steps[number][] = [];
    for (const { copy, state, ...item } of items) {
      const finding = findingOf(item);
      figures[finding] += 1;
      // between the counting and the signing a reader may have taken it: what is out is not missing
      if (finding === 'missing' && state.phase === 'shelved')
        steps.push({ stream: copy, event: { type: 'copy.missed', stocktake: id, text: '' } });
      if (item.counted && state.phase === 'missing')
        steps.push({ stream: copy, event: { type: 'copy.found', stocktake: id, text: '' } });
      if (item.counted && item.damaged && !state.damaged && state.phase !== 'destroyed')
        steps.push({ stream: copy, event: { type: 'copy.damaged', stocktake: id, text: '' } });
    }
    const expected = items.filter(item => item.expected !== null).length;
    desk.log.append([written(desk, id, { type: 'stocktake.signed', expected, ...figures, signers, note })]);
    return take(desk, steps);
  });

/** Gives an inventory up; nothing of it counts. */
export const abandonStocktake = (desk: Desk, id: string, reason: string): Outcome<null> =>
  orNothing(desk, () => {
    const open = mustBeOpen(desk, id);
    if (!open.ok) return open;
    desk.log.append([written(desk, id, { type: 'stocktake.abandoned', reason })]);
    return ok(null);
  });
