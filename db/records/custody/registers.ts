import type { Database } from 'better-sqlite3';
import type { RegisterKind } from '../../../contract/custody/registers.ts';
import type { RegisterRow } from '../../../core/custody/register-sheets.ts';

/** Days of the event a register is kept by, both included. */
export type Period = { readonly from: string; readonly to: string };

type Source = {
  readonly select: string;
  /** the table whose rows the register has */
  readonly of: string;
  /** what else is said of a row: as many rows with it as without */
  readonly with: string;
  readonly where?: string;
  readonly day: string;
  /** a pair no two rows share; an index has the rows in this order */
  readonly order: readonly [string, string];
};

const fact = (name: string) => `paper.facts ->> '${name}' AS ${name}`;
const nameOf = (id: string) => `coalesce((SELECT name FROM staff WHERE staff.id = ${id}), ${id})`;
const said = (name: string) => `event.data ->> '${name}' AS ${name}`;

/** Where each register stands in the books, and the day it is kept by. What is written once and never looked at again comes from the log itself. */
const sources: Readonly<Record<RegisterKind, Source>> = {
  batches: {
    select: `batch.number, sender.name AS sender, batch.due_on AS dueOn, batch.received_on AS receivedOn, batch.facts ->> 'way' AS way,
      sender.facts ->> 'contact' AS contact, batch.facts ->> 'paperCount' AS paperCount, batch.facts ->> 'electronicCount' AS electronicCount,
      batch.facts ->> 'nil' AS nil, ${nameOf('batch.receiver')} AS receiver, batch.list,
      (SELECT group_concat(about || iif(text = '', '', '：' || text) || iif(settlement IS NULL, '', '（' || settlement || '）'), '；')
        FROM batch_difference WHERE batch_difference.batch = batch.id) AS differences,
      CASE WHEN batch.due_on IS NULL THEN NULL WHEN batch.received_on > batch.due_on THEN 'late' ELSE 'onTime' END AS status`,
    of: 'batch',
    with: 'LEFT JOIN sender ON sender.id = batch.sender',
    day: 'batch.received_on',
    order: ['batch.received_on', 'batch.id'],
  },
  receipts: {
    select: `paper.number, (SELECT number FROM batch WHERE batch.id = paper.batch) AS batch, ${[
      'indexNo',
      'title',
      'docNo',
      'issuer',
      'writtenOn',
      'openness',
      'pages',
      'form',
      'attachments',
      'indexMark',
      'condition',
      'eFile',
    ]
      .map(fact)
      .join(
        ', ',
      )}, (SELECT count(*) FROM copy WHERE copy.paper = paper.id) AS copies, paper.document, paper.rejected,
      paper.received_on AS receivedOn`,
    of: 'paper',
    with: '',
    day: 'paper.received_on',
    order: ['paper.received_on', 'paper.row'],
  },
  shelving: {
    select: `copy.barcode, ${fact('title')}, ${fact('docNo')}, place.path AS place, paper.document, copy.shelved_on AS shelvedOn,
      ${nameOf('copy.keeper')} AS keeper`,
    of: 'copy',
    with: 'JOIN paper ON paper.id = copy.paper LEFT JOIN place ON place.id = copy.home',
    day: 'copy.shelved_on',
    order: ['copy.shelved_on', 'copy.barcode'],
  },
  use: {
    select: `copy_use.out_at AS outAt, copy_use.seat, copy.barcode, ${fact('title')}, copy_use.kind, copy_use.pages_copied AS pagesCopied,
      copy_use.photographed, copy_use.due_on AS dueOn, copy_use.in_at AS inAt, ${nameOf('copy_use.out_by')} AS staff`,
    of: 'copy_use',
    with: 'JOIN copy ON copy.id = copy_use.copy JOIN paper ON paper.id = copy_use.paper',
    day: 'copy_use.out_at',
    order: ['copy_use.out_at', 'copy_use.id'],
  },
  stocktakes: {
    select: `begun.data ->> 'number' AS number, begun.data ->> 'scope' AS scope, begun.at AS begunAt, event.at AS endedAt,
      ${['expected', 'found', 'missing', 'misplaced', 'damaged', 'note'].map(said).join(', ')},
      (SELECT group_concat(value, '、') FROM json_each(event.data, '$.signers')) AS signers`,
    of: 'event',
    with: 'JOIN event AS begun ON begun.stream = event.stream AND begun.position = 1',
    where: "event.type = 'stocktake.signed'",
    day: 'event.at',
    order: ['event.at', 'event.seq'],
  },
  withdrawals: {
    select: `event.at, ${['letterNo', 'approvalNo', 'keep', 'reason'].map(said).join(', ')}, ${fact('title')}, paper.number,
      (SELECT next.facts ->> 'title' FROM paper AS next WHERE next.id = event.data ->> 'replacedBy') AS replacement,
      ${nameOf('event.actor')} AS staff`,
    of: 'event',
    with: 'JOIN paper ON paper.id = event.stream',
    where: "event.type = 'paper.withdrawn'",
    day: 'event.at',
    order: ['event.at', 'event.seq'],
  },
  labels: {
    select: `event.at, ${['validity', 'basis'].map(said).join(', ')}, ${fact('title')}, ${fact('docNo')}, paper.number,
      ${nameOf('event.actor')} AS staff`,
    of: 'event',
    with: 'JOIN paper ON paper.id = event.stream',
    where: "event.type = 'paper.labelled'",
    day: 'event.at',
    order: ['event.at', 'event.seq'],
  },
  disposals: {
    select: `disposal.number, disposal.proposed_at AS proposedAt, json_array_length(disposal.copies) AS copies, disposal.reason,
      ${nameOf('disposal.proposed_by')} AS proposedBy, ${nameOf('disposal.decided_by')} AS decidedBy,
      (SELECT group_concat(value, '、') FROM json_each(disposal.witnesses)) AS witnesses, disposal.done_at AS doneAt, disposal.state`,
    of: 'disposal',
    with: '',
    day: 'disposal.proposed_at',
    order: ['disposal.proposed_at', 'disposal.id'],
  },
  reception: {
    select: `visit.came_at AS cameAt, visit.purpose, visit.people, visit.concern_label AS about, visit.outcome, visit.minutes, visit.note,
      ${nameOf('visit.served_by')} AS servedBy, ${nameOf('visit.corrected_by')} AS correctedBy, visit.voided`,
    of: 'visit',
    with: '',
    day: 'visit.came_at',
    order: ['visit.came_at', 'visit.id'],
  },
  devices: {
    select: `device.kind, device.name, device.place, device.since, device.state, device.checked_on AS checkedOn,
      ${nameOf('device.checked_by')} AS checkedBy, device.note`,
    of: 'device',
    with: '',
    day: 'device.since',
    order: ['device.since', 'device.id'],
  },
  duty: {
    select: `event.at, coalesce(event.data ->> 'on', CAST(event.data ->> 'weekday' AS TEXT)) AS day,
      CASE event.type WHEN 'duty.dayCleared' THEN '按星期安排' ELSE event.data ->> 'names' END AS names, ${nameOf('event.actor')} AS staff`,
    of: 'event',
    with: '',
    where: "event.type IN ('duty.weekSet', 'duty.daySet', 'duty.dayCleared')",
    day: 'event.at',
    order: ['event.at', 'event.seq'],
  },
};

