import type { Rectangle } from './rectangle.ts';

/** A screen of this machine, as far as a choice needs it. */
export type Display = { readonly id: number; readonly bounds: Rectangle };

type Choice = {
  readonly displays: readonly Display[];
  readonly primary: number;
  /** counted from 1, from left to right, then from top to bottom; null: nobody said */
  readonly asked: number | null;
  /** the visitor's locked window stands on the primary screen */
  readonly primaryTaken: boolean;
};

/** Screens in the order people count them. */
export const inOrder = (displays: readonly Display[]): readonly Display[] =>
  displays.toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id);

/**
 * The screen the board stands on: the one that was asked for, else the first that is not the primary one, else the primary one. A screen
 * that was asked for and is not there (a cable came loose) is replaced in the same way, so that the board is seen somewhere. Never the
 * screen of a locked visitor's window: null where there is no other.
 */
export const chooseDisplay = ({ displays, primary, asked, primaryTaken }: Choice): Display | null => {
  const ordered = inOrder(displays);
  const free = ordered.filter(({ id }) => !(primaryTaken && id === primary));
  const wanted = asked === null ? undefined : ordered[asked - 1];
  if (wanted && free.includes(wanted)) return wanted;
  return free.find(({ id }) => id !== primary) ?? free[0] ?? null;
};
