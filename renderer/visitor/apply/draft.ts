import type { ApplicantKind } from '../../../contract/applications/event.ts';
import { type ApplicationForm, formSchema, type Identity } from '../../../contract/applications/form.ts';

export type BodyKind = Exclude<ApplicantKind, 'natural'>;
export type IdentityKind = Identity['kind'];
export type Delivery = Extract<ApplicationForm, { caseKind: 'information' }>['delivery'];

/** What a visitor has typed and chosen so far: text as typed, null where nothing is chosen. It lives in the page's memory only. */
export type Draft = {
  readonly caseKind: ApplicationForm['caseKind'];
  readonly who: 'citizen' | 'body' | null;
  readonly bodyKind: BodyKind | null;
  readonly identityKind: IdentityKind;
  readonly agent: 'self' | 'other' | null;
  readonly agentIdentityKind: IdentityKind;
  readonly way: Delivery['way'] | null;
  /** asked for paper only where it can be either; an e-mail is its own carrier */
  readonly carrier: 'paper' | 'disc';
  readonly otherwiseAsHeld: boolean;
  /** PNG data URL */
  readonly signature: string | null;
  readonly signAtWindow: boolean;
} & Readonly<Record<TextName, string>>;

/** The fields to type in, with the longest text the contract takes. */
export const textLimits = {
  name: 60,
  workplace: 100,
  identityName: 40,
  identityNumber: 40,
  creditCode: 40,
  legalRepresentative: 60,
  contactName: 60,
  agentName: 60,
  agentIdentityName: 40,
  agentIdentityNumber: 40,
  agentPhone: 40,
  phone: 40,
  address: 200,
  postcode: 10,
  email: 100,
  fax: 40,
  requestName: 300,
  docNo: 100,
  indexNo: 100,
  description: 2000,
  record: 300,
  wrong: 1000,
  right: 1000,
  evidence: 1000,
} as const;
export type TextName = keyof typeof textLimits;

const blank = Object.fromEntries(Object.keys(textLimits).map(name => [name, ''])) as Record<TextName, string>;

export const emptyDraft: Draft = {
  ...blank,
  caseKind: 'information',
  who: null,
  bodyKind: null,
  identityKind: 'residentId',
  agent: null,
  agentIdentityKind: 'residentId',
  way: null,
  carrier: 'paper',
  otherwiseAsHeld: true,
  signature: null,
  signAtWindow: false,
};

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

const identity = (kind: IdentityKind, name: string, number: string): Identity => ({
  kind,
  name: kind === 'other' ? orNull(name) : null,
  number: number.trim(),
});

const applicantOf = (draft: Draft): ApplicationForm['applicant'] =>
  draft.who === 'body'
    ? {
        kind: draft.bodyKind ?? 'otherBody',
        name: draft.name.trim(),
        creditCode: draft.creditCode.trim(),
        legalRepresentative: orNull(draft.legalRepresentative),
        contactName: draft.contactName.trim(),
      }
    : {
        kind: 'natural',
        name: draft.name.trim(),
        workplace: orNull(draft.workplace),
        identity: identity(draft.identityKind, draft.identityName, draft.identityNumber),
      };

/** Only what can be had in two ways has a choice of carrier: a disc is fetched or posted. */
export const asksCarrier = (way: Draft['way']) => way === 'collect' || way === 'post';

export const deliveryOf = ({ way, carrier, otherwiseAsHeld }: Draft): Delivery => ({
  way: way ?? 'collect',
  carrier: way === 'email' ? 'email' : asksCarrier(way) ? carrier : 'paper',
  otherwiseAsHeld,
});

const shape = (draft: Draft): ApplicationForm => {
  const people = {
    applicant: applicantOf(draft),
    agent:
      draft.agent === 'other'
        ? {
            name: draft.agentName.trim(),
            identity: identity(draft.agentIdentityKind, draft.agentIdentityName, draft.agentIdentityNumber),
            phone: draft.agentPhone.trim(),
          }
        : null,
    contact: {
      phone: orNull(draft.phone),
      address: orNull(draft.address),
      postcode: orNull(draft.postcode),
      email: orNull(draft.email),
      fax: orNull(draft.fax),
    },
  };
  return draft.caseKind === 'amendment'
    ? {
        caseKind: 'amendment',
        ...people,
        amendment: {
          record: draft.record.trim(),
          wrong: draft.wrong.trim(),
          right: draft.right.trim(),
          evidence: draft.evidence.trim(),
        },
      }
    : {
        caseKind: 'information',
        ...people,
        request: {
          name: draft.requestName.trim(),
          docNo: orNull(draft.docNo),
          indexNo: orNull(draft.indexNo),
          description: orNull(draft.description),
        },
        delivery: deliveryOf(draft),
      };
};

/** The form of a complete draft; null while something the law asks for is missing. */
export const formOf = (draft: Draft): ApplicationForm | null => {
  const { success, data } = formSchema.safeParse(shape(draft));
  return success ? data : null;
};

/** A form to have looked over while it is being filled in: a dash stands where something needed is still missing. */
export const formSoFar = (draft: Draft): ApplicationForm => {
  const filled = Object.fromEntries(
    (Object.keys(textLimits) as TextName[])
      .filter(name => alwaysNeeded.has(name) && draft[name].trim() === '')
      .map(name => [name, '—']),
  );
  return shape({ ...draft, ...filled });
};
const alwaysNeeded: ReadonlySet<TextName> = new Set<TextName>([
  'name',
  'identityNumber',
  'creditCode',
  'contactName',
  'agentName',
  'agentIdentityNumber',
  'agentPhone',
  'requestName',
  'record',
  'wrong',
  'right',
  'evidence',
]);
