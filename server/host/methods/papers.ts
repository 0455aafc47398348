import { fail, ok } from '../../../contract/errors.ts';
import { readWhole } from '../../../core/applications/files.ts';
import { sheetOf } from '../../../core/applications/papers/sheet.ts';
import {
  listTemplates,
  replaceTemplate,
  templateVersion,
} from '../../../core/applications/papers/templates.ts';
import { finish, keepDraft, look, papersOf, partOf } from '../../../core/applications/papers/work.ts';
import type { Handlers } from '../handlers.ts';
import type { OfficeCalls } from '../office-calls.ts';
import type { LazyRoom } from '../room.ts';

type PaperMethods = Pick<Handlers, Extract<keyof Handlers, `papers.${string}`>>;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const onDisk = (error: unknown) => {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return fail('files.diskFull');
  throw error;
};

/** The papers of a case, and the templates they are made by. */
export const paperMethods = (room: LazyRoom, { inOffice, caller, nameOf }: OfficeCalls): PaperMethods => ({
  'papers.list': ({ id }, session) =>
    inOffice(async office => {
      const papers = await papersOf(office, { id, by: caller(session), nameOf });
      return papers.ok ? ok({ papers: papers.value }) : papers;
    }),
  'papers.look': ({ parts, ...input }, session) =>
    inOffice(async office => {
      const looked = await look(office, { ...input, parts, by: caller(session), nameOf });
      if (!looked.ok) return looked;
      const { spec, call, template, missing, docx, parts: written } = looked.value;
      return ok({
        title: spec.title,
        template,
        parts: Object.entries(written).map(([name, value]) => ({ name, value, ...partOf(name, spec) })),
        missing: [...missing],
        proposed: call.proposed,
        sheet: sheetOf(docx),
      });
    }),
  'papers.draft': (input, session) =>
    inOffice(office => keepDraft(office, { ...input, by: caller(session), nameOf })),
  'papers.finish': (input, session) =>
    inOffice(office => finish(office, { ...input, by: caller(session), nameOf }).catch(onDisk)),
  'papers.sheet': (place, session) =>
    inOffice(async office => {
      const by = caller(session);
      const whole = await readWhole(office, place, by);
      if (!whole.ok) return whole;
      room.open().recordLook(by.member.id, place.stream, place.file);
      try {
        return ok({ sheet: sheetOf(whole.value.bytes) });
      } catch {
        return fail('files.noText');
      }
    }),
  'papers.templates': (_input, session) =>
    inOffice(async office => {
      const templates = await listTemplates(office, caller(session));
      return ok({
        templates: templates.map(({ versions, ...rest }) => ({
          ...rest,
          versions: versions.map(({ by, ...version }) => ({
            ...version,
            by: by === null ? null : nameOf(by),
          })),
        })),
      });
    }),
  'papers.template': ({ paper, id }, session) =>
    inOffice(async office => {
      const version = await templateVersion(office, paper, id, caller(session));
      return version.ok ? ok({ name: version.value.name, docx: base64(version.value.bytes) }) : version;
    }),
  'papers.replaceTemplate': ({ docx, ...input }, session) =>
    inOffice(office =>
      replaceTemplate(office, {
        ...input,
        docx: Buffer.from(docx, 'base64'),
        by: caller(session),
      }).catch(onDisk),
    ),
});
