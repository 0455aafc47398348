import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from './fixtures/project.ts';

/** Rules for paper go over the pages of others on purpose, and their own page's print.css is the page's own. */
const withoutPrint = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media print \{[\s\S]*?\n\}/g, '');

/**
 * Every page's style sheet stays once it was loaded: a class that two of them dress would look as the pages visited before make it. Frames
 * that a page sits in may be told by it how to stand (`.desk-head` and the like), so only what dresses a class by itself counts.
 */
test('a class is dressed by one style sheet', () => {
  const homes = new Map<string, Set<string>>();
  for (const path of globSync('renderer/**/*.css', { cwd: inProject() })) {
    if (path.endsWith('print.css')) continue;
    const css = withoutPrint(readFileSync(inProject(path), 'utf8'));
    for (const [, selectors = ''] of css.matchAll(/(?:^|\})\s*([^{}@]+)\{/g))
      for (const selector of selectors.split(',')) {
        const name = /^\.([\w-]+)$/.exec(selector.trim())?.[1];
        if (name) homes.set(name, (homes.get(name) ?? new Set()).add(path));
      }
  }
  const shared = [...homes].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, ...paths]);
  expect(shared).toEqual([]);
});
