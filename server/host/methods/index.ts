import { join } from 'node:path';
import type { Role } from '../../../contract/method.ts';
import { storedFile } from '../../../db/library/stored-files.ts';
import { deskCalls } from '../at-desk.ts';
import type { FileEntry, Handlers, HostContext, Session } from '../handlers.ts';
import { importing } from '../importing.ts';
import { officeCalls } from '../office-calls.ts';
import { reviewing } from '../reviewing.ts';
import { roleOf } from '../role.ts';
import { lazyRoom } from '../room.ts';
import { IncomingFiles } from '../scans/incoming.ts';
import { applicationMethods } from './applications.ts';
import { auditMethods } from './audit.ts';
import { backupMethods } from './backup.ts';
import { callMethods } from './calls.ts';
import { caseListMethods } from './case-lists.ts';
import { conversionMethods } from './conversion.ts';
import { custodyMethods } from './custody.ts';
import { deliveryMethods } from './deliveries.ts';
import { documentMethods } from './documents.ts';
import { dutyMethods } from './duty.ts';
import { fileMethods } from './files.ts';
import { filingMethods } from './filing.ts';
import { healthMethods } from './health.ts';
import { importMethods } from './imports.ts';
import { libraryMethods } from './library.ts';
import { mistakeMethods } from './mistakes.ts';
import { paperMethods } from './papers.ts';
import { publishingMethods } from './publishing.ts';
import { receptionMethods } from './reception.ts';
import { registerMethods } from './registers.ts';
import { repositoryMethods } from './repository.ts';
import { reviewMethods } from './review.ts';
import { scanMethods } from './scans.ts';
import { settingsMethods } from './settings.ts';
import { sheetMethods } from './sheets.ts';
import { staffMethods } from './staff.ts';
import { statisticsMethods } from './statistics.ts';
import { systemMethods } from './system.ts';
import { useMethods } from './uses.ts';
import { websiteMethods } from './websites.ts';
import { withdrawalMethods } from './withdrawals.ts';

type Composed = {
  handlers: Handlers;
  file: (sha256: string) => FileEntry | null;
  role: (session: Session) => Role;
};

/** Every method of the contract, from one file a subject. */
export const composeMethods = (context: HostContext): Composed => {
  const room = lazyRoom(context);
  const calls = officeCalls(room, context);
  const desk = deskCalls(room, context);
  const imports = importing(context.dataDir, context.now);
  context.onClose(imports.close);
  const decisions = reviewing(context);
  context.onClose(decisions.close);
  const incoming = new IncomingFiles(join(context.dataDir, 'scans', 'incoming'));
  context.onClose(() => incoming.close());
  const scans = scanMethods(room, context, incoming, decisions);
  return {
    handlers: {
      ...systemMethods(context),
      ...documentMethods(context, imports, decisions),
      ...importMethods(context, imports, room, decisions),
      ...websiteMethods(context, imports),
      ...repositoryMethods(context, imports, room),
      ...publishingMethods(context, imports, room),
      ...applicationMethods(room, context, calls),
      ...caseListMethods(room, context, calls),
      ...auditMethods(room, context, calls),
      ...fileMethods(room, context, calls),
      ...libraryMethods(context, decisions),
      ...healthMethods(context, imports),
      ...reviewMethods(room, context, decisions),
      ...mistakeMethods(room, context, calls, decisions),
      ...conversionMethods(room, context, calls, imports),
      ...filingMethods(room, context, calls),
      ...settingsMethods(room, context, calls),
      ...scans.methods,
      ...withdrawalMethods(desk),
      ...registerMethods(room, context, desk),
      ...receptionMethods(room, context, desk),
      ...dutyMethods(room, context, desk),
      ...paperMethods(room, calls),
      ...custodyMethods(desk, context),
      ...deliveryMethods(desk, context),
      ...sheetMethods(desk, context, incoming),
      ...useMethods(desk, context),
      ...callMethods(room, context, desk, decisions),
      ...staffMethods(room.open, context),
      ...backupMethods(room, context),
      ...statisticsMethods(room, context),
    },
    file: sha256 => {
      const library = context.library();
      const stored = library.ok ? storedFile(library.value, sha256, decisions.down()) : null;
      return stored ?? scans.file(sha256);
    },
    role: session => roleOf(room.open, session),
  };
};
