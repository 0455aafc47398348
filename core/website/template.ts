import type { MirrorPage } from './mirror.ts';

/** Fewer changed pages than this prove nothing about a template. */
const fewest = 3;

/** The page lost most of its paper, its 索引号 or its title: read as before, it no longer says what it said. */
const worse = (before: MirrorPage, after: MirrorPage): boolean =>
  after.words < before.words * 0.3 ||
  Boolean(before.own.indexNo && !after.own.indexNo) ||
  Boolean(before.own.title && !after.own.title);

/**
 * Whether the site seems to have got another template: of at least three pages that changed since they were accepted, more
 * than half say much less than before. Then nothing is accepted until staff have looked and pointed anew.
 */
export const degraded = (
  accepted: ReadonlyMap<string, MirrorPage>,
  fetched: ReadonlyMap<string, MirrorPage>,
): boolean => {
  const changed = [...accepted].flatMap(([key, before]) => {
    const after = fetched.get(key);
    // pages read by a new mapping were looked at in its preview
    return after && after.mappingKey === before.mappingKey && after.raw.sha256 !== before.raw.sha256
      ? [worse(before, after)]
      : [];
  });
  return changed.length >= fewest && changed.filter(Boolean).length * 2 > changed.length;
};
