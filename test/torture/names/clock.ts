import { defaultClockSettings } from '../../../contract/applications/settings.ts';
import { buildCalendar } from '../../../core/calendar/calendar.ts';
import { judge, monotone } from '../../fixtures/clock/laws.ts';
import { drawTimeline } from '../../fixtures/clock/timelines.ts';
import { randomOf, type Torture } from '../torture.ts';

const usual = 1_000_000;
const shown = 10;

/** Deadlines follow the law: generated timelines against the naive recount, and each received a few days later. */
export const torture: Torture = async ({ seed, times }) => {
  const calendar = buildCalendar();
  const random = randomOf(seed);
  const broken: string[] = [];
  const count = times ?? usual;
  let compared = 0;
  let accepted = 0;
  let events = 0;
  for (let run = 0; run < count && broken.length < shown; run += 1) {
    const timeline = drawTimeline(random);
    const judged = judge(timeline, calendar, defaultClockSettings);
    const later = monotone(timeline, 1 + Math.floor(random() * 15), calendar, defaultClockSettings);
    compared += judged.compared ? 1 : 0;
    accepted += judged.accepted;
    events += timeline.length;
    for (const problem of [judged.broken, later]) {
      if (problem) broken.push(`timeline ${run}: ${problem}: ${JSON.stringify(timeline)}`);
    }
  }
  if (compared < count / 5) broken.push(`only ${compared} of ${count} timelines had a due date to compare`);
  return { broken, figures: { timelines: count, events, accepted, dueDatesCompared: compared } };
};
