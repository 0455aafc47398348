import type { load } from 'cheerio';

/** cheerio's nodes, named here because it exports the functions that take them but not their types. */
export type AnyNode = Exclude<Parameters<typeof load>[0], string | Buffer | readonly unknown[]>;
export type Element = Extract<AnyNode, { attribs: unknown }>;

export const isElement = (node: AnyNode | undefined): node is Element =>
  node !== undefined && 'attribs' in node;
