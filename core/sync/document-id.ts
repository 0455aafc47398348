import { createHash } from 'node:crypto';

/** Stable for ever: from the source and the key under which the document was first seen there. */
export const documentId = (sourceId: string, key: string): string =>
  createHash('sha256').update(`${sourceId}\n${key}`).digest('hex').slice(0, 20);
