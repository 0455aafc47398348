import type { PaperFacts } from '../../../contract/custody/paper.ts';
import type { Input, MethodName, Output } from '../../../contract/index.ts';
import { plainFacts } from '../../fixtures/paper-facts.ts';
import type { App } from './app.ts';
import { password } from './desk.ts';

/** Ask the app as a page would; with a token as who is logged in. @throws where it does not answer with the output */
export const ask = async <M extends MethodName>(
  app: App,
  method: M,
  input: Input<M>,
  token?: string,
): Promise<Output<M>> => {
  const response = await fetch(`${app.url}/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { 'x-session': token } : {}) },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Output<M>;
};

/** The token of somebody logged in beside the pages; by default the administrator `setUpDesk` makes. */
export const tokenOf = async (app: App, name = '李主任'): Promise<string> =>
  (await ask(app, 'staff.login', { name, password })).token;

/** The record of the document whose title, 文号 or 索引号 this is. */
export const documentNamed = async (app: App, name: string): Promise<Output<'library.document'>> => {
  const { direct } = await ask(app, 'library.search', { query: name, limit: 1 });
  if (direct === null) throw new Error(`the library has no document ${name}`);
  return ask(app, 'library.document', { id: direct });
};

/** Registers a paper as a clerk's own page would. */
export const registerPaper = async (
  app: App,
  token: string,
  {
    copies,
    document = null,
    ...facts
  }: { copies: number; document?: string | null } & Pick<PaperFacts, 'title'> & Partial<PaperFacts>,
): Promise<Output<'custody.register'>> =>
  ask(
    app,
    'custody.register',
    {
      facts: { ...plainFacts, indexMark: 'printed', ...facts },
      batch: null,
      receivedOn: '2026-03-05',
      copies,
      document,
      rejected: null,
    },
    token,
  );
