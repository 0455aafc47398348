import { z } from 'zod';
import type { ArticleId } from './article.ts';

/** Rows of table 3 of the annual report under 三、本年度办理结果 (国办公开办函〔2021〕30号). */
export const resultRows = [
  'granted',
  'partial',
  'refused.1',
  'refused.2',
  'refused.3',
  'refused.4',
  'refused.5',
  'refused.6',
  'refused.7',
  'refused.8',
  'unavailable.1',
  'unavailable.2',
  'unavailable.3',
  'notHandled.1',
  'notHandled.2',
  'notHandled.3',
  'notHandled.4',
  'notHandled.5',
  'other.1',
  'other.2',
  'other.3',
] as const;
export type ResultRow = (typeof resultRows)[number];

/** How an application for information can end. */
export const outcomes = [
  'alreadyPublic', // 已主动公开
  'granted', // 予以公开
  'partial', // 部分公开
  'stateSecret', // 国家秘密
  'forbiddenByLaw', // 法律、行政法规禁止公开
  'securityAndStability', // 危及“三安全一稳定”
  'thirdPartyRights', // 保护第三方合法权益
  'internalAffairs', // 三类内部事务信息
  'processRecords', // 四类过程性信息
  'enforcementFile', // 行政执法案卷
  'administrativeQuery', // 行政查询事项
  'notExisting', // 信息不存在
  'notThisOrgan', // 非本机关负责
  'needsProcessing', // 需要加工、分析
  'stillUnclear', // 补正后仍不明确
  'petition', // 信访、投诉、举报
  'repeated', // 重复申请
  'publication', // 公开出版物
  'excessive', // 大量、频次明显超过合理范围
  'confirmation', // 要求确认或重新出具已获取信息
  'correctionLapsed', // 逾期不补正
  'feeLapsed', // 逾期不缴费
  'other', // 其他
] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

/** How a request to correct a record about oneself ends (更正, art.41): its own kind of case, in no row of table 3. */
export const amendmentOutcomes = ['amended', 'notAmended', 'forwarded', 'redirected'] as const;
export const amendmentOutcomeSchema = z.enum(amendmentOutcomes);
export type AmendmentOutcome = z.infer<typeof amendmentOutcomeSchema>;

export type OutcomeFacts = {
  /** the articles the reply cites, the outcome's own first */
  readonly articles: readonly ArticleId[];
  readonly row: ResultRow;
  /** a decision under articles 14–16: review comes before suit once the law says so (remedy line B) */
  readonly refusal: boolean;
};

/** Each outcome with its articles and its row (domain 2.5). */
export const outcomeFacts: Readonly<Record<Outcome, OutcomeFacts>> = {
  alreadyPublic: { articles: ['reg36.1'], row: 'granted', refusal: false },
  granted: { articles: ['reg36.2'], row: 'granted', refusal: false },
  partial: { articles: ['reg37'], row: 'partial', refusal: false },
  stateSecret: { articles: ['reg14', 'reg36.3'], row: 'refused.1', refusal: true },
  forbiddenByLaw: { articles: ['reg14', 'reg36.3'], row: 'refused.2', refusal: true },
  securityAndStability: { articles: ['reg14', 'reg36.3'], row: 'refused.3', refusal: true },
  thirdPartyRights: { articles: ['reg15', 'reg32', 'reg36.3'], row: 'refused.4', refusal: true },
  internalAffairs: { articles: ['reg16.p1', 'reg36.3'], row: 'refused.5', refusal: true },
  processRecords: { articles: ['reg16.p2', 'reg36.3'], row: 'refused.6', refusal: true },
  enforcementFile: { articles: ['reg16.p2', 'reg36.3'], row: 'refused.7', refusal: true },
  administrativeQuery: { articles: ['reg36.7'], row: 'refused.8', refusal: false },
  notExisting: { articles: ['reg36.4'], row: 'unavailable.1', refusal: false },
  notThisOrgan: { articles: ['reg36.5'], row: 'unavailable.1', refusal: false },
  needsProcessing: { articles: ['reg38'], row: 'unavailable.2', refusal: false },
  stillUnclear: { articles: ['reg30'], row: 'unavailable.3', refusal: false },
  petition: { articles: ['reg39.p1'], row: 'notHandled.1', refusal: false },
  repeated: { articles: ['reg36.6'], row: 'notHandled.2', refusal: false },
  publication: { articles: ['reg39.p2'], row: 'notHandled.3', refusal: false },
  excessive: { articles: ['reg35'], row: 'notHandled.4', refusal: false },
  confirmation: { articles: [], row: 'notHandled.5', refusal: false }, // the regulation has no article of its own
  correctionLapsed: { articles: ['reg30'], row: 'other.1', refusal: false },
  feeLapsed: { articles: ['reg42', 'fee109'], row: 'other.2', refusal: false },
  other: { articles: [], row: 'other.3', refusal: false },
};

/** The outcomes that refuse under articles 14–16, and so can be the ground of a refused part (art.37). */
export const refusalOutcomes = outcomes.filter(outcome => outcomeFacts[outcome].refusal);
