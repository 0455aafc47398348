import { z } from 'zod';
import { custodySentences } from './custody/audit.ts';
import { dutySentences } from './duty/audit.ts';
import { method, reviewers } from './method.ts';
import { receptionSentences } from './reception/audit.ts';
import { scanSentences } from './scans/audit.ts';
import { takeawaySchema } from './takeaway.ts';

/**
 * What each kind of event says, in Chinese: `{{…}}` are facts of the event. The desk's page has the same sentence in each language (locales/audit.ts).
 * Who adds a kind of event adds its sentence here and in those files; test/audit.test.ts names what is missing.
 */
export const auditSentences = {
  'case.law': '办理：{{step}}',
  'case.numbered': '编号：{{number}}',
  'case.proposed': '报请审核：{{step}}',
  'case.approved': '审核同意',
  'case.sentBack': '审核退回',
  'case.noted': '添加备注',
  'case.assigned': '分派经办人',
  'case.labelled': '标注主题：{{topic}}',
  'case.attached': '添加附件',
  'case.filed': '归档：{{papers}} 份文书、{{pages}} 页',
  'case.destroyed': '销毁申请内容',
  'case.platformNumbered': '登记平台编号：{{number}}',
  'destruction.proposed': '提出销毁清册：{{basis}}',
  'destruction.approved': '同意销毁，共 {{count}} 件',
  'destruction.refused': '不同意销毁',
  'ask.received': '申请人在终端提出：{{what}}',
  'staff.joined': '添加人员 {{name}}，角色：{{role}}',
  'staff.roleChanged': '改角色为{{role}}',
  'staff.passwordSet': '设定口令',
  'staff.loggedIn': '登录',
  'staff.loginFailed': '口令错误，登录失败',
  'staff.unlocked': '解除锁定',
  'staff.left': '离岗，收回权限',
  'staff.lookedAt': '查看申请',
  'staff.exported': '导出{{what}}，共 {{rows}} 行',
  'staff.noteRead': '查看纠错 {{number}} 的留言',
  'staff.auditLookedAt': '查看操作记录',
  'room.setUp': '初始设置：{{unit}}，终端 {{terminal}}',
  'room.settingsChanged': '更改设置：{{changed}}',
  'room.restored': '用备份 {{backup}} 恢复，新终端代码 {{terminal}}',
  'report.entered': '填写 {{year}} 年年度报告',
  'report.signed': '签署 {{year}} 年年度报告',
  'case.drafted': '起草文书',
  'case.papered': '制作文书',
  'template.replaced': '更换文书模板',
  'review.approved': '审核同意公开：{{reason}}',
  'review.held': '审核搁置：{{reason}}',
  'review.refused': '审核不同意公开：{{reason}}',
  'review.takenDown': '撤下文件：{{reason}}',
  'review.ended': '公示期满自动撤下（{{until}}）',
  'review.restored': '恢复文件：{{reason}}',
  'mistake.reported': '来访者纠错 {{number}}：{{kind}}',
  'mistake.answered': '答复纠错：{{verdict}}。{{text}}',
  'mistake.forgotten': '销毁纠错的留言',
  'source.trusted': '来源 {{source}} 免审：{{reason}}',
  'source.ranked': '来源优先次序：{{names}}',
  'source.adopted': '初始设置前已公开的 {{count}} 份文件记为已审核（来源 {{source}}）',
  'source.reviewed': '来源 {{source}} 须审：{{reason}}',
  'repository.published': '发布资料库',
  'repository.keysMade': '生成签名密钥',
  'repository.keysRotated': '更换签名密钥',
  'repository.trusted': '信任资料库',
  'repository.changed': '更改资料库来源',
  'repository.refused': '拒收资料库更新',
  'repository.removed': '移除资料库来源',
  'backup.planned': '备份计划：{{folder}}，每天 {{dailyAt}}',
  'backup.made': '完成备份 {{name}}，{{events}} 条记录',
  'backup.failed': '备份失败：{{failure}}',
  ...custodySentences,
  ...scanSentences,
  ...receptionSentences,
  ...dutySentences,
} as const;
export type AuditedType = keyof typeof auditSentences;
export const auditedTypes = Object.keys(auditSentences) as AuditedType[];

/** The kinds a search can be narrowed to: what stands before the dot of an event's type. */
export type AuditKind = AuditedType extends `${infer K}.${string}` ? K : never;
export const auditKinds = [...new Set(auditedTypes.map(type => type.split('.')[0] as AuditKind))];

export const auditFilterSchema = z.object({
  /** staff id, `visitor` or `system` */
  person: z.string().max(64).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** a whole 受理编号 */
  number: z.string().max(80).optional(),
  kind: z.enum(auditKinds).optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const auditEntrySchema = z.object({
  /** place in this terminal's log; pages go on from it */
  seq: z.number().int(),
  at: z.string(),
  /** name of a member of staff, or `visitor`, `system` */
  actor: z.string(),
  type: z.string(),
  /** the case or the member it happened to */
  about: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('case'), id: z.string(), number: z.string() }),
      z.object({ kind: z.literal('person'), name: z.string() }),
    ])
    .nullable(),
  /** the event's clear facts, as text; `step`, `role`, `what`, `purpose`, `outcome`, `weekday` and `failure` are words to translate */
  facts: z.record(z.string(), z.string()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const audit = {
  list: method({
    summary: 'Who saw or did what, the newest first. Looking is itself on record.',
    roles: reviewers,
    input: auditFilterSchema.extend({
      /** go on below this place */
      before: z.number().int().min(1).optional(),
      limit: z.number().int().min(1).max(200).optional(),
    }),
    output: z.object({
      entries: z.array(auditEntrySchema),
      /** there are older ones */
      more: z.boolean(),
    }),
    errors: ['staff.notSetUp'],
  }),
  export: method({
    summary: 'The same as a file, at most 100,000 lines. On record.',
    roles: reviewers,
    input: auditFilterSchema.extend({ format: z.enum(['xlsx', 'csv']) }),
    output: takeawaySchema,
    errors: ['staff.notSetUp'],
  }),
};
