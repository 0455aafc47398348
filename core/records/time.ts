const two = (n: number) => String(n).padStart(2, '0');

const civil = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** Local time with its offset, ISO 8601 to the second: `2026-03-02T09:05:00+08:00`. Its first ten characters are the civil day here. */
export function isoLocal(at: Date): string {
  const offset = -at.getTimezoneOffset();
  const hours = two(Math.floor(Math.abs(offset) / 60));
  const zone = `${offset < 0 ? '-' : '+'}${hours}:${two(Math.abs(offset) % 60)}`;
  return `${civil(at)}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}${zone}`;
}

/** Local time as `YYYY-MM-DDTHH-MM-SS`: sorts by time and is a legal file name everywhere. */
export const localStamp = (at: Date): string => isoLocal(at).slice(0, 19).replaceAll(':', '-');

/** The civil day here, `YYYY-MM-DD`. */
export const civilDay = (at: Date): string => civil(at);
