const joined = (sign: string, ...parts: number[]): string =>
  parts.map(part => String(part).padStart(2, '0')).join(sign);

/** Today on this machine, `YYYY-MM-DD`. In China a day begins eight hours before it does in Greenwich, which `toISOString` would tell. */
export const todayHere = (now = new Date()): string =>
  joined('-', now.getFullYear(), now.getMonth() + 1, now.getDate());

/** The clock on this machine, `HH:MM`. */
export const clockHere = (now = new Date()): string => joined(':', now.getHours(), now.getMinutes());

/** Day and clock on this machine, `YYYY-MM-DDTHH:MM`. */
export const minuteHere = (now = new Date()): string => `${todayHere(now)}T${clockHere(now)}`;
