import type { CustodyRefusal } from '../../contract/custody/refusal.ts';
import { fail, type Result } from '../../contract/errors.ts';
import { type Desk, orNothing, take } from './desk.ts';

/** 上架, moving and putting back: copies onto a place, all or none. */
export const shelve = (desk: Desk, copies: readonly string[], place: string): Result<null, CustodyRefusal> =>
  orNothing(desk, () => {
    const to = desk.books.place(place);
    if (!to) return fail('custody.placeUnknown');
    if (to.closed) return fail('custody.placeClosed');
    return take(
      desk,
      copies.map(stream => ({ stream, event: { type: 'copy.shelved', place } })),
    );
  });
