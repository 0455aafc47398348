/** Today on this machine, `YYYY-MM-DD`. In China a day begins eight hours before it does in Greenwich, which `toISOString` would tell. */
export const todayHere = (now = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
