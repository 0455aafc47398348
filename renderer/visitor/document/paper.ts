import type { Kind, Validity } from '../../../contract/document.ts';
import type { Output } from '../../../contract/index.ts';
import { publicAddress } from './public-address.ts';

export type DocumentRecord = Output<'library.document'>;

/** Guides, answers and the like have no 有效性 unless their source states one. */
export const saysValidity = (kind: Kind, validity: Validity): boolean =>
  validity !== 'unstated' || kind === 'document';

/** What every printed page says about where it comes from (domain row 11). */
export type Paper = {
  title: string;
  docNo: string | null;
  source: string | null;
  publishedAt: string | null;
  /** the public address; null where the document has none */
  address: string | null;
  validity: Validity;
  pastValidity: boolean;
  /** of the printed file; null where the text itself is printed and no single file stands for it */
  sha256: string | null;
};

/** The paper note of a document, or of one of its files. */
export const paperOf = (record: DocumentRecord, sha256?: string): Paper => ({
  title: record.title,
  docNo: record.docNo,
  source: record.source.name ?? record.issuers[0] ?? null,
  publishedAt: record.publishedAt,
  address: publicAddress(record.source.url),
  validity: record.validity.status,
  pastValidity: record.pastValidity,
  sha256:
    sha256 ?? record.files.find(file => file.role === 'main')?.sha256 ?? record.files[0]?.sha256 ?? null,
});

/** The first twelve digits of a file's SHA-256 in groups of four: enough to compare by eye with the register. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
