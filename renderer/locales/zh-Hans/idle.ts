export const idle = {
  title: '您还在吗？',
  text: '为保护您的查询内容，{{seconds}} 秒后将回到首页并清除记录。',
  stay: '继续使用',
  leave: '结束并清除',
} as const;
