import type { BoardColumn } from '../../../contract/statistics/board.ts';

/** The screen on the wall. */
export const board = {
  title: '依申请公开办理进度',
  'column.done': '已办',
  'column.inHand': '待办',
  'column.notBegun': '未办',
  'hint.done': '近 {{days}} 日已答复或办结',
  'hint.inHand': '正在办理，或等待补正、意见',
  'hint.notBegun': '已收到，尚未开始办理',
  count: '{{count}} 件',
  none: '暂无',
  connecting: '正在连接，请稍候',
  notSetUp: '本机尚未启用申请受理',
  stale: '连接中断，现在显示的是 {{time}} 的情况',
  pause: '暂停滚动',
  go: '继续滚动',
  day: '{{date}} {{weekday}}',
  'weekday.0': '星期日',
  'weekday.1': '星期一',
  'weekday.2': '星期二',
  'weekday.3': '星期三',
  'weekday.4': '星期四',
  'weekday.5': '星期五',
  'weekday.6': '星期六',
} as const satisfies Record<`column.${BoardColumn}` | `hint.${BoardColumn}`, string> & Record<string, string>;
