import type { Shell, ShellWindow } from '../../contract/shell.ts';

/** What the Electron shell does for this page; undefined in a browser. */
export const shell = (): Shell | undefined => (window as ShellWindow).shell;
