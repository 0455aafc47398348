import { readFileSync, writeFileSync } from 'node:fs';
import { openExport } from '../../core/applications/case-export.ts';
import { CommandFailure } from './command-failure.ts';
import { note } from './print.ts';

/** `open-case 文件 输出.zip`: opens an exported case (docs/formats/case-export.md). The passphrase comes from CASE_PASSPHRASE or standard input, never from the command line, where others could read it. */
export const openCaseExport = async (file: string, out: string): Promise<void> => {
  const passphrase = process.env.CASE_PASSPHRASE ?? readFileSync(0, 'utf8').replace(/\r?\n$/, '');
  let sealed: Uint8Array;
  try {
    sealed = readFileSync(file);
  } catch {
    throw new CommandFailure({ code: 'input.invalid', params: { field: `无法读取文件 ${file}` } });
  }
  const zip = await openExport(sealed, passphrase);
  if (!zip) throw new CommandFailure({ code: 'input.invalid', params: { field: '口令，或者这个文件' } });
  writeFileSync(out, zip, { mode: 0o600 });
  note(`已解开：${out}`);
};
