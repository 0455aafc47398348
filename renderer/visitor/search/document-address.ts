import type { Hit } from '../../../contract/library.ts';

/** Where a result leads: the document, with the words searched and the page they stand on, so it opens there. */
export const documentAddress = (
  { id, file, page }: Pick<Hit, 'id' | 'file' | 'page'>,
  query = '',
): string => {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  if (file) parameters.set('file', file);
  if (file && page) parameters.set('page', String(page));
  const search = parameters.toString();
  return `/document/${id}${search ? `?${search}` : ''}`;
};
