/** How many backups are kept: the newest of each of the last days, ISO weeks and months that have one. */
export type BackupRule = { readonly daily: number; readonly weekly: number; readonly monthly: number };
export const backupRule: BackupRule = { daily: 7, weekly: 4, monthly: 12 };

const week = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  // the Thursday of a week decides its ISO year (ISO 8601)
  date.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7));
  const first = Date.UTC(date.getUTCFullYear(), 0, 1);
  return `${date.getUTCFullYear()}-W${1 + Math.floor((date.getTime() - first) / (7 * 86_400_000))}`;
};

/**
 * Which of the backups, named by local time `YYYY-MM-DDTHH…`, the rule keeps. The newest is always kept, whatever the rule says.
 */
export function backupsToKeep(names: readonly string[], rule: BackupRule = backupRule): Set<string> {
  const newestFirst = names.toSorted().toReversed();
  const keep = new Set(newestFirst.slice(0, 1));
  const keepNewestOf = (period: (name: string) => string, count: number) => {
    const seen = new Set<string>();
    for (const name of newestFirst) {
      const of = period(name);
      if (seen.has(of)) continue;
      if (seen.size === count) break;
      seen.add(of);
      keep.add(name);
    }
  };
  keepNewestOf(name => name.slice(0, 10), rule.daily);
  keepNewestOf(name => week(name.slice(0, 10)), rule.weekly);
  keepNewestOf(name => name.slice(0, 7), rule.monthly);
  return keep;
}
