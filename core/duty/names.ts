import type { DeviceKind, DeviceState } from '../../contract/duty/device.ts';
import type { Weekday } from '../../contract/duty/roster.ts';

/** The words of the registers (设备登记簿, 值班安排登记簿), for what leaves the program on paper. */
export const deviceKindNames: Readonly<Record<DeviceKind, string>> = {
  terminal: '自助终端',
  computer: '电脑',
  printer: '打印机',
  copier: '复印机',
  scanner: '扫描设备',
  screen: '电子屏',
  furniture: '柜架桌椅',
  other: '其他',
};
export const deviceStateNames: Readonly<Record<DeviceState, string>> = {
  inUse: '在用',
  repair: '维修',
  retired: '停用',
};
export const weekdayNames: Readonly<Record<Weekday, string>> = {
  1: '星期一',
  2: '星期二',
  3: '星期三',
  4: '星期四',
  5: '星期五',
  6: '星期六',
  7: '星期日',
};
