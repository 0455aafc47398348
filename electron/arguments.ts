import path from 'node:path';

/** What the program was started with. */
export type Arguments = {
  /** full screen, locked, on all the rules of a public terminal */
  readonly kiosk: boolean;
  /** the staff's window instead of the visitor's; a kiosk has none */
  readonly desk: boolean;
  /** the screen on the wall: beside the visitor's or the staff's window where those are asked for, alone where they are not */
  readonly board: boolean;
  /** which screen it stands on, counted from 1 from left to right; null: the second */
  readonly boardDisplay: number | null;
  /** the data folder, absolute; null: the program's own place */
  readonly data: string | null;
  /** fill an empty library with the sample one, so that there is something to see; a kiosk never does */
  readonly sample: boolean;
  /** a new code for leaving the kiosk, to be stored; the program then ends */
  readonly leaveCode: string | null;
  /** developer tools; only an unpacked program heeds it */
  readonly devtools: boolean;
};

/**
 * Reads the command line, `--name value` and `--name=value`. Chromium's own switches and anything unknown are left
 * alone. `cwd` is what a relative data folder hangs on.
 */
export const readArguments = (argv: readonly string[], cwd: string): Arguments => {
  const has = (name: string): boolean => argv.includes(`--${name}`);
  const value = (name: string): string | null => {
    const joined = argv.find(argument => argument.startsWith(`--${name}=`));
    if (joined !== undefined) return joined.slice(name.length + 3) || null;
    const at = argv.indexOf(`--${name}`);
    const next = at < 0 ? undefined : argv[at + 1];
    return next === undefined || next.startsWith('--') ? null : next;
  };
  const data = value('data');
  const kiosk = has('kiosk');
  const display = Number(value('board'));
  return {
    kiosk,
    desk: has('desk') && !kiosk,
    board: argv.some(argument => argument === '--board' || argument.startsWith('--board=')),
    boardDisplay: Number.isSafeInteger(display) && display > 0 ? display : null,
    data: data === null ? null : path.resolve(cwd, data),
    sample: !kiosk && !has('no-sample'),
    leaveCode: value('set-leave-code'),
    devtools: has('devtools') && !kiosk,
  };
};
