import type { SourceKind } from '../../contract/imports.ts';

/** Which source goes first where nobody has said: what is signed, then the unit's own site, then what was carried here. */
const byKind: readonly SourceKind[] = ['repository', 'website', 'folder', 'sample'];

/**
 * Sources by whose word goes before whose (domain row 25: 一数一源). An administrator's order comes first; what it does not name follows, by kind and id.
 * @param ranks the administrator's, by source id; lower goes first
 */
export const inOrder = <S extends { readonly id: string; readonly kind: SourceKind }>(
  sources: readonly S[],
  ranks: ReadonlyMap<string, number>,
): S[] => {
  const rankOf = ({ id }: S) => ranks.get(id) ?? ranks.size;
  return [...sources].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) || byKind.indexOf(a.kind) - byKind.indexOf(b.kind) || (a.id < b.id ? -1 : 1),
  );
};
