import type { Database } from 'better-sqlite3';
import type { BackupEventData, BackupState } from '../../core/records/backup-events.ts';
import type { Projection } from './events.ts';

/** Where and when backups are made, and how the last one went. */
export const backupProjection: Projection = {
  name: 'backup',
  tables: ['backup'],
  prepare: db => {
    const plan = db.prepare(
      `INSERT INTO backup (one, folder, daily_at) VALUES (1, ?, ?)
       ON CONFLICT (one) DO UPDATE SET folder = excluded.folder, daily_at = excluded.daily_at`,
    );
    const made = db.prepare('UPDATE backup SET made_at = ?, made_name = ?, failed_at = NULL, failure = NULL');
    const failed = db.prepare('UPDATE backup SET failed_at = ?, failure = ?');
    return ({ type, at, data }) => {
      if (type === 'backup.planned') {
        const { folder, dailyAt } = JSON.parse(data) as BackupEventData['backup.planned'];
        plan.run(folder, dailyAt);
      } else if (type === 'backup.made') {
        made.run(at, (JSON.parse(data) as BackupEventData['backup.made']).name);
      } else if (type === 'backup.failed') {
        failed.run(at, (JSON.parse(data) as BackupEventData['backup.failed']).failure);
      }
    };
  },
};

type Row = {
  folder: string | null;
  daily_at: string;
  made_at: string | null;
  made_name: string | null;
  failed_at: string | null;
  failure: string | null;
};

/** The plan and the last outcome; null before an administrator has chosen a folder. */
export function readBackupState(db: Database): BackupState | null {
  const row = db.prepare<[], Row>('SELECT * FROM backup').get();
  if (!row?.folder) return null;
  return {
    folder: row.folder,
    dailyAt: row.daily_at,
    madeAt: row.made_at,
    madeName: row.made_name,
    failedAt: row.failed_at,
    failure: row.failure,
  };
}
