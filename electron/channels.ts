import type { Shell } from '../contract/shell.ts';

/** The only IPC there is: what stands behind `window.shell`, and the page's heartbeat. */
export const channels = {
  reset: 'shell:reset',
  print: 'shell:print',
  pdf: 'shell:pdf',
  leave: 'shell:leave',
  folder: 'shell:folder',
  beat: 'shell:beat',
} as const;
export type Channel = (typeof channels)[keyof typeof channels];

type Facts = Pick<Shell, 'face' | 'kiosk'>;

/** What a preload must know before its page runs travels as arguments of the renderer process. */
export const factsAsArguments = ({ face, kiosk }: Facts): string[] => [`--face=${face}`, `--locked=${kiosk}`];

/** Reads them back; anything unclear is the least of rights: a locked visitor. */
export const factsFromArguments = (argv: readonly string[]): Facts => ({
  face: (['desk', 'board'] as const).find(face => argv.includes(`--face=${face}`)) ?? 'visitor',
  kiosk: !argv.includes('--locked=false'),
});
