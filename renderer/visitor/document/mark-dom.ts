import { findSpans } from '../../../core/text/spans.ts';

/** Elements whose text reads on from one to the next without a break. */
const inline = new Set([
  'SPAN',
  'B',
  'STRONG',
  'I',
  'EM',
  'U',
  'S',
  'DEL',
  'INS',
  'SUB',
  'SUP',
  'CODE',
  'A',
  'MARK',
]);

/** The text nodes of a tree in runs that are read as one: a paragraph, a cell, a heading. */
const runsOf = (root: Node): Text[][] => {
  const runs: Text[][] = [];
  let run: Text[] = [];
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child instanceof Text) run.push(child);
      else if (inline.has(child.nodeName)) walk(child);
      else {
        end();
        walk(child);
        end();
      }
    }
  };
  walk(root);
  end();
  return runs;
};

const wrap = (node: Text, start: number, end: number, hit: number): void => {
  const middle = start > 0 ? node.splitText(start) : node;
  if (end - start < middle.length) middle.splitText(end - start);
  const mark = document.createElement('mark');
  mark.dataset.hit = String(hit);
  middle.replaceWith(mark);
  mark.append(middle);
};

/**
 * Mark every place of the query's terms in a tree, also across bold or linked words. Hits are numbered from 0 in
 * reading order by `data-hit`; a hit that runs through several elements has several marks of one number.
 * @returns how many hits there are
 */
export const markTree = (root: Node, query: string): number => {
  if (query.trim() === '') return 0;
  let hits = 0;
  for (const run of runsOf(root)) {
    const spans = findSpans(run.map(node => node.data).join(''), query);
    // From the back, so that cutting a node does not move what is still to be marked.
    let nodeStart = run.reduce((sum, node) => sum + node.length, 0);
    for (const node of run.toReversed()) {
      const nodeEnd = nodeStart;
      nodeStart -= node.length;
      for (let i = spans.length - 1; i >= 0; i -= 1) {
        const [start, end] = spans[i] ?? [0, 0];
        if (start < nodeEnd && end > nodeStart) {
          wrap(node, Math.max(start - nodeStart, 0), Math.min(end, nodeEnd) - nodeStart, hits + i);
        }
      }
    }
    hits += spans.length;
  }
  return hits;
};
