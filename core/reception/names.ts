import type { VisitOutcome, VisitPurpose } from '../../contract/reception/visit.ts';

/** The words of the register (来访接待登记簿), for what leaves the program on paper. */
export const visitPurposeNames: Readonly<Record<VisitPurpose, string>> = {
  read: '查阅',
  copy: '复印',
  apply: '申请',
  ask: '咨询',
  matter: '办事引导',
  opinion: '意见建议',
  other: '其他',
};
export const visitOutcomeNames: Readonly<Record<VisitOutcome, string>> = {
  settled: '办结',
  referred: '转办',
  unsettled: '未解决',
};
