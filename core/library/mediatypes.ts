/** What a file is: a format whose text is read, or a type that is only kept. */
export const readable = ['text', 'markdown', 'html', 'pdf', 'docx'] as const;
export type Format = (typeof readable)[number] | 'other';

const types: Record<string, readonly [Format, string]> = {
  txt: ['text', 'text/plain'],
  text: ['text', 'text/plain'],
  md: ['markdown', 'text/markdown'],
  markdown: ['markdown', 'text/markdown'],
  html: ['html', 'text/html'],
  htm: ['html', 'text/html'],
  shtml: ['html', 'text/html'],
  pdf: ['pdf', 'application/pdf'],
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  doc: ['other', 'application/msword'],
  xls: ['other', 'application/vnd.ms-excel'],
  xlsx: ['other', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  csv: ['other', 'text/csv'],
  ppt: ['other', 'application/vnd.ms-powerpoint'],
  pptx: ['other', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  wps: ['other', 'application/vnd.ms-works'],
  ofd: ['other', 'application/ofd'],
  ceb: ['other', 'application/x-ceb'],
  rtf: ['other', 'application/rtf'],
  zip: ['other', 'application/zip'],
  rar: ['other', 'application/vnd.rar'],
  '7z': ['other', 'application/x-7z-compressed'],
  png: ['other', 'image/png'],
  jpg: ['other', 'image/jpeg'],
  jpeg: ['other', 'image/jpeg'],
  gif: ['other', 'image/gif'],
  bmp: ['other', 'image/bmp'],
  webp: ['other', 'image/webp'],
  tif: ['other', 'image/tiff'],
  tiff: ['other', 'image/tiff'],
  svg: ['other', 'image/svg+xml'],
  mp3: ['other', 'audio/mpeg'],
  mp4: ['other', 'video/mp4'],
  json: ['other', 'application/json'],
  xml: ['other', 'application/xml'],
};

export const extensionOf = (name: string): string => /\.([^./\\]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Format and media type by the name's extension. */
export const typeOf = (name: string): { format: Format; mediaType: string } => {
  const [format, mediaType] = types[extensionOf(name)] ?? ['other', 'application/octet-stream'];
  return { format, mediaType };
};

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, i) => bytes[at + i] === byte);

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['exe', [0x4d, 0x5a, 0x90]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['gzip', [0x1f, 0x8b, 0x08]],
];

/** The container a file's first bytes give away; `pdf` also where the mark stands in the first 1024 bytes, as readers accept it. */
export const sniff = (head: Uint8Array): string | null => {
  for (let at = 0; at < Math.min(head.length - 4, 1024); at++) {
    if (startsWith(head, [0x25, 0x50, 0x44, 0x46, 0x2d], at)) return 'pdf';
  }
  return signatures.find(([, signature]) => startsWith(head, signature))?.[0] ?? null;
};

/** True where a text file's first bytes hold what no text holds. */
const binary = (head: Uint8Array): boolean => {
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return false;
  return head.subarray(0, 4096).includes(0);
};

/** What is wrong between a file's name and its content, or null. `ole` under .docx is how Office encrypts. */
export const mismatch = (format: Format, head: Uint8Array): 'lyingType' | 'encrypted' | null => {
  const found = sniff(head);
  if (format === 'pdf') return found === 'pdf' ? null : 'lyingType';
  if (format === 'docx') return found === 'zip' ? null : found === 'ole' ? 'encrypted' : 'lyingType';
  if (format === 'other') return null;
  return (found !== null && (found !== 'pdf' || startsWith(head, [0x25, 0x50, 0x44, 0x46]))) || binary(head)
    ? 'lyingType'
    : null;
};
