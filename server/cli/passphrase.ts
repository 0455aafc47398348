import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandFailure } from './command-failure.ts';

/** Asks at the terminal without showing what is typed. */
const ask = async (question: string): Promise<string> => {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
};

/** A passphrase: the first line of a file, or asked for; never an argument, which every user of the machine could read. */
export const passphraseFrom = async (file: string | undefined, question: string): Promise<string> => {
  if (file !== undefined) {
    try {
      return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? '';
    } catch {
      throw new CommandFailure({ code: 'input.invalid', params: { field: 'passphrase-file' } });
    }
  }
  if (process.stdin.isTTY) return ask(question);
  throw new CommandFailure({ code: 'input.invalid', params: { field: 'passphrase-file' } });
};
