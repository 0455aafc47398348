/** What each kind of event of roster and devices says; see contract/audit.ts. */
export const dutySentences = {
  'duty.weekSet': '安排{{weekday}}值班：{{names}}',
  'duty.daySet': '安排 {{on}} 值班：{{names}}',
  'duty.dayCleared': '取消 {{on}} 的单独安排',
  'device.added': '登记设备 {{name}}',
  'device.changed': '更改设备 {{name}}',
  'device.checked': '检查设备（{{on}}）{{note}}',
} as const;
