/** When the daily backup is due, in local time. */
export type BackupPlan = {
  /** `HH:MM` */
  readonly dailyAt: string;
};

/** Local civil time as `YYYY-MM-DDTHH-MM-SS`: sorts by time and is a legal file name everywhere. */
export function localStamp(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}-${two(at.getMinutes())}-${two(at.getSeconds())}`;
}

/**
 * Whether a backup should be made now: today's hour has come and none was made since. A room that was switched off at the hour backs up when it is
 * switched on again: `last` is then older than the last hour that passed.
 */
export function backupDue({ dailyAt }: BackupPlan, last: Date | null, now: Date): boolean {
  const [hours = 0, minutes = 0] = dailyAt.split(':').map(Number);
  const hour = new Date(now.getFullYear(), now.getMonth(), now.getDate(), hours, minutes);
  if (hour > now) hour.setDate(hour.getDate() - 1);
  return last === null || last < hour;
}
