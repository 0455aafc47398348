import { join } from 'node:path';
import type { RegisterKind, RegisterSheet } from '../../../contract/custody/registers.ts';
import { ok } from '../../../contract/errors.ts';
import { mediaTypes } from '../../../contract/takeaway.ts';
import { type RegisterRow, registerLine, registerSheets } from '../../../core/custody/register-sheets.ts';
import { writeList } from '../../../core/records/list-stream.ts';
import type { SheetValue } from '../../../core/records/sheet-cell.ts';
import { subjectNames } from '../../../core/search/subjects.ts';
import type { DeskCalls } from '../at-desk.ts';
import { openDesk } from '../books.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import { OutgoingFiles } from '../outgoing.ts';
import type { LazyRoom } from '../room.ts';

type RegisterMethods = Pick<Handlers, Extract<keyof Handlers, `registers.${string}`>>;

/** Rows of an export read at a time: others work in between. */
const pieceSize = 1000;
const always = { from: '0000-01-01', to: '9999-12-31' };

const countColumns = [
  '移送单位',
  '批次',
  '零报送',
  '目录纸质件数',
  '目录电子件数',
  '实收登记',
  '有电子文本',
  '纸质与电子相差',
];

/** The registers (台账) of the papers, on the screen and as files. */
export const registerMethods = (
  room: LazyRoom,
  context: HostContext,
  { atDesk }: DeskCalls,
): RegisterMethods => {
  const outgoing = new OutgoingFiles(join(context.dataDir, 'outgoing'));
  context.onClose(() => outgoing.close());
  /** 主题分类 of the documents papers are, in the library's words, each looked up once; empty where a paper is matched with none. */
  const subjects = (): ((document: SheetValue) => string) => {
    const opened = context.library();
    if (!opened.ok) return () => '';
    const select = opened.value
      .prepare<[SheetValue], string>("SELECT record ->> '$.subjects' FROM document WHERE id = ?")
      .pluck();
    const known = new Map<SheetValue, string>([[null, '']]);
    return document => {
      const before = known.get(document);
      if (before !== undefined) return before;
      const ids = JSON.parse(select.get(document) ?? '[]') as string[];
      const names = ids.map(id => subjectNames(id).join('、')).join('；');
      known.set(document, names);
      return names;
    };
  };
  /** Rows as lines of the form; `number` tells the running number of the row at a place. */
  const liner = (register: RegisterKind) => {
    const subjectOf = register === 'shelving' ? subjects() : null;
    return (rows: readonly RegisterRow[], number: (at: number) => number): SheetValue[][] =>
      rows.map((row, at) =>
        registerLine(registerSheets[register], {
          ...row,
          ...(subjectOf ? { subject: subjectOf(row.document ?? null) } : {}),
          seq: number(at),
        }),
      );
  };
  return {
    'registers.page': ({ register, from, to, offset = 0, limit = 50 }, session) =>
      atDesk(session, desk => {
        const period = { from: from ?? always.from, to: to ?? always.to };
        const total = desk.books.registerTotal(register, period);
        const { title, columns } = registerSheets[register];
        const found = desk.books.registerRows(register, period, { offset, limit });
        const rows = liner(register)(found, at => total - offset - at);
        return ok({
          title,
          columns: columns.map(({ title: head, width }) => ({ title: head, width })),
          rows: rows as RegisterSheet['rows'],
          total,
        });
      }),
    'registers.export': async ({ register, from, to, format }, session) => {
      const desk = openDesk(room, context, session);
      if (!desk.ok) return desk;
      const period = { from: from ?? always.from, to: to ?? always.to };
      const total = desk.value.books.registerTotal(register, period);
      const { books } = desk.value;
      const pieces = function* () {
        const lines = liner(register);
        let before = 0;
        for (const rows of books.registerPieces(register, period, pieceSize)) {
          yield lines(rows, at => before + at + 1);
          before += rows.length;
        }
      };
      const { title, columns } = registerSheets[register];
      const list = { name: title, columns, pieces: pieces() };
      const made = await outgoing.make(session.token ?? null, out => writeList(list, format, out));
      if (!made.ok) return made;
      room
        .open()
        .recordAct(desk.value.actor, 'staff.exported', { what: 'registers', rows: total, names: false });
      return ok({ name: `${title}.${format}`, mediaType: mediaTypes[format], ...made.value });
    },
    'registers.read': ({ parcel, index }, session) => outgoing.read(parcel, index, session.token ?? null),
    'registers.counts': (period, session) =>
      atDesk(session, ({ books }) =>
        ok({
          title: '纸质文本与电子文本核对表',
          columns: countColumns.map((title, at) => ({ title, width: at === 0 ? 24 : 12 })),
          rows: books
            .deliveryCounts(period)
            .map(row => [
              row.sender as string,
              row.batches as number,
              row.nil as number,
              row.paperCount as number,
              row.electronicCount as number,
              row.registered as number,
              row.electronic as number,
              Number(row.registered) - Number(row.electronic),
            ]),
        }),
      ),
    'registers.useFigures': (period, session) => atDesk(session, ({ books }) => ok(books.useFigures(period))),
  };
};
