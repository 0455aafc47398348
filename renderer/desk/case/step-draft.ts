import type {
  Carrier,
  CaseEvent,
  CaseEventType,
  ConsulteeKind,
  ProceedingResult,
} from '../../../contract/applications/event.ts';
import type { Particulars } from '../../../contract/applications/methods.ts';
import type { AmendmentOutcome, Outcome } from '../../../contract/applications/outcome.ts';

/** What a step's form holds while it is filled in: every field of every step, each with a start value. */
export type StepDraft = {
  readonly at: string;
  readonly termBy: 'days' | 'day';
  readonly termDays: string;
  readonly termOn: string;
  readonly items: string;
  readonly justCause: boolean;
  readonly reasonable: 'yes' | 'no';
  readonly replyBy: string;
  readonly yuan: string;
  readonly feeBy: 'cases' | 'pages';
  readonly consultee: ConsulteeKind;
  /** the consultation or proceeding it belongs to */
  readonly id: string;
  readonly consents: 'unsaid' | 'yes' | 'no';
  readonly days: string;
  readonly notifiedOn: string;
  readonly carrier: Carrier;
  readonly postedOn: string;
  readonly signedOn: string;
  readonly acknowledgedOn: string;
  readonly postalEnterprise: boolean;
  readonly result: ProceedingResult;
  readonly reviewId: string;
  readonly publicationBy: 'applicant' | 'staff';
  readonly outcome: Outcome | AmendmentOutcome | '';
  readonly grounds: readonly Outcome[];
  readonly reasonStated: boolean;
  readonly partialConsidered: boolean;
  readonly againstObjection: boolean;
  readonly text: string;
};

export const newDraft = (today: string, id: string): StepDraft => ({
  at: today,
  termBy: 'days',
  termDays: '10',
  termOn: '',
  items: '',
  justCause: false,
  reasonable: 'yes',
  replyBy: '',
  yuan: '',
  feeBy: 'cases',
  consultee: 'thirdParty',
  id,
  consents: 'unsaid',
  days: '20',
  notifiedOn: '',
  carrier: 'inPerson',
  postedOn: '',
  signedOn: '',
  acknowledgedOn: '',
  postalEnterprise: true,
  result: 'upheld',
  reviewId: '',
  publicationBy: 'staff',
  outcome: '',
  grounds: [],
  reasonStated: false,
  partialConsidered: false,
  againstObjection: false,
  text: '',
});

type FieldName = Exclude<
  keyof StepDraft,
  | 'at'
  | 'termDays'
  | 'termOn'
  | 'text'
  | 'outcome'
  | 'grounds'
  | 'reasonStated'
  | 'partialConsidered'
  | 'againstObjection'
>;

/** The fields a step asks for besides its day and a word about it. A decision has a form of its own. */
export const fieldsOf: Readonly<Partial<Record<CaseEventType, readonly FieldName[]>>> = {
  correctionAsked: ['items', 'termBy'],
  corrected: ['justCause'],
  reasonAsked: ['termBy'],
  reasonJudged: ['reasonable', 'replyBy'],
  feeAsked: ['yuan', 'feeBy'],
  feePaid: ['justCause'],
  consultationSent: ['consultee'],
  consultationReceived: ['id'],
  consultationReplied: ['id', 'consents'],
  consultationClosed: ['id'],
  extended: ['days', 'notifiedOn'],
  served: ['carrier', 'postedOn', 'signedOn', 'acknowledgedOn', 'postalEnterprise'],
  reviewDecided: ['id', 'result'],
  suitFiled: ['reviewId'],
  suitDecided: ['id', 'result'],
  publicationProposed: ['publicationBy'],
};

/** Which of the fields make sense with what is chosen already: only post is posted, only e-mail and fax are acknowledged. */
export const shownFields = (type: CaseEventType, { carrier }: StepDraft): readonly FieldName[] =>
  (fieldsOf[type] ?? []).filter(field => {
    const post = carrier === 'post';
    const electronic = carrier === 'email' || carrier === 'fax';
    if (field === 'postedOn' || field === 'postalEnterprise') return post;
    if (field === 'acknowledgedOn') return electronic;
    if (field === 'signedOn') return !post && !electronic;
    return true;
  });

