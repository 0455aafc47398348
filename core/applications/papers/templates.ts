import type { Particulars } from '../../../contract/applications/methods.ts';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import { type PaperKind, paperKinds } from '../../../contract/papers.ts';
import { sealWhole } from '../../records/sealed-file.ts';
import { isoLocal } from '../../records/time.ts';
import type { Access } from '../../staff/access.ts';
import { readWhole } from '../files.ts';
import type { Office } from '../office.ts';
import { checkTemplate } from './docx.ts';
import { paperSpecs } from './kinds.ts';

/** The stream of the unit's own templates. They name nobody, and lie under seal only because every file of the records does. */
const templateStream = 'templates';

export type TemplateEventData = {
  /** `from`: the first day on which papers are made by it */
  'template.replaced': {
    readonly paper: PaperKind;
    readonly from: string;
    readonly files: readonly string[];
  };
};

/** A version of a template; `id` null: the one that came with the program. */
export type TemplateVersion = {
  readonly id: string | null;
  readonly from: string | null;
  readonly at: string | null;
  /** staff id */
  readonly by: string | null;
};

const builtIn: TemplateVersion = { id: null, from: null, at: null, by: null };

/** The versions of every template, in the order they came. */
function versionsOf({ log }: Office): Map<PaperKind, TemplateVersion[]> {
  const versions = new Map<PaperKind, TemplateVersion[]>(paperKinds.map(paper => [paper, [builtIn]]));
  for (const { id, type, at, actor, data } of log.stream(templateStream)) {
    if (type !== 'template.replaced') continue;
    const { paper, from } = JSON.parse(data) as TemplateEventData['template.replaced'];
    versions.get(paper)?.push({ id, from, at, by: actor });
  }
  return versions;
}

/**
 * The version papers are made by on a day: the one with the latest first day that has come; of two with the same, the later one. What came with
 * the program holds until then.
 */
export const inForce = (versions: readonly TemplateVersion[], day: string): TemplateVersion =>
  versions
    .filter(({ from }) => from === null || from <= day)
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
    .at(-1) ?? builtIn;

/** Versions as they are listed: the newest first, each with its last day. A version that another with the same first day replaced never held. */
export function listed(versions: readonly TemplateVersion[]): (TemplateVersion & { until: string | null })[] {
  const ordered = versions.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return ordered
    .map((version, at) => ({ ...version, until: dayBefore(ordered[at + 1]?.from ?? null) }))
    .toReversed();
}

const dayBefore = (day: string | null): string | null =>
  day === null ? null : new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

type Loaded = { readonly bytes: Uint8Array; readonly name: string; readonly version: TemplateVersion };

async function load(
  office: Office,
  paper: PaperKind,
  version: TemplateVersion,
  by: Access,
): Promise<Result<Loaded, 'files.missing' | 'files.damaged'>> {
  const { title } = paperSpecs[paper];
  if (version.id === null)
    return ok({ bytes: await office.builtInTemplate(paper), name: `${title}.docx`, version });
  const { log, vault } = office;
  const event = log.stream(templateStream).find(({ id }) => id === version.id);
  const seal = await vault.open(templateStream, by.privateKey);
  if (!event?.sealed || !seal) return fail('files.missing');
  const file = (seal.openJson(event.id, event.sealed) as Particulars).files?.[0];
  if (!file) return fail('files.missing');
  const whole = await readWhole(office, { stream: templateStream, event: event.id, file: file.id }, by);
  if (whole.ok) return ok({ bytes: whole.value.bytes, name: file.name, version });
  return whole.error.code === 'files.damaged' ? fail('files.damaged') : fail('files.missing');
}

/** The template papers are made by on a day. */
export const templateOn = (office: Office, paper: PaperKind, day: string, by: Access) =>
  load(office, paper, inForce(versionsOf(office).get(paper) ?? [], day), by);

/** One version, to be looked at or changed. */
export async function templateVersion(
  office: Office,
  paper: PaperKind,
  id: string | null,
  by: Access,
): Promise<Result<Loaded, 'files.missing' | 'files.damaged'>> {
  const version = versionsOf(office)
    .get(paper)
    ?.find(each => each.id === id);
  return version ? load(office, paper, version, by) : fail('files.missing');
}

/** Every template with its versions and the name of each file. */
export async function listTemplates(office: Office, by: Access) {
  const versions = versionsOf(office);
  const all = [];
  for (const paper of paperKinds) {
    const { title } = paperSpecs[paper];
    const named = [];
    for (const version of listed(versions.get(paper) ?? [])) {
      const name = version.id === null ? `${title}.docx` : await nameOf(office, version.id, by);
      named.push({ ...version, name });
    }
    all.push({ paper, title, versions: named });
  }
  return all;
}

async function nameOf({ log, vault }: Office, id: string, by: Access): Promise<string> {
  const event = log.stream(templateStream).find(each => each.id === id);
  const seal = await vault.open(templateStream, by.privateKey);
  const file =
    event?.sealed && seal ? (seal.openJson(id, event.sealed) as Particulars).files?.[0] : undefined;
  return file?.name ?? '';
}

/** Keeps a new version of a template, if papers can be made by it. */
export async function replaceTemplate(
  office: Office,
  {
    paper,
    name,
    from,
    docx,
    by,
  }: { paper: PaperKind; name: string; from: string; docx: Uint8Array; by: Access },
): Promise<
  Result<
    Record<string, never>,
    | 'papers.notDocx'
    | 'papers.templateTooLarge'
    | 'papers.templateBroken'
    | 'papers.unknownField'
    | 'papers.lacksField'
    | 'files.encrypted'
  >
> {
  const checked = checkTemplate(docx, paperSpecs[paper]);
  if (!checked.ok) return checked;
  const { log, vault, files, newId, now } = office;
  const seal = (await vault.open(templateStream, by.privateKey)) ?? (await vault.begin(templateStream));
  const file = newId();
  const { sha256 } = await files.keep(sealWhole(seal, file, docx));
  const id = newId();
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const sealed: Particulars = {
    files: [{ id: file, sealed: sha256, name, mediaType, size: docx.length }],
  };
  const data: TemplateEventData['template.replaced'] = { paper, from, files: [sha256] };
  log.append([
    {
      id,
      stream: templateStream,
      type: 'template.replaced',
      at: isoLocal(now()),
      actor: by.member.id,
      data,
      sealed: seal.sealJson(id, sealed),
    },
  ]);
  return ok({});
}
