import type { Input, MethodName, Output } from '../../../contract/index.ts';
import type { App } from './app.ts';

/** Ask the app as a page would. @throws where it does not answer with the output */
export const ask = async <M extends MethodName>(app: App, method: M, input: Input<M>): Promise<Output<M>> => {
  const response = await fetch(`${app.url}/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Output<M>;
};

/** The record of the document whose title, 文号 or 索引号 this is. */
export const documentNamed = async (app: App, name: string): Promise<Output<'library.document'>> => {
  const { direct } = await ask(app, 'library.search', { query: name, limit: 1 });
  if (direct === null) throw new Error(`the library has no document ${name}`);
  return ask(app, 'library.document', { id: direct });
};
