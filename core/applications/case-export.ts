import { ZipFile } from 'yazl';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Attachment } from '../../contract/files.ts';
import { isoLocal } from '../records/time.ts';
import type { Access } from '../staff/access.ts';
import { type ScryptCost, scryptCost, unwrapKey, wrapKey } from '../staff/passwords.ts';
import { openCase } from './case-file.ts';
import { readWhole } from './files.ts';
import type { Office } from './office.ts';

/** docs/formats/case-export.md; raise the number with any change of meaning. */
export const exportFormat = 'zhengwu-case-export/1';
/** Files of one export together: it travels in one answer. Bytes. */
export const mostExportBytes = 100 * 1024 * 1024;

const magic = Buffer.from('GKCASE01', 'ascii');
const holder = 'case-export';
const saltLength = 16;
const headLength = magic.length + 3 + saltLength;

const zipOf = (
  parts: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  at: Date,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const zip = new ZipFile();
    for (const { path, bytes } of parts) zip.addBuffer(Buffer.from(bytes), path, { mtime: at });
    zip.end();
    const chunks: Buffer[] = [];
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
    zip.outputStream.on('error', reject);
  });

/** A name that any system can write, after a number that keeps two alike apart. */
const pathOf = (number: number, name: string): string =>
  `files/${String(number).padStart(3, '0')}-${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 120)}`;

/**
 * A case as another system can take it over: `case.json` with everything the case page shows, and its files, in a zip.
 * `nameOf` gives the name of a member of staff.
 */
export async function exportCase(
  office: Office,
  id: string,
  by: Access,
  nameOf: (actor: string) => string,
): Promise<
  Result<
    Buffer,
    | 'applications.notFound'
    | 'applications.destroyed'
    | 'applications.exportTooLarge'
    | 'files.missing'
    | 'files.damaged'
  >
> {
  const opened = await openCase(office, id, by, nameOf);
  if (!opened.ok) return opened;
  if (opened.value.destroyed) return fail('applications.destroyed');
  const { position: _, ...file } = opened.value;
  const at = office.now();
  const parts: { path: string; bytes: Uint8Array }[] = [];
  const paths = new Map<string, string>();
  const named: { stream: string; event: string; file: Attachment }[] = [
    ...file.entries.flatMap(entry =>
      (entry.particulars?.files ?? []).map(one => ({ stream: id, event: entry.id, file: one })),
    ),
    ...file.asks.flatMap(ask => ask.files.map(one => ({ stream: ask.id, event: ask.event, file: one }))),
  ];
  let size = 0;
  for (const { stream, event, file: one } of named) {
    size += one.size;
    if (size > mostExportBytes)
      return fail('applications.exportTooLarge', { megabytes: mostExportBytes / 1024 / 1024 });
    const whole = await readWhole(office, { stream, event, file: one.id }, by);
    if (!whole.ok)
      return whole.error.code === 'files.missing' ? fail('files.missing') : fail('files.damaged');
    const path = pathOf(parts.length + 1, one.name);
    paths.set(one.id, path);
    parts.push({ path, bytes: whole.value.bytes });
  }
  const record = {
    format: exportFormat,
    exportedAt: isoLocal(at),
    unit: office.unit,
    terminal: office.terminal,
    files: named.map(({ file: one }) => ({
      id: one.id,
      path: paths.get(one.id),
      name: one.name,
      mediaType: one.mediaType,
      size: one.size,
    })),
    case: file,
  };
  const json = Buffer.from(`${JSON.stringify(record, null, 2)}\n`, 'utf8');
  return ok(await zipOf([{ path: 'case.json', bytes: json }, ...parts], at));
}

/** Seals an export under a passphrase: magic, log2 N, r, p, salt, then nonce, tag and ciphertext (AES-256-GCM, key by scrypt). */
export async function sealExport(
  zip: Uint8Array,
  passphrase: string,
  cost: ScryptCost = scryptCost,
): Promise<Buffer> {
  const { salt, wrapped } = await wrapKey(holder, passphrase, zip, cost);
  return Buffer.concat([magic, Buffer.from([Math.log2(cost.N), cost.r, cost.p]), salt, wrapped]);
}

/** Opens what `sealExport` made; null where it is none or the passphrase is another. */
export async function openExport(sealed: Uint8Array, passphrase: string): Promise<Uint8Array | null> {
  const bytes = Buffer.from(sealed);
  if (bytes.length < headLength || !bytes.subarray(0, magic.length).equals(magic)) return null;
  const [n = 0, r = 0, p = 0] = bytes.subarray(magic.length, magic.length + 3);
  // a file from elsewhere must not make this machine work for ever
  if (n < 1 || n > 20 || r < 1 || r > 16 || p < 1 || p > 4) return null;
  const salt = bytes.subarray(magic.length + 3, headLength);
  return unwrapKey(holder, passphrase, {
    salt,
    cost: { N: 2 ** n, r, p },
    wrapped: bytes.subarray(headLength),
  });
}
