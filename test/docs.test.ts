import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const names = [
  ...readdirSync(root).filter(name => name.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => path.posix.join('docs', name.replaceAll('\\', '/'))),
];
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

/** A heading's anchor as code hosting sites make it: lower case, punctuation gone, blanks to hyphens. */
const anchor = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');

const tokens = (name: string): Token[] => {
  const all: Token[] = [];
  marked.walkTokens(marked.lexer(read(name)), token => {
    all.push(token);
  });
  return all;
};

const anchors = (name: string): string[] =>
  tokens(name)
    .filter(token => token.type === 'heading')
    .map(token => anchor((token as Tokens.Heading).text));

/** What is wrong with a link of a document, or null. */
const fault = (from: string, href: string): string | null => {
  if (/^[a-z]+:/i.test(href)) return null;
  const [file = '', fragment] = href.split('#');
  const target = file === '' ? from : path.posix.join(path.posix.dirname(from), decodeURIComponent(file));
  if (!existsSync(path.join(root, target))) return `${from}: ${href} is not there`;
  if (fragment === undefined || !target.endsWith('.md')) return null;
  return anchors(target).includes(decodeURIComponent(fragment))
    ? null
    : `${from}: ${href} has no such heading`;
};

/** Everything written as code: what a reader would type. */
const code = (name: string): string =>
  tokens(name)
    .filter(token => token.type === 'code' || token.type === 'codespan')
    .map(token => (token as Tokens.Code).text)
    .join('\n');

describe('the documents of the project', () => {
  it('link only to what is there', () => {
    const links = names.flatMap(name =>
      tokens(name)
        .filter(token => token.type === 'link' || token.type === 'image')
        .map(token => ({ name, href: (token as Tokens.Link).href })),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.map(({ name, href }) => fault(name, href)).filter(Boolean)).toEqual([]);
  });

  it('name only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const known = new Set([...Object.keys(scripts), 'ci', 'install', 'i']);
    const wrong = names.flatMap(name =>
      [...code(name).matchAll(/npm (?:run (?:-s |--silent )?|(?=start|test))([a-z\d:-]+)/g)]
        .map(match => match[1] ?? '')
        .filter(script => !known.has(script))
        .map(script => `${name}: npm run ${script}`),
    );
    expect(wrong).toEqual([]);
  });

  it('name only commands of the command line that exist', () => {
    const help = spawnSync(process.execPath, [path.join(root, 'server/cli.ts'), '--help'], {
      encoding: 'utf8',
    });
    const known = new Set([...help.stdout.matchAll(/^ {2}([a-z-]+)/gm)].map(match => match[1]));
    expect(known).toContain('import');
    const wrong = names.flatMap(name =>
      [...code(name).matchAll(/npm run -s cli -- ([a-z-]+)/g)]
        .map(match => match[1] ?? '')
        .filter(command => !known.has(command))
        .map(command => `${name}: ${command}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are all reached from the README or the manual’s first page', () => {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name) || !existsSync(path.join(root, name))) return;
      reached.add(name);
      for (const token of tokens(name)) {
        if (token.type !== 'link' || /^[a-z]+:/i.test((token as Tokens.Link).href)) continue;
        const [file = ''] = (token as Tokens.Link).href.split('#');
        const target = path.posix.join(path.posix.dirname(name), decodeURIComponent(file));
        if (target.endsWith('.md')) visit(target);
      }
    };
    visit('README.md');
    const manual = names.filter(name => name.startsWith('docs/manual/'));
    expect(manual.filter(name => !reached.has(name))).toEqual([]);
  });

  it('show screenshots that are small enough to carry', () => {
    const images = names.flatMap(name =>
      tokens(name)
        .filter(token => token.type === 'image')
        .map(token => path.posix.join(path.posix.dirname(name), (token as Tokens.Image).href)),
    );
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) expect(statSync(path.join(root, image)).size).toBeLessThan(600_000);
  });
});
