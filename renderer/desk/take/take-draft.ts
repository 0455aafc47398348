import type { ApplicantKind, Channel } from '../../../contract/applications/event.ts';
import {
  type ApplicationForm,
  formSchema,
  type Identity,
  type Material,
} from '../../../contract/applications/form.ts';

/** What staff have typed so far; all text, empty where nothing was. */
export type TakeDraft = {
  readonly caseKind: ApplicationForm['caseKind'];
  readonly channel: Channel;
  readonly on: string;
  readonly oral: boolean;
  readonly materials: readonly Material[];
  readonly kind: ApplicantKind;
  readonly name: string;
  readonly workplace: string;
  readonly identityKind: Identity['kind'];
  readonly identityName: string;
  readonly identityNumber: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
  readonly contactName: string;
  readonly phone: string;
  readonly address: string;
  readonly postcode: string;
  readonly email: string;
  readonly fax: string;
  readonly byAgent: boolean;
  readonly agentName: string;
  readonly agentNumber: string;
  readonly agentPhone: string;
  readonly request: string;
  readonly docNo: string;
  readonly indexNo: string;
  readonly description: string;
  readonly way: 'post' | 'email' | 'fax' | 'collect' | 'readHere';
  readonly carrier: 'paper' | 'email' | 'disc';
  readonly otherwiseAsHeld: boolean;
  readonly record: string;
  readonly wrong: string;
  readonly right: string;
  readonly evidence: string;
};

export const newTake = (today: string): TakeDraft => ({
  caseKind: 'information',
  channel: 'inPerson',
  on: today,
  oral: true,
  materials: ['form'],
  kind: 'natural',
  name: '',
  workplace: '',
  identityKind: 'residentId',
  identityName: '',
  identityNumber: '',
  creditCode: '',
  legalRepresentative: '',
  contactName: '',
  phone: '',
  address: '',
  postcode: '',
  email: '',
  fax: '',
  byAgent: false,
  agentName: '',
  agentNumber: '',
  agentPhone: '',
  request: '',
  docNo: '',
  indexNo: '',
  description: '',
  way: 'collect',
  carrier: 'paper',
  otherwiseAsHeld: true,
  record: '',
  wrong: '',
  right: '',
  evidence: '',
});

const orNull = (text: string): string | null => text.trim() || null;

/** The form that the draft amounts to, as the contract wants it, complete or not. */
const shaped = (draft: TakeDraft): unknown => ({
  caseKind: draft.caseKind,
  applicant:
    draft.kind === 'natural'
      ? {
          kind: draft.kind,
          name: draft.name,
          workplace: orNull(draft.workplace),
          identity: {
            kind: draft.identityKind,
            name: draft.identityKind === 'other' ? orNull(draft.identityName) : null,
            number: draft.identityNumber,
          },
        }
      : {
          kind: draft.kind,
          name: draft.name,
          creditCode: draft.creditCode,
          legalRepresentative: orNull(draft.legalRepresentative),
          contactName: draft.contactName,
        },
  agent: draft.byAgent
    ? {
        name: draft.agentName,
        identity: { kind: 'residentId', name: null, number: draft.agentNumber },
        phone: draft.agentPhone,
      }
    : null,
  contact: {
    phone: orNull(draft.phone),
    address: orNull(draft.address),
    postcode: orNull(draft.postcode),
    email: orNull(draft.email),
    fax: orNull(draft.fax),
  },
  ...(draft.caseKind === 'information'
    ? {
        request: {
          name: draft.request,
          docNo: orNull(draft.docNo),
          indexNo: orNull(draft.indexNo),
          description: orNull(draft.description),
        },
        delivery: {
          way: draft.way,
          carrier: draft.carrier,
          otherwiseAsHeld: draft.otherwiseAsHeld,
        },
      }
    : {
        amendment: {
          record: draft.record,
          wrong: draft.wrong,
          right: draft.right,
          evidence: draft.evidence,
        },
      }),
});

/** Fields of the form by where the contract has them. */
const places = {
  'applicant.name': 'name',
  'applicant.identity.number': 'number',
  'applicant.creditCode': 'creditCode',
  'applicant.contactName': 'contactName',
  'agent.name': 'agentName',
  'agent.identity.number': 'agentNumber',
  'agent.phone': 'agentPhone',
  'request.name': 'request',
  'amendment.record': 'record',
  'amendment.wrong': 'wrong',
  'amendment.right': 'right',
  'amendment.evidence': 'evidence',
} as const;
export type Missing = (typeof places)[keyof typeof places];

/** The form, or which fields it still needs. */
export function formOf(draft: TakeDraft): { form: ApplicationForm } | { missing: Missing[] } {
  const parsed = formSchema.safeParse(shaped(draft));
  if (parsed.success) return { form: parsed.data };
  const known = new Map<string, Missing>(Object.entries(places));
  const missing = parsed.error.issues.map(({ path }) => {
    const field = known.get(path.join('.'));
    if (!field) throw new Error(`no field of the desk's form is ${path.join('.')}`);
    return field;
  });
  return { missing };
}
