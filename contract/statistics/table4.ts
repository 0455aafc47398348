/** The three blocks of table 4 and their five cells (国办公开办函〔2021〕30号). */
export const table4Blocks = ['review', 'directSuit', 'suitAfterReview'] as const;
export type Table4Block = (typeof table4Blocks)[number];
export const table4Cells = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
export type Table4Cell = (typeof table4Cells)[number];
export type Table4 = Readonly<Record<Table4Block, Readonly<Record<Table4Cell, number>>>>;

export const table4BlockLabels: Readonly<
  Record<Table4Block, { readonly group: string; readonly label: string | null }>
> = {
  review: { group: '行政复议', label: null },
  directSuit: { group: '行政诉讼', label: '未经复议直接起诉' },
  suitAfterReview: { group: '行政诉讼', label: '复议后起诉' },
};

export const table4CellLabels: Readonly<Record<Table4Cell, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
};
