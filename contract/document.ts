import { z } from 'zod';

/** What a visitor can read, told apart by kind (design 4). */
export const kinds = [
  'document', // 文件
  'interpretation', // 政策解读
  'guide', // 办事指南
  'answer', // 问答
  'gazette', // 政府公报
  'report', // 年度报告
  'row', // 标准目录事项
  'consultation', // 征求意见
  'package', // 专题政策文件包
] as const;
export const kindSchema = z.enum(kinds);
export type Kind = z.infer<typeof kindSchema>;

/** 有效性 (domain 7.4): 有效 / 已修改 / 已废止 / 已失效 / 尚未生效 / 未标注. */
export const validities = ['valid', 'amended', 'repealed', 'expired', 'pending', 'unstated'] as const;
export const validitySchema = z.enum(validities);
export type Validity = z.infer<typeof validitySchema>;

/** 公开属性: 主动公开 / 依申请公开 / 不予公开 / not stated by the source. Only `proactive` and `unstated` reach a visitor. */
export const opennesses = ['proactive', 'onRequest', 'withheld', 'unstated'] as const;
export const opennessSchema = z.enum(opennesses);
export type Openness = z.infer<typeof opennessSchema>;

/** The columns every 信息公开 page must have (domain row 30). */
export const statutoryColumns = ['guide', 'rules', 'proactive', 'annualReport'] as const;
export const statutoryColumnSchema = z.enum(statutoryColumns);
export type StatutoryColumn = z.infer<typeof statutoryColumnSchema>;

/** A civil date `YYYY-MM-DD`, no time zone. */
export const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A date, or local date and time to the minute: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
export const minuteSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
export const documentIdSchema = z.string().regex(/^[0-9a-z][0-9a-z-]{5,63}$/);

export const fileSchema = z.object({
  sha256: sha256Schema,
  name: z.string(),
  mediaType: z.string(),
  /** bytes */
  size: z.number().int().nonnegative(),
  /** pages of a PDF; null where the notion does not apply or is not known */
  pages: z.number().int().positive().nullable(),
  /** false: 无文本层, not searchable; null: not applicable */
  hasText: z.boolean().nullable(),
  role: z.enum(['main', 'attachment']),
});
export type DocumentFile = z.infer<typeof fileSchema>;

export const relationTypes = [
  'interprets',
  'amends',
  'repeals',
  'replaces',
  'belongsTo',
  'mentions',
] as const;
export const relationTypeSchema = z.enum(relationTypes);

/** A relation as the source states it: by title and/or 发文字号; resolved to an id at activation where the target is in the library. */
export const relationSchema = z.object({
  type: relationTypeSchema,
  title: z.string().nullable(),
  docNo: z.string().nullable(),
});
export type RelationType = z.infer<typeof relationTypeSchema>;
export type Relation = z.infer<typeof relationSchema>;

export const validityStateSchema = z.object({
  status: validitySchema,
  /** the source's own word, kept */
  stated: z.string().nullable(),
  from: dateSchema.nullable(),
  /** last day of validity; null where none is stated or it is 长期 */
  to: dateSchema.nullable(),
  /** the document or decision it rests on, as the source words it */
  basis: z.string().nullable(),
  /** title or 发文字号 of the successor, as the source words it */
  replacedBy: z.string().nullable(),
});
export type ValidityState = z.infer<typeof validityStateSchema>;

/**
 * Where a stretch of the searchable text comes from: the record itself, or a page of one of its files. `start` counts UTF-16 units.
 * `recognised`: 识别文字, by machine, joined by a reviewer; without a file it is of a scan of the paper.
 */
export const sectionSchema = z.object({
  start: z.number().int().nonnegative(),
  file: sha256Schema.nullable(),
  page: z.number().int().positive().nullable(),
  recognised: z.boolean().optional(),
});
export type Section = z.infer<typeof sectionSchema>;

export const guidePayloadSchema = z.object({
  kind: z.literal('guide'),
  conditions: z.string().nullable(),
  materials: z.array(z.string()),
  steps: z.array(z.object({ title: z.string(), text: z.string() })),
  window: z.string().nullable(),
  timeLimit: z.string().nullable(),
  fee: z.string().nullable(),
});
export const answerPayloadSchema = z.object({
  kind: z.literal('answer'),
  question: z.string(),
  answer: z.string(),
  basis: z.array(z.string()),
});
export const payloadSchema = z.discriminatedUnion('kind', [guidePayloadSchema, answerPayloadSchema]);

/** One shape for everything a visitor can read, as a source gives it: before it has an id and a place in the library. */
export const draftSchema = z.object({
  kind: kindSchema,
  title: z.string().min(1),
  /** 索引号, opaque */
  indexNo: z.string().nullable(),
  /** 发文字号 as written */
  docNo: z.string().nullable(),
  /** 发布机构, as written */
  issuers: z.array(z.string()),
  /** 主题分类: ids of resources/catalogues/subjects.json where known, otherwise the source's own words */
  subjects: z.array(z.string()),
  /** 体裁 */
  genre: z.string().nullable(),
  /** 试点领域 */
  fields: z.array(z.string()),
  audiences: z.array(z.string()),
  tags: z.array(z.string()),
  /** the source's column path, outermost first */
  column: z.array(z.string()),
  /** one of the four statutory columns, where the document belongs to one */
  statutoryColumn: statutoryColumnSchema.nullable(),
  /** 成文日期 */
  writtenOn: dateSchema.nullable(),
  /** 发布日期, to the minute where the source gives it */
  publishedAt: minuteSchema.nullable(),
  validity: validityStateSchema,
  openness: opennessSchema,
  source: z.object({
    name: z.string().nullable(),
    url: z.string().nullable(),
    siteId: z.string().nullable(),
    /** 转载: where the text was first published */
    origin: z
      .object({ name: z.string(), time: z.string().nullable(), url: z.string().nullable() })
      .nullable(),
  }),
  relations: z.array(relationSchema),
  /** the searchable plain text: the body, then what the files hold; always the original characters */
  text: z.string(),
  sections: z.array(sectionSchema),
  /** the body's structure (headings, tables) where the source has one; sanitised again when shown */
  html: z.string().nullable(),
  files: z.array(fileSchema),
  payload: payloadSchema.nullable(),
  /** damage found in the text (domain 9.2, 9.3), shown to staff */
  damage: z.array(z.enum(['bracketedPinyin', 'privateUse', 'questionRuns'])),
});
export type DocumentDraft = z.infer<typeof draftSchema>;
