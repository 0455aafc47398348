/** Why the roster or a device cannot be recorded so. Each is an error code, with its sentence in every language. */
export const dutyRefusals = [
  'duty.past',
  'duty.staffUnknown',
  'duty.notSet',
  'duty.deviceUnknown',
  'duty.deviceFuture',
] as const;
export type DutyRefusal = (typeof dutyRefusals)[number];
