/** Why a visit cannot be recorded so. Each is an error code, with its sentence in every language. */
export const receptionRefusals = [
  'reception.unknown',
  'reception.isVoid',
  'reception.future',
  'reception.noteMissing',
  'reception.personal',
  'reception.concernUnknown',
] as const;
export type ReceptionRefusal = (typeof receptionRefusals)[number];
