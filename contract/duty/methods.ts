import { z } from 'zod';
import { civilDaySchema } from '../calendar.ts';
import { method, reviewers, staff } from '../method.ts';
import { deviceCheckSchema, deviceFactsSchema, deviceRowSchema } from './device.ts';
import { rosterSchema, weekdaySchema } from './roster.ts';

const id = z.uuid();
/** staff ids; none: nobody is on duty */
const people = z.array(z.string().max(64)).max(20);

export const duty = {
  roster: method({
    summary: 'Who is on duty today, by the week, and on days that go otherwise.',
    roles: staff,
    input: z.object({}),
    output: rosterSchema,
    errors: ['staff.notSetUp'],
  }),
  setWeekday: method({
    summary: 'Who is on duty on a day of the week.',
    roles: reviewers,
    input: z.object({ weekday: weekdaySchema, staff: people }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'duty.staffUnknown'],
  }),
  setDay: method({
    summary: 'Who is on duty on one day, whatever the week says; null: as the week says again.',
    roles: reviewers,
    input: z.object({ on: civilDaySchema, staff: people.nullable() }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'duty.staffUnknown', 'duty.past', 'duty.notSet'],
  }),
};

export const devices = {
  list: method({
    summary: 'The devices of the room, those out of use last.',
    roles: staff,
    input: z.object({}),
    output: z.object({ devices: z.array(deviceRowSchema) }),
    errors: ['staff.notSetUp'],
  }),
  add: method({
    summary: 'Adds a device.',
    roles: staff,
    input: deviceFactsSchema,
    output: z.object({ id }),
    errors: ['staff.notSetUp', 'duty.deviceFuture'],
  }),
  change: method({
    summary: 'Corrects what is said of a device, or moves it, sends it to repair, takes it out of use.',
    roles: staff,
    input: z.object({ id, facts: deviceFactsSchema }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'duty.deviceUnknown', 'duty.deviceFuture'],
  }),
  check: method({
    summary: 'Somebody has looked at a device, and what they found.',
    roles: staff,
    input: z.object({ id, check: deviceCheckSchema }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'duty.deviceUnknown', 'duty.deviceFuture'],
  }),
};