const given = <K extends string, V>(key: K, value: V | '' | undefined): { [P in K]?: V } =>
  value === '' || value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });

const termOf = ({ termBy, termDays, termOn }: StepDraft) =>
  termBy === 'days' ? { workingDays: Number(termDays) } : { on: termOn };

/** Lines of text, without the empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** The event a filled-in form stands for. Whether the law takes it is the clock's to say. */
export function eventOf(type: CaseEventType, draft: StepDraft): CaseEvent {
  const { at, id } = draft;
  switch (type) {
    case 'submitted':
    case 'published':
      throw new Error('an application is taken and information is published by forms of their own');
    case 'correctionAsked':
      return { type, at, term: termOf(draft) };
    case 'corrected':
    case 'feePaid':
      return { type, at, ...(draft.justCause ? { justCause: true } : {}) };
    case 'reasonAsked':
      return { type, at, term: termOf(draft) };
    case 'reasonJudged':
      return { type, at, reasonable: draft.reasonable === 'yes', ...given('replyBy', draft.replyBy) };
    case 'feeAsked':
      return { type, at, yuan: Number(draft.yuan), by: draft.feeBy };
    case 'consultationSent':
      return { type, at, id, with: draft.consultee };
    case 'consultationReplied':
      return { type, at, id, ...(draft.consents === 'unsaid' ? {} : { consents: draft.consents === 'yes' }) };
    case 'consultationReceived':
    case 'consultationClosed':
    case 'reviewFiled':
      return { type, at, id };
    case 'extended':
      return { type, at, days: Number(draft.days), ...given('notifiedOn', draft.notifiedOn) };
    case 'decided': {
      if (draft.outcome === '') throw new Error('a decision without an outcome');
      const { outcome, grounds, reasonStated, partialConsidered, againstObjection } = draft;
      return {
        type,
        at,
        outcome,
        ...(outcome === 'partial' ? { grounds: [...grounds] } : {}),
        reasonStated,
        partialConsidered,
        ...(againstObjection ? { againstObjection } : {}),
      };
    }
    case 'served': {
      const shown = shownFields(type, draft);
      const day = (field: 'postedOn' | 'signedOn' | 'acknowledgedOn') =>
        shown.includes(field) ? given(field, draft[field]) : {};
      return {
        type,
        at,
        carrier: draft.carrier,
        ...day('postedOn'),
        ...day('signedOn'),
        ...day('acknowledgedOn'),
        ...(draft.carrier === 'post' ? { postalEnterprise: draft.postalEnterprise } : {}),
      };
    }
    case 'reviewDecided':
    case 'suitDecided':
      return { type, at, id, result: draft.result };
    case 'suitFiled':
      return { type, at, id, ...given('reviewId', draft.reviewId) };
    case 'publicationProposed':
      return { type, at, by: draft.publicationBy };
    default:
      return { type, at };
  }
}

/** What goes under seal with the step: the words, which may name people. */
export const particularsOf = (type: CaseEventType, draft: StepDraft): Particulars | undefined => {
  const text = draft.text.trim();
  const items = type === 'correctionAsked' ? linesOf(draft.items) : [];
  if (text === '' && items.length === 0) return undefined;
  return { ...(text ? { text } : {}), ...(items.length > 0 ? { items } : {}) };
};

/** Whether enough is filled in to hand the step in. */
export const isReady = (type: CaseEventType, draft: StepDraft): boolean => {
  if (draft.at === '') return false;
  const wholeNumber = (text: string) => /^[1-9]\d*$/.test(text);
  const term = draft.termBy === 'days' ? wholeNumber(draft.termDays) : draft.termOn !== '';
  switch (type) {
    case 'correctionAsked':
      return term && linesOf(draft.items).length > 0;
    case 'reasonAsked':
      return term;
    case 'feeAsked':
      return wholeNumber(draft.yuan);
    case 'extended':
      return wholeNumber(draft.days) && draft.text.trim() !== '';
    case 'consultationSent':
      return draft.text.trim() !== '';
    case 'decided':
      return draft.outcome !== '' && (draft.outcome !== 'partial' || draft.grounds.length > 0);
    default:
      return true;
  }
};
