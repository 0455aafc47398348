const dayMs = 86_400_000;
const everyDays = 7;
/** Local hours in which nobody reads here. */
const [from, until] = [2, 5] as const;
/** A machine that is never on at night is checked in the day after all. */
const patienceDays = 2;

/** When the library is to be checked next: a week after the last time, at night. The first time on the night to come. */
export const nextCheck = (last: Date | null, now: Date): Date => {
  const next = last ? new Date(last.getTime() + everyDays * dayMs) : new Date(now);
  if (!last && next.getHours() >= until) next.setDate(next.getDate() + 1);
  next.setHours(from, 0, 0, 0);
  return next;
};

/** True where a check should begin now. `since`: when this host started, from which a machine without any check counts. */
export const checkDue = (last: Date | null, since: Date, now: Date): boolean => {
  const next = nextCheck(last, since);
  if (now < next) return false;
  const night = now.getHours() >= from && now.getHours() < until;
  return night || now.getTime() - next.getTime() > patienceDays * dayMs;
};
