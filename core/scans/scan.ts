import { fail, ok, type Result } from '../../contract/errors.ts';
import type { ScanEvent, ScanState } from '../../contract/scans/scan.ts';

/** A scan as its events left it, as far as the rules ask. */
export type Scan = {
  readonly state: ScanState;
  readonly pages: number;
  /** pages that have text */
  readonly read: number;
  /** the document it is joined to */
  readonly joined: string | null;
};

export type ScanRefusal = 'scans.ofLibrary' | 'scans.isSetAside' | 'scans.isJoined' | 'scans.notRead';

/**
 * Whether a person may take a step, by what the scan is now. What visitors find a document by is not changed under them: a scan
 * that is joined is parted first.
 */
export const mayStep = (scan: Scan, step: ScanEvent['type']): Result<null, ScanRefusal> => {
  if (scan.state === 'setAside') return fail('scans.isSetAside');
  if (scan.joined !== null && step !== 'scan.parted') return fail('scans.isJoined');
  if (scan.state === 'library' && (step === 'scan.claimed' || step === 'scan.released'))
    return fail('scans.ofLibrary');
  if (step === 'scan.joined' && scan.read === 0) return fail('scans.notRead');
  return ok(null);
};
