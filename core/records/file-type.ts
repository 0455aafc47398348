import { fail, ok, type Result } from '../../contract/errors.ts';
import { extensionOf, sniff, typeOf } from '../library/mediatypes.ts';

/** What may be added to a case, and the container its first bytes must show; null: a text, which shows none. */
const containers: Readonly<Record<string, readonly (string | null)[]>> = {
  pdf: ['pdf'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  png: ['png'],
  docx: ['zip'],
  xlsx: ['zip'],
  ofd: ['zip'],
  doc: ['ole'],
  xls: ['ole'],
  wps: ['ole'],
  txt: [null],
};

/** The kinds of files a case takes, for the sentence that refuses another. */
const takenTypes = 'PDF、JPG、PNG、DOCX、DOC、WPS、XLSX、XLS、OFD、TXT';

/** The media type of a file by its name, where a case takes such files. */
export const mediaTypeTaken = (name: string): Result<string, 'files.type'> =>
  extensionOf(name) in containers ? ok(typeOf(name).mediaType) : fail('files.type', { types: takenTypes });

/**
 * Whether the first bytes are what the name says. A Word or Excel file with a password is an `ole` under an x-ending: nobody could read it later,
 * so it is refused by its own name.
 */
export const matchesName = (
  name: string,
  head: Uint8Array,
): Result<null, 'files.lyingType' | 'files.encrypted'> => {
  const wanted = containers[extensionOf(name)] ?? [];
  const found = sniff(head);
  if (wanted.includes('zip') && found === 'ole') return fail('files.encrypted');
  const text = wanted.includes(null) && found === null && !head.subarray(0, 4096).includes(0);
  return wanted.includes(found) && (found !== null || text) ? ok(null) : fail('files.lyingType');
};
