import { z } from 'zod';
import { applicantKinds } from './event.ts';

/** What an applicant fills in (REG art.29; domain 3.1). All of it is sealed: it leaves the terminal's memory only under the stream's key. */

const line = (max: number) => z.string().trim().max(max);
const needed = (max: number) => line(max).min(1);
const optional = (max: number) => line(max).nullable();

/** 证件种类. Any proof of identity is taken; `other` says which in `name`. */
export const identityKinds = [
  'residentId', // 居民身份证
  'passport', // 护照
  'hkMacaoTaiwanResidence', // 港澳台居民居住证
  'hkMacaoPermit', // 港澳居民来往内地通行证
  'taiwanPermit', // 台湾居民来往大陆通行证
  'permanentResidence', // 外国人永久居留身份证
  'military', // 军官证、士兵证
  'other',
] as const;
export const identitySchema = z.object({
  kind: z.enum(identityKinds),
  /** name of the document where the kind is `other` */
  name: optional(40),
  number: needed(40),
});
export type Identity = z.infer<typeof identitySchema>;

export const contactSchema = z.object({
  phone: optional(40),
  address: optional(200),
  postcode: optional(10),
  email: optional(100),
  fax: optional(40),
});

const citizenSchema = z.object({
  kind: z.literal('natural'),
  name: needed(60),
  workplace: optional(100),
  identity: identitySchema,
});
const bodySchema = z.object({
  kind: z.enum(applicantKinds).exclude(['natural']),
  name: needed(120),
  /** 统一社会信用代码, or another proof of existence */
  creditCode: needed(40),
  legalRepresentative: optional(60),
  contactName: needed(60),
});

/** 代理人: both proofs and the 委托书 are among the materials. */
export const agentSchema = z.object({ name: needed(60), identity: identitySchema, phone: needed(40) });

export const requestSchema = z.object({
  /** 所需信息的名称 */
  name: needed(300),
  docNo: optional(100),
  indexNo: optional(100),
  /** 特征性描述 */
  description: optional(2000),
});

export const deliverySchema = z.object({
  carrier: z.enum(['paper', 'email', 'disc']),
  /** 获取方式. Post goes by 邮政企业 only (国办公开办函〔2016〕235号) */
  way: z.enum(['post', 'email', 'fax', 'collect', 'readHere']),
  /** 若无法按指定方式提供，以现有方式提供 */
  otherwiseAsHeld: z.boolean(),
});

/** 更正 (art.41): which record about oneself, what is wrong in it, what is right, and on what evidence. */
export const amendmentSchema = z.object({
  record: needed(300),
  wrong: needed(1000),
  right: needed(1000),
  evidence: needed(1000),
});

const people = {
  applicant: z.discriminatedUnion('kind', [citizenSchema, bodySchema]),
  agent: agentSchema.nullable(),
  contact: contactSchema,
};

export const formSchema = z.discriminatedUnion('caseKind', [
  z.object({
    caseKind: z.literal('information'),
    ...people,
    request: requestSchema,
    delivery: deliverySchema,
  }),
  z.object({ caseKind: z.literal('amendment'), ...people, amendment: amendmentSchema }),
]);
export type ApplicationForm = z.infer<typeof formSchema>;

/** What is asked for, in a line. */
export const wishOf = (form: ApplicationForm): string =>
  form.caseKind === 'amendment' ? form.amendment.record : form.request.name;

/** What should be looked at again but never stops anybody: checksums say well-formed, not real (domain 8). */
export const formWarnings = ['identityNumber', 'creditCode', 'noContact', 'noFeatures'] as const;
export type FormWarning = (typeof formWarnings)[number];

/** 提交的材料 */
export const materials = [
  'form',
  'identity',
  'creditCode',
  'powerOfAttorney',
  'agentIdentity',
  'evidence',
  'other',
] as const;
export type Material = (typeof materials)[number];
