import type { AnyNode } from './dom.ts';

const blocks = new Set(
  'address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tfoot tr ul caption'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'head']);

/** The words of an element, a line a block, cells of a row apart by a tab; characters as they stand. Depth is bounded by a stack of its own. */
export const textOf = (root: AnyNode): string => {
  const parts: string[] = [];
  const breakLine = () => {
    if (parts.length > 0 && parts.at(-1) !== '\n') parts.push('\n');
  };
  type Step = { node: AnyNode; leaving: boolean };
  const stack: Step[] = [{ node: root, leaving: false }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, leaving } = step;
    if (node.type === 'text') {
      const words = node.data.replace(/[ \t\r\n\f]+/g, ' ');
      if (words.trim() || (words && parts.length > 0 && parts.at(-1) !== '\n')) parts.push(words);
      continue;
    }
    if (!('children' in node)) continue;
    const name = 'name' in node ? String(node.name).toLowerCase() : '';
    if (silent.has(name)) continue;
    if (leaving) {
      if (name === 'td' || name === 'th') parts.push('\t');
      else if (blocks.has(name)) breakLine();
      continue;
    }
    if (blocks.has(name)) breakLine();
    stack.push({ node, leaving: true });
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child) stack.push({ node: child, leaving: false });
    }
  }
  return parts
    .join('')
    .split('\n')
    .map(line => line.replace(/[ \t]*\t[ \t]*/g, '\t').trim())
    .filter(line => line !== '')
    .join('\n');
};
