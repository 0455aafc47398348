import { createReadStream } from 'node:fs';
import type { DocumentFile } from '../../contract/document.ts';
import { draftOf, type Piece, unreadableDates } from '../library/draft.ts';
import { fieldLabels } from '../library/fields.ts';
import { judge } from '../library/gates.ts';
import { extensionOf, typeOf } from '../library/mediatypes.ts';
import { type Parsed, parsedSchema, type Refusal, readerVersion } from '../library/parsed.ts';
import { contentHashOf, draftHashOf } from '../review/content.ts';
import { indexNoKey } from '../text/keys.ts';
import type { KnownDocument, PlannedDocument } from './changes.ts';
import type { FolderItem } from './folder.ts';
import { type Findings, findingOf, type ImportTools, isDiskFull } from './tools.ts';
import type { Hashed, Weighed } from './weigh.ts';

/** The last part of a path without its extension. */
const stemOf = (path: string) => (path.split('/').at(-1) ?? path).replace(/\.[^.]{1,8}$/, '');
const nameOf = (path: string) => path.split('/').at(-1) ?? path;

/** Everything of a document's files but their texts, which stay in the staging area until they are written. */
type Taken = {
  readonly file: DocumentFile;
  readonly staged: string | null;
  readonly reference: string | null;
};

const stagingKey = (sha256: string, path: string) => `${readerVersion} ${sha256} ${extensionOf(path)}`;

/**
 * Reads and judges documents that are new or changed, one by one: their files are kept and their texts staged on the way. What
 * `plan` answers is ready to be written, or says why the document is refused; what staff should know goes to `findings`.
 */
export const planner = (
  {
    files,
    staging,
    reader,
    damageHolds = false,
  }: Pick<ImportTools, 'files' | 'staging' | 'reader' | 'damageHolds'>,
  { notes }: Pick<Findings, 'notes'>,
) => {
  /** Keep a file and read it, unless both were done before. The hash is of the very bytes kept and read. */
  const take = async ({
    file,
    sha256: expected,
    size,
  }: Hashed): Promise<{ kept: { sha256: string; size: number }; parsed: Parsed } | Refusal> => {
    const before = staging.get(stagingKey(expected, file.path));
    if (before !== null && (await files.has(expected))) {
      const parsed = parsedSchema.parse(JSON.parse(before)) as Parsed;
      const whole = await Promise.all(parsed.embedded.map(({ sha256 }) => files.has(sha256)));
      if (whole.every(Boolean)) return { kept: { sha256: expected, size }, parsed };
    }
    const kept = (await files.has(expected))
      ? { sha256: expected, size }
      : await files.keep(createReadStream(file.absolute));
    const outcome = await reader.read(files.path(kept.sha256), nameOf(file.path));
    if (!outcome.ok) return outcome.refusal;
    for (const { bytes } of outcome.pictures) await files.keep([bytes]);
    staging.put(stagingKey(kept.sha256, file.path), JSON.stringify(outcome.parsed));
    return { kept, parsed: outcome.parsed };
  };

  const takeAll = async ({ item, files: hashed, refusals }: Weighed): Promise<Taken[] | Refusal> => {
    const taken: Taken[] = [];
    for (const { file, refusal } of refusals) {
      if (file.role === 'main') return refusal;
      notes.push(findingOf(file.path, item.fields.title ?? null, refusal));
    }
    for (const one of hashed) {
      const got = await take(one).catch((error: unknown): Refusal => {
        if (
          isDiskFull(error) ||
          !(error instanceof Error && 'code' in error && 'syscall' in error && error.syscall === 'read')
        )
          throw error;
        return { reason: 'unreadable', detail: String(error.code) };
      });
      const { role, reference, path } = one.file;
      if ('reason' in got) {
        if (role === 'main') return got;
        notes.push(findingOf(path, item.fields.title ?? null, got));
        continue;
      }
      const { kept, parsed } = got;
      taken.push({
        file: {
          ...kept,
          name: nameOf(path),
          mediaType: parsed.mediaType,
          pages: parsed.pageStarts?.length || null,
          hasText: parsed.hasText,
          role,
        },
        staged: typeOf(path).format === 'other' ? null : stagingKey(kept.sha256, path),
        reference,
      });
      for (const picture of parsed.embedded) {
        taken.push({
          file: { ...picture, pages: null, hasText: null, role: 'attachment' },
          staged: null,
          reference: null,
        });
      }
    }
    // The same content under two names is one file of the document.
    return taken.filter(({ file }, i) => taken.findIndex(other => other.file.sha256 === file.sha256) === i);
  };

  const draftFrom = (item: FolderItem, taken: readonly Taken[]) => {
    const pieces = taken.map(({ file, staged, reference }): Piece => {
      const text = staged === null ? null : staging.get(staged);
      return {
        file,
        reference,
        parsed: text === null ? null : (parsedSchema.parse(JSON.parse(text)) as Parsed),
      };
    });
    return draftOf(item.fields, pieces, stemOf(item.files[0]?.path ?? item.item));
  };

  return async (
    weighed: Weighed,
    known: KnownDocument | null,
    key: string,
  ): Promise<PlannedDocument | Refusal> => {
    const taken = await takeAll(weighed);
    if ('reason' in taken) return taken;
    const { item } = weighed;
    const draft = draftFrom(item, taken);
    const verdict = judge(draft, damageHolds);
    if (verdict.refused) return verdict.refused;
    const unreadable = unreadableDates(item.fields).map(
      (field): Refusal => ({ reason: 'badRow', detail: `${fieldLabels[field][0]}：${item.fields[field]}` }),
    );
    for (const one of [...verdict.notes, ...unreadable]) notes.push(findingOf(item.item, draft.title, one));
    return {
      known,
      key,
      mainPath: weighed.mainPath,
      inputHash: weighed.inputHash,
      contentHash: contentHashOf(draft),
      draftHash: draftHashOf(draft),
      title: draft.title,
      heldFor: verdict.held,
      findings: [...verdict.held, ...verdict.notes, ...unreadable],
      indexNoKey: draft.indexNo ? indexNoKey(draft.indexNo) : null,
      draft: () => draftFrom(item, taken),
    };
  };
};
