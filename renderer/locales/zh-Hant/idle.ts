import type { idle as source } from '../zh-Hans/idle.ts';

export const idle: Record<keyof typeof source, string> = {
  title: '您還在嗎？',
  text: '為保護您的查詢內容，{{seconds}} 秒後將回到首頁並清除記錄。',
  stay: '繼續使用',
  leave: '結束並清除',
};
