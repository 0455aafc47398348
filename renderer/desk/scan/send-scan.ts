import type { Input, Output } from '../../../contract/index.ts';
import { CallFailure, call } from '../../shared/api/call.ts';
import { sendFile } from '../../shared/api/send-file.ts';

type Kept = Omit<Input<'scans.keep'>, 'uploads'>;

/** Sends files one after the other and makes one scan of them. `progress` hears the part that has gone, 0 to 1. @throws CallFailure */
export const sendScan = async (
  files: readonly Blob[],
  kept: Kept,
  progress: (part: number) => void = () => {},
): Promise<Output<'scans.keep'>> => {
  const uploads: string[] = [];
  for (const [at, file] of files.entries()) {
    const begin = async () => {
      const begun = await call('scans.begin', { size: file.size });
      if (begun.ok) uploads.push(begun.value.upload);
      return begun;
    };
    const failed = await sendFile(begin, file, part => progress((at + part) / files.length), 'scans.piece');
    if (failed) throw new CallFailure(failed);
  }
  const scan = await call('scans.keep', { ...kept, uploads });
  if (!scan.ok) throw new CallFailure(scan.error);
  return scan.value;
};

/** Dots an inch of a page photographed from the usual height, and of pictures that do not state their own. */
export const usualDpi = 200;
