import { fail, ok } from '../../../contract/errors.ts';
import { exportCase, sealExport } from '../../../core/applications/case-export.ts';
import { openCase } from '../../../core/applications/case-file.ts';
import {
  addNote,
  approve,
  assign,
  label,
  numberOnPlatform,
  sendBack,
  takeStep,
} from '../../../core/applications/casework.ts';
import { ask, progress } from '../../../core/applications/enquire.ts';
import { formWarnings } from '../../../core/applications/form-warnings.ts';
import { materialsOf, takeIn } from '../../../core/applications/intake.ts';
import { civilDay } from '../../../core/records/time.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { OfficeCalls } from '../office-calls.ts';
import type { LazyRoom } from '../room.ts';
import type { CaseListMethods } from './case-lists.ts';

type ApplicationMethods = Omit<
  Pick<Handlers, Extract<keyof Handlers, `applications.${string}`>>,
  keyof CaseListMethods
>;

/** Characters of a passphrase under which a case leaves the house. */
const leastPassphrase = 12;

/** Applications: taken at the terminal or the desk, handled by the clock. */
export const applicationMethods = (
  room: LazyRoom,
  { now }: HostContext,
  { inOffice, caller, nameOf, orMoved, byCode }: OfficeCalls,
): ApplicationMethods => {
  const today = () => civilDay(now());

  return {
    'applications.check': ({ form }) => ok({ warnings: formWarnings(form) }),
    'applications.submit': ({ form, signature }) =>
      inOffice(office =>
        takeIn(office, {
          form,
          channel: 'inPerson',
          on: today(),
          oral: false,
          readBack: false,
          materials: materialsOf(form),
          signature,
          actor: 'visitor',
        }),
      ),
    'applications.progress': ({ number, code }) =>
      byCode(() => inOffice(office => progress(office, number, code))),
    'applications.ask': input => byCode(() => inOffice(office => ask(office, input))),
    'applications.take': ({ readBack, ...input }, session) =>
      inOffice(office => {
        // art.29: filled in for the applicant, read back to them and confirmed
        if (input.oral && !readBack) return fail('applications.notReadBack');
        return takeIn(office, { ...input, readBack, actor: caller(session).member.id });
      }),
    'applications.open': ({ id }, session) =>
      inOffice(async office => {
        const by = caller(session);
        const file = await openCase(office, id, by, nameOf);
        if (file.ok) room.open().recordLook(by.member.id, id);
        return file;
      }),
    'applications.step': (input, session) =>
      inOffice(office => orMoved(takeStep(office, { ...input, by: caller(session) }))),
    'applications.approve': (input, session) =>
      inOffice(office => orMoved(approve(office, { ...input, by: caller(session) }))),
    'applications.sendBack': (input, session) =>
      inOffice(office => orMoved(sendBack(office, { ...input, by: caller(session) }))),
    'applications.note': (input, session) =>
      inOffice(office => orMoved(addNote(office, { ...input, by: caller(session) }))),
    'applications.label': (input, session) =>
      inOffice(office => orMoved(label(office, { ...input, by: caller(session) }))),
    'applications.assign': ({ id, handler }, session) =>
      inOffice(office => {
        if (handler !== null && room.open().staff.byId(handler)?.state !== 'active')
          return fail('staff.unknown');
        return orMoved(assign(office, { id, handler, by: caller(session) }));
      }),
    'applications.setPlatformNumber': (input, session) =>
      inOffice(office => orMoved(numberOnPlatform(office, { ...input, by: caller(session) }))),
    'applications.exportCase': ({ id, passphrase }, session) =>
      inOffice(async office => {
        if (passphrase !== null && passphrase.length < leastPassphrase)
          return fail('applications.passphraseShort', { least: leastPassphrase });
        const by = caller(session);
        const zip = await exportCase(office, id, by, nameOf);
        if (!zip.ok) return zip;
        room
          .open()
          .recordAct(by.member.id, 'staff.exported', { what: 'case', rows: 1, names: true, caseId: id });
        const sealed = passphrase === null ? zip.value : await sealExport(zip.value, passphrase);
        return ok({
          // the id says nothing of a person; the number stands inside
          name: passphrase === null ? `申请导出-${id}.zip` : `申请导出-${id}.gkcase`,
          mediaType: passphrase === null ? 'application/zip' : 'application/octet-stream',
          base64: sealed.toString('base64'),
        });
      }),
  };
};
