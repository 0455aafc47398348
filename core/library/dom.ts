import type { load } from 'cheerio';

/** cheerio's nodes, named here because it exports the functions that take them but not their types. */
export type AnyNode = Exclude<Parameters<typeof load>[0], string | Buffer | readonly unknown[]>;
export type Element = Extract<AnyNode, { attribs: unknown }>;

export const isElement = (node: AnyNode | undefined): node is Element =>
  node !== undefined && 'attribs' in node;

/** Whether elements stand within one another more than `most` deep. Walks without recursion, so that no depth can exhaust the stack. */
export const isDeeperThan = (root: AnyNode | undefined, most: number): boolean => {
  let level: AnyNode[] = root ? [root] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap(node => ('children' in node ? node.children : []));
  }
  return false;
};
