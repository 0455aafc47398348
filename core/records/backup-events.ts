/** What the room's stream says about backups. The folder is the administrator's own choice and no secret of the room. */
export type BackupEventData = {
  'backup.planned': { readonly folder: string; readonly dailyAt: string };
  'backup.made': { readonly name: string; readonly events: number };
  /** `failure` is an error code (contract/errors.ts) */
  'backup.failed': { readonly failure: string };
};

export type BackupState = {
  readonly folder: string;
  /** `HH:MM`, local */
  readonly dailyAt: string;
  readonly madeAt: string | null;
  readonly madeName: string | null;
  /** set where the last try failed */
  readonly failedAt: string | null;
  readonly failure: string | null;
};
