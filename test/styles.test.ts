import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { inProject } from './fixtures/project.ts';

const every = (pattern: string): string[] =>
  globSync(pattern, { cwd: inProject() }).map(path => path.replaceAll('\\', '/'));
const read = (path: string): string => readFileSync(inProject(path), 'utf8');

/** Rules for paper go over the pages of others on purpose, and their own page's print.css is the page's own. */
const withoutPrint = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media print \{[\s\S]*?\n\}/g, '');

/**
 * Every page's style sheet stays once it was loaded: a class that two of them dress would look as the pages visited before make it. Frames
 * that a page sits in may be told by it how to stand (`.desk-head` and the like), so only what dresses a class by itself counts.
 */
test('a class is dressed by one style sheet', () => {
  const homes = new Map<string, Set<string>>();
  for (const path of every('renderer/**/*.css')) {
    if (path.endsWith('print.css')) continue;
    const css = withoutPrint(read(path));
    for (const [, selectors = ''] of css.matchAll(/(?:^|\})\s*([^{}@]+)\{/g))
      for (const selector of selectors.split(',')) {
        const name = /^\.([\w-]+)$/.exec(selector.trim())?.[1];
        if (name) homes.set(name, (homes.get(name) ?? new Set()).add(path));
      }
  }
  const shared = [...homes].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, ...paths]);
  expect(shared).toEqual([]);
});

const besides = (path: string, other: string): string => posix.join(posix.dirname(path), other);

/** What comes with a module: all that it imports, at once or when it is wanted, and they; of routes only what they begin with. */
const loadedWith = (path: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  if (!/\.tsx?$/.test(path)) return seen;
  const imports = path.includes('routes.ts')
    ? /^(?:import|\}) .*'(\.[^']+)';$/gm
    : /(?:import|from)[ (]'(\.[^']+)'/g;
  for (const [, other = ''] of read(path).matchAll(imports)) loadedWith(besides(path, other), seen);
  return seen;
};

/** Who comes straight to a page has loaded no other: what its components are dressed by must come with it. */
test('what is on a page is dressed by style sheets that the page brings', () => {
  const homes = new Map<string, Set<string>>();
  for (const path of every('renderer/**/*.css').filter(path => !path.endsWith('print.css')))
    for (const [, name = ''] of withoutPrint(read(path)).matchAll(/^\.([\w-]+)(?:,| \{)$/gm))
      homes.set(name, (homes.get(name) ?? new Set()).add(path));
  const always = loadedWith('renderer/main.tsx');
  const frames = {
    desk: loadedWith('renderer/desk/frame/desk-frame.tsx'),
    visitor: loadedWith('renderer/visitor/frame/frame.tsx'),
  };
  const bare = new Set<string>();
  for (const routes of every('renderer/**/routes.{ts,tsx}'))
    for (const [, other = ''] of read(routes).matchAll(/import\('(\.[^']+)'\)/g)) {
      const page = besides(routes, other);
      const parts = loadedWith(page);
      const frame = page.includes('/desk/') ? frames.desk : frames.visitor;
      for (const part of parts)
        for (const [, words = ''] of part.endsWith('.tsx') ? read(part).matchAll(/className="([^"]+)"/g) : [])
          for (const word of words.split(' ')) {
            const home = [...(homes.get(word) ?? [])];
            if (
              home.length > 0 &&
              !home.some(path => [parts, frame, always].some(brought => brought.has(path)))
            )
              bare.add(`${page}: .${word} of ${part} (${home})`);
          }
    }
  expect([...bare]).toEqual([]);
});
