import { caseSorts, caseViews } from '../../contract/applications/methods.ts';
import { defaultReportSettings } from '../../contract/statistics/settings.ts';
import { annualReport } from '../../core/statistics/annual.ts';
import { figuresOf } from '../../core/statistics/figures.ts';
import type { CaseQuery, CaseStore } from '../../db/records/applications.ts';
import { boardNumbers } from '../../db/records/board.ts';
import type { OpenOffice } from '../../server/host/office.ts';
import { reportSources } from '../../server/host/report-sources.ts';
import type { OpenRoom } from '../../server/host/room.ts';
import { print, usual } from './measure.ts';

const today = '2026-02-10';
const query: Omit<CaseQuery, 'view' | 'sort'> = {
  states: [],
  channels: [],
  applicants: [],
  number: null,
  topic: null,
  among: null,
  descending: false,
  offset: 0,
  limit: 50,
  today,
  soon: '2026-02-13',
  me: 'x',
};

/** The first page of every list in every order, the counts beside it, and a search by a part of a number. */
export const measureLists = (rows: CaseStore): void => {
  const pages: Record<string, number> = {};
  for (const view of caseViews) {
    for (const sort of caseSorts) {
      const up = usual(7, () => rows.list({ ...query, view, sort }));
      const down = usual(7, () => rows.list({ ...query, view, sort, descending: true }));
      pages[`${view} by ${sort}`] = Math.max(up, down);
    }
  }
  print('first page of a list, ms', { ...pages, target: '<= 50' });
  print('counts of all views, ms', { ms: usual(7, () => rows.counts(query)), target: '<= 50' });
  const found: Record<string, number> = {};
  for (const number of ['4321', '99', '2026〕77', '申', 'XX'])
    found[number] = usual(7, () => rows.list({ ...query, view: 'all', sort: 'next', number }));
  print('search by a part of a number, ms', { ...found, target: '<= 50' });
};

/** The annual tables, the figures of a year and the wall screen. */
export const measureStatistics = (room: OpenRoom, office: OpenOffice): void => {
  const none = { rules: null, normative: null };
  const { sources, period, openAt } = reportSources(room, office, () => none, today);
  const order = {
    unit: '云溪县人民政府',
    today,
    settings: defaultReportSettings,
    nameOf: (id: string) => id,
  };
  for (const year of [2025, 2026])
    print(`annual tables of ${year}`, {
      ms: usual(5, () => annualReport(sources, { ...order, year })),
      target: '<= 1000',
    });
  const whole = { from: '2025-01-01', to: '2025-12-31' };
  const figures = () => figuresOf(period(whole.from, whole.to), whole, openAt(whole.to));
  print('figures of a year', { ms: usual(5, figures), target: '<= 300' });
  const board = () => {
    for (const column of ['notBegun', 'inHand', 'done'] as const)
      boardNumbers(room.databases.records, column, '2026-01-10');
  };
  print('wall screen', { ms: usual(7, board) });
};
