import type { ApplicationForm, FormWarning, Identity } from '../../contract/applications/form.ts';
import { isIdNumber } from '../library/idcard.ts';
import { isCreditCode } from './credit-code.ts';

const doubtful = ({ kind, number }: Identity): boolean =>
  kind === 'residentId' && !isIdNumber(number.normalize('NFKC').replace(/\s/g, '').toUpperCase());

/** What in a form should be looked at again. A checksum says well-formed, not real, and other proofs are taken too, so nothing here blocks (domain 8). */
export function formWarnings(form: ApplicationForm): FormWarning[] {
  const { applicant, agent, contact } = form;
  const warnings: FormWarning[] = [];
  const identities = [applicant.kind === 'natural' ? applicant.identity : null, agent?.identity ?? null];
  if (identities.some(identity => identity && doubtful(identity))) warnings.push('identityNumber');
  if (applicant.kind !== 'natural' && !isCreditCode(applicant.creditCode)) warnings.push('creditCode');
  if (!contact.phone && !contact.address && !contact.email && !contact.fax) warnings.push('noContact');
  if (form.caseKind === 'information' && !form.request.docNo && !form.request.description)
    warnings.push('noFeatures');
  return warnings;
}
