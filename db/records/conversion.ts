import type { Database } from 'better-sqlite3';
import type { ConversionStage } from '../../contract/conversion.ts';

/** How many cases of each topic were received since a day, the most frequent first. */
export const topicsSince = (db: Database, since: string): { topic: string; cases: number }[] =>
  db
    .prepare<[string], { topic: string; cases: number }>(
      `SELECT topic, count(*) AS cases FROM application WHERE topic IS NOT NULL AND received_on >= ?
       GROUP BY topic ORDER BY cases DESC, topic`,
    )
    .all(since);

type Queued = {
  id: string;
  number: string;
  topic: string | null;
  stage: ConversionStage;
  documentId: string | null;
};

/** Cases on their way to publication, asked for at a terminal first, what is published last; within that the newest first. */
export const conversionQueue = (db: Database): Queued[] =>
  db
    .prepare<[], Queued>(
      `SELECT * FROM (
       SELECT id, number, topic, publication AS stage, document_id AS documentId FROM application
         WHERE publication IS NOT NULL
       UNION ALL
       SELECT id, number, topic, 'asked', NULL FROM application
         WHERE publication IS NULL AND id IN (SELECT application FROM application_ask WHERE what = 'publish'))
       ORDER BY CASE stage WHEN 'asked' THEN 0 WHEN 'proposed' THEN 1 WHEN 'agreed' THEN 2 ELSE 3 END, id DESC
       LIMIT 500`,
    )
    .all();
