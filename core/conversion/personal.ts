import type { ApplicationForm } from '../../contract/applications/form.ts';
import { holdsIdNumber } from '../library/idcard.ts';

/** Everything in a form that tells who the applicant is. */
const identifying = ({ applicant, agent, contact }: ApplicationForm): string[] =>
  [
    applicant.name,
    ...(applicant.kind === 'natural'
      ? [applicant.identity.number]
      : [applicant.contactName, applicant.legalRepresentative, applicant.creditCode]),
    agent?.name,
    agent?.identity.number,
    agent?.phone,
    contact.phone,
    contact.address,
    contact.email,
    contact.fax,
  ].filter((text): text is string => typeof text === 'string' && text.trim().length > 1);

const folded = (text: string): string => text.normalize('NFKC').replace(/[\s\-()]/g, '');

/** Whether a text that is to be shown to everybody names the applicant, or holds anybody's identity number. */
export const namesSomebody = (text: string, form: ApplicationForm | null): boolean => {
  const plain = folded(text);
  return (
    holdsIdNumber(text) || (form !== null && identifying(form).some(part => plain.includes(folded(part))))
  );
};
