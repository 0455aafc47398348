import type { Line } from './lines.ts';

const wholeLine = [
  /^https?:\/\/\S+$/i,
  /^(?:EN|English|简体|繁体|简|繁|登录|注册|首页|返回首页|返回顶部|关闭|关闭窗口|打印|打印本页|收藏|分享|分享到|无障碍|长者模式|关怀版)$/i,
  /^(?:\[|【)?(?:字号|字体|文字大小)(?:\]|】)?\s*[:：]?\s*(?:[[［【]?(?:默认|超?大|中|小|标准|特大)[\]］】]?[\s|/]*)+(?:打印|分享|收藏|\||\s)*$/,
  /^(?:浏览次数|点击数|访问量|阅读次数|浏览量)\s*[:：]?/,
  /^扫一扫/,
  /我要纠错|责任编辑\s*[:：]/,
];

/** A line of the page around a document (its site's buttons, sizes, counters), not of the document: never its title. */
export const isChrome = (line: Line): boolean => wholeLine.some(pattern => pattern.test(line.plain));
