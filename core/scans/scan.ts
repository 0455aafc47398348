import { fail, ok, type Result } from '../../contract/errors.ts';
import type { ScanEvent, ScanState } from '../../contract/scans/scan.ts';

/** A scan as its events left it, as far as the rules ask. */
export type Scan = {
  readonly state: ScanState;
  readonly pages: number;
  /** pages that have text */
  readonly read: number;
  /** pages that could not be read */
  readonly failed: number;
  /** the document it is joined to */
  readonly joined: string | null;
};

export type ScanRefusal =
  | 'scans.ofLibrary'
  | 'scans.isSetAside'
  | 'scans.isJoined'
  | 'scans.notRead'
  | 'scans.notClaimed'
  | 'scans.notJoined';

/**
 * Whether a person may take a step, by what the scan is now. What visitors find a document by is not changed under them: a scan
 * that is joined is parted first.
 */
export const mayStep = (scan: Scan, step: ScanEvent['type']): Result<null, ScanRefusal> => {
  if (scan.state === 'setAside') return fail('scans.isSetAside');
  if (scan.joined !== null && step !== 'scan.parted') return fail('scans.isJoined');
  if (scan.state === 'library' && (step === 'scan.claimed' || step === 'scan.released'))
    return fail('scans.ofLibrary');
  if (step === 'scan.parted' && scan.joined === null) return fail('scans.notJoined');
  if (step !== 'scan.joined') return ok(null);
  if (scan.state === 'unclaimed') return fail('scans.notClaimed');
  // a page that is read later would be joined without anybody having looked at it
  if (scan.read === 0 || scan.read + scan.failed < scan.pages) return fail('scans.notRead');
  return ok(null);
};
