import type { CalendarYear } from '../../../contract/calendar.ts';

/** The holidays of a year as they are typed off the notice: one a line, name, first day, last day. */
export const offText = (off: CalendarYear['off']): string =>
  off.map(({ name, from, to }) => `${name} ${from} ${to}`).join('\n');

const lines = (text: string): string[][] =>
  text
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .filter(([first]) => first);

/** Reads them back; a line with one day is a holiday of one day. What is no day stays as it was typed, for the check to name. */
export const offOf = (text: string): CalendarYear['off'] =>
  lines(text).map(([name = '', from = '', to = from]) => ({ name, from, to }));

export const workOf = (text: string): string[] => lines(text).flat();
