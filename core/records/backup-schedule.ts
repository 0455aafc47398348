/** When the daily backup is due, in local time. */
export type BackupPlan = {
  /** `HH:MM` */
  readonly dailyAt: string;
};

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
