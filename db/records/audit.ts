import type { Database } from 'better-sqlite3';
import { auditedTypes } from '../../contract/audit.ts';
import type { AuditLog, PlacedEvent } from '../../core/audit/audit.ts';

/** The kinds of event whose data names a case in `caseId` (index `event_about_case`). */
const aboutCases = "type IN ('staff.lookedAt', 'staff.exported', 'ask.received')";

/** Asks the log who did what. Each way of asking has its index (migration 7). */
export const auditLog = (db: Database): AuditLog => ({
  find: ({ person, from, to, kind, caseId, before, limit }) => {
    const types = kind ? auditedTypes.filter(type => type.startsWith(`${kind}.`)) : [];
    const bound = { person, from: from ?? '', to: to ?? '9999-12-31', caseId, before, limit };
    const where = [
      ...(before === undefined ? [] : ['seq < @before']),
      ...(person === undefined ? [] : ['actor = @person']),
      ...(from === undefined && to === undefined ? [] : ['substr(at, 1, 10) BETWEEN @from AND @to']),
      ...(kind ? [`type IN (${types.map(type => `'${type}'`).join(', ')})`] : []),
      ...(caseId === undefined
        ? []
        : [
            `seq IN (SELECT seq FROM event WHERE stream = @caseId
               UNION SELECT seq FROM event WHERE json_extract(data, '$.caseId') = @caseId AND ${aboutCases})`,
          ]),
    ];
    return db
      .prepare<[typeof bound], PlacedEvent>(
        `SELECT * FROM event ${where.length ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY seq DESC LIMIT @limit`,
      )
      .all(bound);
  },
});

/** The latest event of a type; null where there is none. */
export const lastOfType = (db: Database, type: string): PlacedEvent | null =>
  db
    .prepare<[string], PlacedEvent>('SELECT * FROM event WHERE type = ? ORDER BY seq DESC LIMIT 1')
    .get(type) ?? null;
