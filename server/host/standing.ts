import { fail, ok, type Result } from '../../contract/errors.ts';
import type { LibraryReader } from '../../db/library/open.ts';
import { contentOf } from '../../db/library/review.ts';
import { recordIdOf } from '../../db/library/twins.ts';
import type { Reviewing } from './reviewing.ts';

/**
 * The document a visitor may see under an id, whichever of its sources it names.
 * Withdrawn and taken down are one to a visitor; what was never shown was never there.
 */
export const shownTo = (
  db: LibraryReader,
  { isDown }: Pick<Reviewing, 'isDown'>,
  asked: string,
): Result<{ id: string; version: number }, 'library.notFound' | 'library.withdrawn'> => {
  const id = recordIdOf(db, asked);
  const found = contentOf(db, id);
  if (found && (found.state === 'withdrawn' || found.down === 1 || isDown(id)))
    return fail('library.withdrawn');
  return found?.state === 'shown' ? ok({ id, version: found.version }) : fail('library.notFound');
};
