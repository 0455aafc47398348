/**
 * 信息处理费 (art.42; 国办函〔2020〕109号): progressive, and only where number or frequency is clearly beyond reason.
 * An application is charged one way or the other, never both. Copying in the reading room is another matter.
 */

/** Yuan for the n-th case of one applicant in one calendar month: 1–10 free, 11–30 at 100, then 100 more with every ten. */
export const feeForCase = (nth: number): number => {
  if (nth <= 10) return 0;
  return nth <= 30 ? 100 : 100 + 100 * Math.ceil((nth - 30) / 10);
};

/** 按件: yuan for all of one applicant's cases in one calendar month. */
export const feeByCases = (count: number): number => {
  let yuan = 0;
  for (let nth = 1; nth <= count; nth += 1) yuan += feeForCase(nth);
  return yuan;
};

const pageSteps = [
  { after: 30, upTo: 100, yuan: 10 },
  { after: 100, upTo: 200, yuan: 20 },
  { after: 200, upTo: Number.POSITIVE_INFINITY, yuan: 40 },
] as const;

/**
 * 按量: yuan for the pages of a single application (a page is one side of A4 or smaller; applications are not added up).
 * Not for replies that only tell the way (art.36(一)(二)).
 */
export const feeByPages = (pages: number): number =>
  pageSteps.reduce<number>(
    (sum, { after, upTo, yuan }) => sum + Math.max(0, Math.min(pages, upTo) - after) * yuan,
    0,
  );
