import type { ClockView } from '../../contract/applications/clock.ts';
import { settingNames } from '../../contract/applications/names.ts';
import {
  type ClockSettingName,
  type ClockSettings,
  defaultClockSettings,
} from '../../contract/applications/settings.ts';
import type { CaseState } from './state.ts';

/** Which settings a case's dates rest on: those whose question has come up in it. */
const touched: Readonly<Record<ClockSettingName, (state: CaseState, settings: ClockSettings) => boolean>> = {
  firstDay: state => state.receivedOn !== null,
  ordinaryPostConfirmedLate: state =>
    state.channel === 'ordinaryPost' && state.confirmedOn !== state.arrivedOn,
  windowReceipt: state => state.window !== null,
  entryDays: (_state, settings) => settings.entryDays !== null,
  pauseFrom: state => state.consultations.length > 0,
  replyDay: state => state.consultations.length > 0,
  correctionInTimeBy: state => state.corrections.length > 0,
  correctionTermFrom: state => state.corrections.some(({ term }) => 'workingDays' in term),
  secondCorrection: state => state.corrections.length > 1,
  lateCorrection: state => state.corrections.length > 0,
  latePayment: state => state.fee !== null,
  lapse: state => state.corrections.length > 0 || state.fee !== null,
  extensionOnDueDay: state => state.extensions.length > 0,
  extensions: state => state.extensions.length > 0,
  extensionAfterRestart: state => state.extensions.length > 0 || state.restarts.length > 0,
  otherOrganWarningDays: state => state.consultations.some(each => each.with === 'otherOrgan'),
  feePaymentDays: state => state.fee !== null,
  feeClock: state => state.fee !== null,
  electronicService: state => state.service?.carrier === 'email' || state.service?.carrier === 'fax',
  amendmentReplyDays: state => state.kind === 'amendment',
};

/** The choices of the unit this case's dates rest on, to be named beside the date. */
export const silentSettings = (state: CaseState, settings: ClockSettings): ClockView['silent'] =>
  (Object.keys(touched) as ClockSettingName[])
    .filter(name => touched[name](state, settings))
    .map(setting => ({
      setting,
      value: settings[setting],
      byDefault: settings[setting] === defaultClockSettings[setting],
      text: settingNames[setting],
    }));
