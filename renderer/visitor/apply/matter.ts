export type Matter = 'petition' | 'publication';

const signs: Readonly<Record<Matter, RegExp>> = {
  petition:
    /信访|上访|投诉|举报|检举|控告|申诉|反映.{0,8}问题|12345|討說法|讨说法|信訪|投訴|舉報|檢舉|petition|complain|report (a|an|the)\b/i,
  publication:
    /公报|公報|报纸|報紙|报刊|報刊|书籍|書籍|图书|圖書|杂志|雜誌|年鉴|年鑑|地方志|县志|縣誌|newspaper|gazette|\bbooks?\b|magazine/i,
};

/** What a sentence sounds like, besides an application: told kindly with the way to go (REG art.39), and only ever a hint. */
export const mattersIn = (sentence: string): readonly Matter[] =>
  (['petition', 'publication'] as const).filter(matter => signs[matter].test(sentence));
