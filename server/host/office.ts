import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Office } from '../../core/applications/office.ts';
import { Vault } from '../../core/records/vault.ts';
import { CaseStore } from '../../db/records/applications.ts';
import { sealedFiles } from '../../db/records/sealed-files.ts';
import type { HostContext } from './handlers.ts';
import type { OpenRoom } from './room.ts';

export type OpenOffice = Office & { readonly rows: CaseStore };

/** The office of an open room: what the use cases on applications stand on. */
export function openOffice(
  room: OpenRoom,
  {
    dataDir,
    resourcesDir,
    settings,
    now,
  }: Pick<HostContext, 'dataDir' | 'resourcesDir' | 'settings' | 'now'>,
): Result<OpenOffice, 'staff.notSetUp'> {
  const log = room.log();
  const here = room.room();
  if (!log || !here || !room.access.isSetUp()) return fail('staff.notSetUp');
  return ok({
    log,
    rows: new CaseStore(room.databases.records),
    vault: new Vault(room.keys),
    files: sealedFiles(dataDir),
    rules: room.rules(),
    unit: here.unit,
    enquiryPhone: settings.enquiryPhone,
    terminal: here.terminal,
    numberPattern: settings.numberPattern,
    paperPattern: settings.paperPattern,
    builtInTemplate: paper => readFile(join(resourcesDir, 'templates', `${paper}.docx`)),
    now,
    newId: v7,
  });
}
