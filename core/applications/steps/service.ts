import type { Carrier, EventOf } from '../../../contract/applications/event.ts';
import type { ClockSettings } from '../../../contract/applications/settings.ts';
import { type Day, toCivil, toDay } from '../../calendar/day.ts';
import { refusesUnder14to16 } from './decision.ts';
import { mustExist, next, refuse, type Step, type StepOf } from './step.ts';

type Counted = { readonly on: Day; readonly signedOn: Day | null };

const dayOr = (civil: string | undefined, otherwise: Day): Day =>
  civil === undefined ? otherwise : toDay(civil);

const known = (civil: string | undefined): Day | null => (civil === undefined ? null : toDay(civil));

/**
 * The day that counts, by carrier (235号): post → the day of posting; by hand or through another organ → the day of signing;
 * on the spot and by reading on site (art.40) → the day itself; e-mail and fax → the unit's setting.
 */
const counts: Readonly<
  Record<Carrier, (event: EventOf<'served'>, day: Day, settings: ClockSettings) => Counted | null>
> = {
  post: (event, day) => ({ on: dayOr(event.postedOn, day), signedOn: known(event.signedOn) }),
  inPerson: (event, day) => ({ on: dayOr(event.signedOn, day), signedOn: dayOr(event.signedOn, day) }),
  entrusted: (event, day) => ({ on: dayOr(event.signedOn, day), signedOn: dayOr(event.signedOn, day) }),
  onTheSpot: (_event, day) => ({ on: day, signedOn: day }),
  inspection: (_event, day) => ({ on: day, signedOn: day }),
  email: (event, day, settings) => electronic(event, day, settings),
  fax: (event, day, settings) => electronic(event, day, settings),
};

const electronic = (
  event: EventOf<'served'>,
  day: Day,
  { electronicService }: ClockSettings,
): Counted | null => {
  const acknowledged = known(event.acknowledgedOn);
  if (electronicService === 'sent') return { on: day, signedOn: acknowledged };
  return acknowledged === null ? null : { on: acknowledged, signedOn: acknowledged };
};

/** The reply leaves the house, or is in the applicant's hands. Only a lawful reply can be served. */
export const served: StepOf<'served'> = (state, event, day, { settings }): Step => {
  const missing = mustExist(state);
  if (missing) return missing;
  if (state.phase !== 'decided' || !state.decision)
    return state.phase === 'open'
      ? refuse({ key: 'refusal.notDecided', params: {} }, 'reg33')
      : refuse({ key: 'refusal.over', params: { state: state.phase } }, 'reg33');
  const { decision } = state;
  if (refusesUnder14to16(decision)) {
    const params = { outcome: decision.outcome };
    if (!decision.reasonStated) return refuse({ key: 'refusal.reasonMissing', params }, 'reg36.3');
    if (!decision.partialConsidered) return refuse({ key: 'refusal.partialNotConsidered', params }, 'reg37');
  }
  if (event.carrier === 'post' && event.postalEnterprise === false)
    return refuse({ key: 'refusal.notPostalEnterprise', params: {} }, 'service235');
  if (event.carrier === 'post' && event.cashOnDelivery)
    return refuse({ key: 'refusal.cashOnDelivery', params: {} }, 'service235');
  const service = counts[event.carrier](event, day, settings);
  if (!service) return refuse({ key: 'refusal.notAcknowledged', params: {} }, 'setting');
  if (service.on < decision.on)
    return refuse(
      { key: 'refusal.serviceBeforeDecision', params: { on: toCivil(decision.on) } },
      'service235',
    );
  return next(state, { phase: 'served', service: { ...service, carrier: event.carrier } });
};
