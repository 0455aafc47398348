import { stepNames } from '../../contract/applications/names.ts';
import { type AuditEntry, type AuditedType, type AuditFilter, auditSentences } from '../../contract/audit.ts';
import { weekdayNames } from '../duty/names.ts';
import { visitOutcomeNames, visitPurposeNames } from '../reception/names.ts';
import type { RecordEvent } from '../records/chain.ts';
import type { SheetValue } from '../records/sheet-cell.ts';

/** An event with its place in the log. */
export type PlacedEvent = RecordEvent & { readonly seq: number };

/** The log as the audit asks it (db/records/audit.ts). */
export type AuditLog = {
  /** newest first, at most `limit`, below `before` where it is given */
  find(
    query: Omit<AuditFilter, 'number'> & { caseId?: string; before?: number; limit: number },
  ): PlacedEvent[];
};

/** What an entry's names come from. */
export type AuditNames = {
  readonly person: (id: string) => string | null;
  readonly caseNumber: (id: string) => string | null;
};

type Data = { readonly event?: { readonly type: string }; readonly caseId?: string } & Record<
  string,
  unknown
>;

const factsOf = (data: Data): Record<string, string> => {
  const facts: Record<string, string> = {};
  for (const [name, value] of Object.entries(data))
    if (typeof value === 'string' || typeof value === 'number') facts[name] = String(value);
  return facts;
};

/** What an event did, told in its clear facts. Nothing sealed is opened for it. */
export const entryOf = (event: PlacedEvent, names: AuditNames): AuditEntry => {
  const { seq, at, actor, type, stream } = event;
  const data = JSON.parse(event.data) as Data;
  const facts = factsOf(data);
  if (type === 'case.law') facts.step = String(data.type);
  if (data.event) facts.step = data.event.type;
  const caseId = type.startsWith('case.') ? stream : data.caseId;
  const number = caseId ? names.caseNumber(caseId) : null;
  const person = type.startsWith('staff.') ? names.person(stream) : null;
  return {
    seq,
    at,
    actor: names.person(actor) ?? actor,
    type,
    about:
      caseId && number
        ? { kind: 'case', id: caseId, number }
        : person
          ? { kind: 'person', name: person }
          : null,
    facts,
  };
};

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  step: stepNames,
  role: { clerk: '经办', reviewer: '审核', administrator: '管理员' },
  what: {
    withdraw: '撤回申请',
    supplement: '补充内容',
    publish: '建议主动公开',
    cases: '申请列表',
    audit: '操作记录',
    case: '申请卷宗',
  },
  weekday: weekdayNames,
  purpose: visitPurposeNames,
  outcome: visitOutcomeNames,
  kind: { content: '文件内容', file: '附件打不开', facts: '信息有误', validity: '失效未标注', other: '其他' },
  verdict: { corrected: '已核实已更正', unfounded: '已核实无误', passedOn: '转来源单位' },
  why: { inUse: '正被他人查阅', notFound: '一时找不到', damaged: '正在修补', other: '其他' },
};
const actors: Readonly<Record<string, string>> = { visitor: '来访者（自助终端）', system: '系统' };

/** An entry as a Chinese sentence, for what leaves the program on paper. */
export const auditSentence = ({ type, facts }: AuditEntry): string =>
  (auditSentences[type as AuditedType] ?? type).replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => words[name]?.[facts[name] ?? ''] ?? facts[name] ?? '',
  );

export const auditColumns = [
  { title: '时间', width: 22 },
  { title: '人员', width: 18 },
  { title: '事项', width: 48 },
  { title: '对象', width: 30 },
  { title: '类别代码', width: 20 },
] as const;

/** An entry as a line of a sheet. */
export const auditLine = (entry: AuditEntry): SheetValue[] => [
  entry.at.slice(0, 19).replace('T', ' '),
  actors[entry.actor] ?? entry.actor,
  auditSentence(entry),
  entry.about ? (entry.about.kind === 'case' ? entry.about.number : entry.about.name) : '',
  entry.type,
];
