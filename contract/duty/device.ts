import { z } from 'zod';
import { civilDaySchema } from '../calendar.ts';

/** What stands in a reading place (S000 三.11 设备配置). */
export const deviceKinds = [
  'terminal',
  'computer',
  'printer',
  'copier',
  'scanner',
  'screen',
  'furniture',
  'other',
] as const;
export type DeviceKind = (typeof deviceKinds)[number];
/** 在用, 维修, 停用. */
export const deviceStates = ['inUse', 'repair', 'retired'] as const;
export type DeviceState = (typeof deviceStates)[number];

const text = (most: number) => z.string().trim().max(most);

export const deviceFactsSchema = z.strictObject({
  kind: z.enum(deviceKinds),
  /** name and model */
  name: text(100).min(1),
  place: text(60),
  since: civilDaySchema,
  state: z.enum(deviceStates),
  note: text(200),
});
export type DeviceFacts = z.infer<typeof deviceFactsSchema>;

/** What a look at a device found. */
export const deviceCheckSchema = z.strictObject({
  on: civilDaySchema,
  state: z.enum(deviceStates),
  note: text(200),
});

export type DeviceEventData = {
  'device.added': DeviceFacts;
  'device.changed': DeviceFacts;
  'device.checked': z.infer<typeof deviceCheckSchema>;
};

export const deviceRowSchema = deviceFactsSchema.extend({
  id: z.uuid(),
  checkedOn: z.string().nullable(),
  /** name of who looked */
  checkedBy: z.string().nullable(),
});
export type DeviceRow = z.infer<typeof deviceRowSchema>;