/** The count of paper against electronic text, a sending unit a row. */
const countsSql = `
  SELECT sender.name AS sender, count(*) AS batches, sum(batch.facts ->> 'nil') AS nil,
    sum(batch.facts ->> 'paperCount') AS paperCount, sum(batch.facts ->> 'electronicCount') AS electronicCount,
    sum((SELECT count(*) FROM paper WHERE paper.batch = batch.id AND paper.rejected IS NULL)) AS registered,
    sum((SELECT count(*) FROM paper WHERE paper.batch = batch.id AND paper.rejected IS NULL
      AND (paper.e_file IS NOT NULL OR paper.document IS NOT NULL))) AS electronic
  FROM batch JOIN sender ON sender.id = batch.sender
  WHERE batch.received_on BETWEEN @from AND @to GROUP BY batch.sender ORDER BY sender.name`;

/** Reads the registers (台账) of the papers. */
export const registerReader = (db: Database) => {
  const within = ({ day, where }: Source) =>
    [`${day} IS NOT NULL AND ${day} >= @from AND ${day} < @after`, ...(where ? [where] : [])].join(' AND ');
  const bound = ({ from, to }: Period) => ({ from, after: `${to}~` }); // `~` stands after every time of the day
  return {
    registerTotal: (register: RegisterKind, period: Period): number => {
      const source = sources[register];
      return (
        db
          .prepare<object, number>(`SELECT count(*) FROM ${source.of} WHERE ${within(source)}`)
          .pluck()
          .get(bound(period)) ?? 0
      );
    },
    /** A page of a register, the newest first. */
    registerRows: (
      register: RegisterKind,
      period: Period,
      page: { readonly offset: number; readonly limit: number },
    ): RegisterRow[] => {
      const source = sources[register];
      const [first, second] = source.order;
      return db
        .prepare<object, RegisterRow>(
          `SELECT ${source.select} FROM ${source.of} ${source.with} WHERE ${within(source)}
           ORDER BY ${first} DESC, ${second} DESC LIMIT @limit OFFSET @offset`,
        )
        .all({ ...bound(period), ...page });
    },
    /** All of a register in pieces, the oldest first: each begins behind the last row of the one before, however far that is. */
    *registerPieces(register: RegisterKind, period: Period, size: number): Generator<RegisterRow[]> {
      const source = sources[register];
      const [first, second] = source.order;
      let last: RegisterRow | undefined;
      do {
        const rows: RegisterRow[] = db
          .prepare<object, RegisterRow>(
            `SELECT ${source.select}, ${first} AS firstKey, ${second} AS secondKey FROM ${source.of} ${source.with}
             WHERE ${within(source)} ${last ? `AND (${first}, ${second}) > (@firstKey, @secondKey)` : ''}
             ORDER BY ${first}, ${second} LIMIT @size`,
          )
          .all({
            ...bound(period),
            size,
            ...(last ? { firstKey: last.firstKey, secondKey: last.secondKey } : {}),
          });
        if (rows.length > 0) yield rows;
        last = rows.length === size ? rows.at(-1) : undefined;
      } while (last);
    },
    deliveryCounts: (period: Period): RegisterRow[] => db.prepare<object, RegisterRow>(countsSql).all(period),
    useFigures: (period: Period) => {
      const where = 'out_at >= @from AND out_at < @after';
      const sums = db
        .prepare<object, { readings: number; loans: number; pagesCopied: number; photographed: number }>(
          `SELECT coalesce(sum(kind = 'reading'), 0) AS readings, coalesce(sum(kind = 'loan'), 0) AS loans,
             coalesce(sum(pages_copied), 0) AS pagesCopied, coalesce(sum(photographed), 0) AS photographed
           FROM copy_use WHERE ${where}`,
        )
        .get(bound(period));
      const months = db
        .prepare<object, { month: string; readings: number; loans: number }>(
          `SELECT substr(out_at, 1, 7) AS month, sum(kind = 'reading') AS readings, sum(kind = 'loan') AS loans
           FROM copy_use WHERE ${where} GROUP BY 1 ORDER BY 1`,
        )
        .all(bound(period));
      const papers = db
        .prepare<object, { id: string; title: string; uses: number }>(
          `SELECT paper.id, paper.facts ->> 'title' AS title, uses
           FROM (SELECT paper, count(*) AS uses FROM copy_use WHERE ${where} GROUP BY paper ORDER BY uses DESC, paper LIMIT 20) AS most
           JOIN paper ON paper.id = most.paper ORDER BY uses DESC, paper.row`,
        )
        .all(bound(period));
      return { ...(sums ?? { readings: 0, loans: 0, pagesCopied: 0, photographed: 0 }), months, papers };
    },
  };
};
