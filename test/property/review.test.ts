import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingOf } from '../../core/review/standing.ts';
import { documentId } from '../../core/sync/document-id.ts';
import { applyDecisions } from '../../db/library/decide.ts';
import { contentOf, reviewRows } from '../../db/library/review.ts';
import { room as roomTable } from '../../db/records/migrations/003-room.ts';
import { review as reviewTables } from '../../db/records/migrations/009-review.ts';
import { scans as scanTables } from '../../db/records/migrations/010-scans.ts';
import { sourceRank } from '../../db/records/migrations/016-source-rank.ts';
import { decisionsIn, reviewProjection } from '../../db/records/review.ts';
import { emptyRoom, openWriter, plant, runImport } from '../fixtures/import-room.ts';

const names = ['甲', '乙'] as const;
const name = fc.constantFrom(...names);
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      name,
      words: fc.nat(2),
      id: fc.nat(9).map(n => n === 0),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), name }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('import' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('approved', 'approved', 'held', 'refused', 'takenDown', 'restored'),
      name,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rebuild' as const) }) },
);

/**
 * Nothing reaches a visitor unreviewed (条例 17), whatever sources, reviewers and rebuilt libraries do one after the other: what is on show was approved in exactly
 * this content and is not taken down; and what was approved last of all and is still offered is on show after the next import.
 */
test('nothing reaches a visitor unreviewed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 24, size: 'max' }), async acts => {
      const place = emptyRoom();
      const records = new Database(':memory:');
      records.exec(roomTable.sql);
      records.exec(reviewTables.sql);
      records.exec(scanTables.sql);
      records.exec(sourceRank.sql);
      const project = 'prepare' in reviewProjection ? reviewProjection.prepare(records) : () => {};
      const decisions = decisionsIn(records);
      const approved = new Set<string>();
      const down = new Set<string>();
      let serial = 0;
      const look = <T>(read: (db: ReturnType<typeof openWriter>) => T): T => {
        const db = openWriter(place.data);
        try {
          return read(db);
        } finally {
          db.close();
        }
      };
      const onShow = () =>
        look(db =>
          db
            .prepare<[], { id: string; hash: string; text: string; indexed: number }>(`
              SELECT d.id, d.content_hash AS hash, t.text, EXISTS (SELECT 1 FROM indexed WHERE document = d.rowid) AS indexed
              FROM document d JOIN document_text t ON t.document = d.rowid WHERE d.state = 'shown'`)
            .all(),
        );
      const decide = (type: string, id: string) =>
        look(db => {
          const kept = reviewRows(db).find(row => row.id === id);
          const content = contentOf(db, id);
          if (!content) return;
          const contentHash =
            type === 'takenDown' || type === 'restored' ? content.contentHash : kept?.contentHash;
          if (!contentHash || (type === 'approved' && kept?.standing === 'takenDown')) return;
          if (type === 'takenDown' && content.state !== 'shown') return;
          if (type === 'restored' && !down.has(id)) return;
          const data = JSON.stringify({
            source: 'office',
            contentHash,
            reason: '',
            exception: null,
            repaired: false,
          });
          project({
            id: String(++serial),
            terminal: 'A1',
            serial,
            stream: id,
            position: serial,
            type: `review.${type}`,
            at: '2026-04-13T09:00:00+08:00',
            actor: 'system',
            data,
            sealed: null,
            previous: '',
            hash: '',
          });
          const key = `${id} ${contentHash}`;
          if (type === 'approved' || type === 'restored') approved.add(key);
          else if (type !== 'takenDown') approved.delete(key);
          if (type === 'takenDown') down.add(id);
          if (type === 'restored') down.delete(id);
          applyDecisions(db, [id], decisions, '2026-04-13T09:00:00+08:00');
        });
      try {
        for (const step of acts) {
          if (step.do === 'write') {
            const { words, id } = step as { words: number; id: boolean };
            const number = id ? '身份证号11010519491231002X' : '';
            plant(place.source, {
              [`${step.name}.txt`]: `关于${step.name}事的通知\n各镇：\n第${words}稿。${number}\n云溪县人民政府\n2026年4月13日\n`,
            });
          } else if (step.do === 'remove') rmSync(join(place.source, `${step.name}.txt`), { force: true });
          else if (step.do === 'rebuild') {
            for (const part of ['', '-wal', '-shm'])
              rmSync(join(place.data, `library.db${part}`), { force: true });
          } else if (step.do === 'import') {
            await runImport(place.source, place.data, {
              review: ({ key, contentHash, heldFor }) => {
                const decided = decisions.of(documentId('office', key), contentHash);
                return {
                  decided,
                  standing: standingOf(decided, { gated: heldFor.length > 0, trusted: false }),
                };
              },
            });
          } else decide(step.do, documentId('office', `${step.name}.txt`));
          for (const { id, hash, text, indexed } of onShow()) {
            expect(approved, text).toContain(`${id} ${hash}`);
            expect(down).not.toContain(id);
            expect(indexed).toBe(1);
          }
          const indexedHidden = look(db =>
            db
              .prepare(
                "SELECT 1 FROM indexed i JOIN document d ON d.rowid = i.document WHERE d.state <> 'shown'",
              )
              .get(),
          );
          expect(indexedHidden).toBeUndefined();
        }
      } finally {
        records.close();
        place.remove();
      }
    }),
    { numRuns: Number(process.env.REVIEW_RUNS ?? 8) },
  );
});
