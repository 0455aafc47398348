import type { ApplicationForm } from '../../contract/applications/form.ts';
import { lookupHash } from '../records/sealing.ts';

export const lookupFields = ['name', 'identity', 'phone'] as const;
export type LookupField = (typeof lookupFields)[number];

/** The keyed hashes by which staff find a case again. Made only while somebody is logged in: the key for them comes from the room's private key. */
export function lookupsOf(
  { applicant, agent, contact }: ApplicationForm,
  privateKey: Uint8Array,
): { field: LookupField; hash: string }[] {
  const values: [LookupField, string | null | undefined][] = [
    ['name', applicant.name],
    ['name', applicant.kind === 'natural' ? null : applicant.contactName],
    ['name', agent?.name],
    ['identity', applicant.kind === 'natural' ? applicant.identity.number : applicant.creditCode],
    ['identity', agent?.identity.number],
    ['phone', contact.phone],
    ['phone', agent?.phone],
  ];
  return values.flatMap(([field, value]) =>
    value ? [{ field, hash: lookupHash(privateKey, field, value) }] : [],
  );
}
