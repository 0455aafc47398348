import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import type { Checked } from '../../../contract/index.ts';
import type { Figures, Period } from '../../../contract/statistics/figures.ts';
import { type AnnualReport, blocking } from '../../../contract/statistics/report.ts';
import { mediaTypes, type Takeaway } from '../../../contract/takeaway.ts';
import { toCivil, toDay } from '../../../core/calendar/day.ts';
import { civilDay, isoLocal } from '../../../core/records/time.ts';
import { annualReport } from '../../../core/statistics/annual.ts';
import { countedOf, endOf } from '../../../core/statistics/counted.ts';
import { figuresOf } from '../../../core/statistics/figures.ts';
import { figuresCsv, figuresWorkbook } from '../../../core/statistics/figures-sheets.ts';
import { reportDocument } from '../../../core/statistics/report-document.ts';
import { type ReportEventData, reportStream } from '../../../core/statistics/report-record.ts';
import { reportWorkbook } from '../../../core/statistics/report-workbook.ts';
import { standsIn } from '../../../core/statistics/standing.ts';
import { issuedIn, libraryCounts } from '../../../db/library/issued.ts';
import type { LibraryReader } from '../../../db/library/open.ts';
import { boardNumbers } from '../../../db/records/board.ts';
import { visitReader } from '../../../db/records/reception/visits.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import { openOffice } from '../office.ts';
import { reportSources } from '../report-sources.ts';
import type { LazyRoom } from '../room.ts';

type StatisticsMethods = Pick<Handlers, Extract<keyof Handlers, `statistics.${string}`>>;
type NotSetUp = 'staff.notSetUp';

/** Ten years and a leap day: longer periods say nothing. */
const longestDays = 3_660;

const takeaway = (name: string, kind: keyof typeof mediaTypes, bytes: Uint8Array): Takeaway => ({
  name: `${name}.${kind}`,
  mediaType: mediaTypes[kind],
  base64: Buffer.from(bytes).toString('base64'),
});

/** The annual report, the figures of a period and the wall screen. */
export const statisticsMethods = (room: LazyRoom, context: HostContext): StatisticsMethods => {
  const { now, settings, resourcesDir } = context;
  const today = () => civilDay(now());
  const nameOf = (staff: string) => room.open().staff.byId(staff)?.name ?? staff;

  const open = (library: LibraryReader | null) => {
    const here = room.open();
    const office = openOffice(here, context);
    if (!office.ok) return office;
    const none = { rules: null, normative: null };
    const counts = (year: number) => (library ? libraryCounts(library, year) : none);
    return ok({
      unit: office.value.unit,
      log: office.value.log,
      ...reportSources(here, office.value, counts, today()),
    });
  };
  const report = (year: number): Result<AnnualReport, NotSetUp | 'library.newerVersion'> => {
    const library = context.library();
    if (!library.ok) return library;
    const opened = open(library.value);
    if (!opened.ok) return opened;
    const { sources, unit } = opened.value;
    return ok(annualReport(sources, { year, unit, today: today(), settings: settings.report, nameOf }));
  };
  const record = <T extends keyof ReportEventData>(
    type: T,
    data: ReportEventData[T],
    actor: string,
  ): Result<Record<string, never>, NotSetUp> => {
    const log = room.open().log();
    if (!log) return fail('staff.notSetUp');
    log.append([{ id: v7(), stream: reportStream(data.year), type, at: isoLocal(now()), actor, data }]);
    return ok({});
  };
  const figures = ({ from, to }: Period): Result<Figures, NotSetUp | 'statistics.periodWrong'> => {
    if (from > to || toDay(to) - toDay(from) > longestDays) return fail('statistics.periodWrong');
    const opened = open(null);
    if (!opened.ok) return opened;
    const { period, openAt } = opened.value;
    const visits = visitReader(room.open().databases.records).figures({ from, to });
    return ok({ ...figuresOf(period(from, to), { from, to }, openAt(to)), visits });
  };
  const cases = ({ year, cell, offset = 0, limit = 50 }: Checked<'statistics.cases'>) => {
    const opened = open(null);
    if (!opened.ok) return opened;
    const { sources, casesOf } = opened.value;
    const found: { id: string; receivedOn: string | null; endedOn: string | null }[] = [];
    for (const facts of casesOf(year)) {
      const counted = countedOf(facts.id, facts, settings.report);
      if (!counted || !standsIn(counted, year, cell, settings.report)) continue;
      const { id, receivedOn } = facts;
      found.push({ id, receivedOn, endedOn: endOf(facts, settings.report)?.on ?? null });
    }
    found.sort((a, b) => (a.receivedOn ?? '').localeCompare(b.receivedOn ?? '') || a.id.localeCompare(b.id));
    const shown = found.slice(offset, offset + limit);
    const numbers = new Map(
      sources.numbersOf(shown.map(({ id }) => id)).map(({ id, number }) => [id, number]),
    );
    return ok({
      total: found.length,
      rows: shown.map(each => ({ ...each, number: numbers.get(each.id) ?? '' })),
    });
  };

  return {
    'statistics.report': ({ year }) => report(year),
    'statistics.cases': input => cases(input),
    'statistics.papers': ({ year, genre, column }) => {
      const library = context.library();
      return library.ok ? ok({ rows: issuedIn(library.value, genre, column, year) }) : library;
    },
    'statistics.enter': ({ year, numbers = {}, texts = {} }, session) =>
      record('report.entered', { year, numbers, texts }, room.actor(session)),
    'statistics.sign': ({ year }, session) => {
      const found = report(year);
      if (!found.ok) return found;
      if (!found.value.over) return fail('statistics.yearRunning');
      if (blocking(found.value).length > 0) return fail('statistics.doesNotClose');
      const { table2, table3, table4, fee, texts } = found.value;
      return record(
        'report.signed',
        { year, figures: { table2, table3, table4, fee, texts } },
        room.actor(session),
      );
    },
    'statistics.reportFile': async ({ year, format }) => {
      const found = report(year);
      if (!found.ok) return found;
      const { unit, signed } = found.value;
      const shown = signed?.figures ?? found.value;
      const name = `${unit}${year}年政府信息公开工作年度报告`;
      if (format === 'xlsx') return ok(takeaway(name, format, await reportWorkbook(shown)));
      const template = readFileSync(join(resourcesDir, 'templates', 'annual-report.docx'));
      return ok(takeaway(name, format, reportDocument(template, { unit, year, figures: shown })));
    },
    'statistics.figures': period => figures(period),
    'statistics.figuresFile': async ({ format, ...period }) => {
      const found = figures(period);
      if (!found.ok) return found;
      const name = `依申请公开统计_${period.from}_${period.to}`;
      return ok(
        format === 'xlsx'
          ? takeaway(name, format, await figuresWorkbook(found.value))
          : takeaway(name, format, Buffer.from(figuresCsv(found.value))),
      );
    },
    'statistics.board': () => {
      const here = room.open();
      const known = here.room();
      if (!known || !here.log()) return fail('staff.notSetUp');
      const { title, columns, doneDays } = settings.board;
      const since = toCivil(toDay(today()) - doneDays + 1);
      return ok({
        unit: known.unit,
        title,
        doneDays,
        columns: columns.map(name => ({ name, ...boardNumbers(here.databases.records, name, since) })),
      });
    },
  };
};
