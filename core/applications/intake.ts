import type { CaseEvent, Channel, EventOf } from '../../contract/applications/event.ts';
import type { ApplicationForm, Material } from '../../contract/applications/form.ts';
import type { Particulars, Receipt } from '../../contract/applications/methods.ts';
import { ok, type Result } from '../../contract/errors.ts';
import { formatNumber } from '../records/numbers.ts';
import { civilDay, isoLocal } from '../records/time.ts';
import { clockOf } from './clock.ts';
import { createEnquiryCode, hashEnquiryCode } from './enquiry.ts';
import type { Office } from './office.ts';
import type { CaseEventData } from './record.ts';
import { refused } from './refused.ts';

export type Intake = {
  readonly form: ApplicationForm;
  readonly channel: Channel;
  /** the day it came, `YYYY-MM-DD` */
  readonly on: string;
  readonly oral: boolean;
  readonly readBack: boolean;
  readonly materials: readonly Material[];
  /** PNG data URL */
  readonly signature: string | null;
  /** staff id, or `visitor` */
  readonly actor: string;
};

/** 提交的材料 that a form by itself amounts to. */
export function materialsOf({ applicant, agent, ...form }: ApplicationForm): Material[] {
  return [
    'form',
    applicant.kind === 'natural' ? 'identity' : 'creditCode',
    ...(agent ? (['powerOfAttorney', 'agentIdentity'] as const) : []),
    ...(form.caseKind === 'amendment' ? (['evidence'] as const) : []),
  ];
}

const submittedEvent = ({ form, channel, on, oral, readBack, actor }: Intake): EventOf<'submitted'> => ({
  type: 'submitted',
  at: on,
  caseKind: form.caseKind,
  channel,
  applicant: form.applicant.kind,
  ...(oral ? { oral, readBack, filledBy: actor } : {}),
  ...(form.caseKind === 'amendment' ? { evidence: form.amendment.evidence.trim() !== '' } : {}),
});

/**
 * Takes an application: number, day of receipt, due date with its working, enquiry code. Needs the room's public key only.
 * What was typed is sealed before it is written; number and case are on the disk together or not at all.
 * Errors: `applications.refused` where the law's clock does not take it (a day in the future, an oral application not in person).
 */
export async function takeIn(
  office: Office,
  intake: Intake,
): Promise<Result<Receipt, 'applications.refused'>> {
  const { log, vault, rules, now, newId, unit, enquiryPhone, terminal, numberPattern } = office;
  const moment = now();
  const at = isoLocal(moment);
  const today = civilDay(moment);
  const law = submittedEvent(intake);
  // art.29 and the local entry rule: a paper that staff have typed in is entered
  const events: CaseEvent[] =
    intake.actor !== 'visitor' && intake.channel !== 'inPerson'
      ? [law, { type: 'entered', at: today }]
      : [law];
  const { calendar, settings } = rules;
  const clock = clockOf(events, calendar, settings, today);
  const refusal = clock.refused.find(({ type }) => type === 'submitted');
  if (refusal) return refused(refusal);
  const kept = events.filter((_, index) => !clock.refused.some(refused => refused.index === index));

  const id = newId();
  const seal = await vault.begin(id);
  const enquiryCode = createEnquiryCode();
  const particulars: Particulars = {
    form: intake.form,
    materials: [...intake.materials],
    ...(intake.signature === null ? {} : { signature: intake.signature }),
  };
  const lawEventId = newId();
  const sealed = seal.sealJson(lawEventId, particulars);
  const number = log.atomically(() => {
    const year = moment.getFullYear();
    const serial = log.nextSerial('application', year);
    const given = formatNumber(numberPattern, { year, terminal, serial });
    const numbered: CaseEventData['case.numbered'] = {
      number: given,
      enquiry: hashEnquiryCode(id, enquiryCode),
    };
    const base = { stream: id, at, actor: intake.actor };
    log.append([
      { ...base, id: newId(), type: 'case.numbered', data: numbered },
      ...kept.map((event, index) => ({
        ...base,
        id: index === 0 ? lawEventId : newId(),
        type: 'case.law',
        data: event,
        ...(index === 0 ? { sealed } : {}),
      })),
    ]);
    return given;
  });
  const materials = [...intake.materials];
  return ok({ id, number, unit, enquiryPhone, takenAt: at, clock, materials, enquiryCode });
}
