import { sha256Schema } from '../../../contract/document.ts';

/** What the address of a document page asks for, besides the document. */
export type View = {
  /** the words searched; empty where the visitor did not come from a search */
  query: string;
  /** the file to read, by its hash */
  file: string | null;
  page: number;
  /** the text of this file is wanted instead of the file */
  text: string | null;
};

const hash = (value: string | null): string | null =>
  value !== null && sha256Schema.safeParse(value).success ? value : null;

/** Read the parameters; what makes no sense counts as not given. */
export const readView = (parameters: URLSearchParams): View => {
  const page = Number(parameters.get('page'));
  return {
    query: parameters.get('q')?.trim() ?? '',
    file: hash(parameters.get('file')),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    text: hash(parameters.get('text')),
  };
};

/** The address of a view; only what differs from the plain document page is written. */
export const viewAddress = (id: string, view: Partial<View> = {}): string => {
  const parameters = new URLSearchParams();
  if (view.query) parameters.set('q', view.query);
  if (view.file) parameters.set('file', view.file);
  if (view.file && view.page !== undefined && view.page > 1) parameters.set('page', String(view.page));
  if (view.text) parameters.set('text', view.text);
  const search = parameters.toString();
  return `/document/${id}${search === '' ? '' : `?${search}`}`;
};
