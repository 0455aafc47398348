import { fail, ok, type Result } from '../../contract/errors.ts';
import type { ScanEvent, ScanFolderEvent, ScanRow } from '../../contract/scans/scan.ts';
import { mayStep, type ScanRefusal } from './scan.ts';

/** The stream of the watched folder. */
export const scanFolderStream = 'scan-folder';

/** What the work with scans stands on. */
export type ScanWork = {
  readonly row: (id: string) => ScanRow | null;
  /** writes one event, durably */
  readonly record: (stream: string, event: ScanEvent | ScanFolderEvent) => void;
  readonly newId: () => string;
};

/** Takes a step of one scan, where what it is now allows it. */
export const stepScan = (
  { row, record }: ScanWork,
  id: string,
  event: ScanEvent,
): Result<ScanRow, 'scans.notFound' | ScanRefusal> => {
  const scan = row(id);
  if (!scan) return fail('scans.notFound');
  const may = mayStep(scan, event.type);
  if (!may.ok) return may;
  record(id, event);
  return ok(scan);
};

/** Puts a new scan on record. Its file is on the disk by now. */
export const keepScan = (
  { row, record, newId }: ScanWork,
  kept: Omit<Extract<ScanEvent, { type: 'scan.kept' }>, 'type'>,
): ScanRow => {
  const id = newId();
  record(id, { type: 'scan.kept', ...kept });
  const scan = row(id);
  if (!scan) throw new Error('the scan was recorded and is not there');
  return scan;
};
