import { z } from 'zod';
import { administrators, everyone, method, staff as staffRoles } from './method.ts';

/** Header in which a desk's page sends what `staff.login` answered; never a cookie, so no other site can make a browser send it. */
export const sessionHeader = 'x-session';

export const staffRoleSchema = z.enum(['clerk', 'reviewer', 'administrator']);

export const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: staffRoleSchema,
  state: z.enum(['active', 'left']),
  since: z.string(),
  /** login is shut after too many wrong passwords */
  locked: z.boolean(),
});
export type Member = z.infer<typeof memberSchema>;

const name = z.string().trim().min(1).max(40);
const password = z.string().max(200);

/** What somebody who has just logged in holds: the token goes into the header `sessionHeader` of every further call. */
const grant = z.object({ token: z.string(), member: memberSchema });

export const staff = {
  state: method({
    summary: 'Whether the room is set up, and its names for the login page.',
    roles: everyone,
    input: z.object({}),
    output: z.object({ setUp: z.boolean(), unit: z.string().nullable(), terminal: z.string().nullable() }),
    errors: [],
  }),
  setUp: method({
    summary: 'First run: unit, terminal and first administrator. Answers the recovery key, once.',
    roles: administrators,
    input: z.object({ unit: z.string().trim().min(1).max(100), terminal: z.string(), name, password }),
    output: grant.extend({ recoveryKey: z.string() }),
    errors: ['staff.alreadySetUp', 'staff.weakPassword', 'staff.badTerminal'],
  }),
  login: method({
    summary: 'Opens the desk for a member of staff.',
    roles: everyone,
    input: z.object({ name, password }),
    output: grant,
    errors: ['staff.notSetUp', 'staff.wrongLogin', 'staff.wait', 'staff.locked'],
  }),
  logout: method({
    summary: 'Closes the desk and forgets the room’s private key.',
    roles: staffRoles,
    input: z.object({}),
    output: z.object({}),
    errors: [],
  }),
  recover: method({
    summary: 'A new password for an administrator, by the recovery key off its paper.',
    roles: everyone,
    input: z.object({ recoveryKey: z.string().max(100), name, password }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'staff.wrongRecoveryKey', 'staff.weakPassword', 'staff.unknown', 'staff.wait'],
  }),
  list: method({
    summary: 'Who works here, those who left included.',
    roles: staffRoles,
    input: z.object({}),
    output: z.object({ members: z.array(memberSchema) }),
    errors: [],
  }),
  join: method({
    summary: 'Adds a member of staff.',
    roles: administrators,
    input: z.object({ name, role: staffRoleSchema, password }),
    output: memberSchema,
    errors: ['staff.notSetUp', 'staff.nameTaken', 'staff.weakPassword'],
  }),
  setPassword: method({
    summary: 'A member’s new password, given by an administrator; also opens a locked name.',
    roles: administrators,
    input: z.object({ id: z.string(), password }),
    output: memberSchema,
    errors: ['staff.notSetUp', 'staff.unknown', 'staff.weakPassword'],
  }),
  changeOwnPassword: method({
    summary: 'One’s own new password, with the old one.',
    roles: staffRoles,
    input: z.object({ old: password, password }),
    output: z.object({}),
    errors: [
      'staff.notSetUp',
      'staff.wrongLogin',
      'staff.wait',
      'staff.locked',
      'staff.weakPassword',
      'staff.unknown',
    ],
  }),
  changeRole: method({
    summary: 'Gives a member another role.',
    roles: administrators,
    input: z.object({ id: z.string(), role: staffRoleSchema }),
    output: memberSchema,
    errors: ['staff.notSetUp', 'staff.unknown', 'staff.lastAdministrator'],
  }),
  unlock: method({
    summary: 'Opens a name that wrong passwords have locked.',
    roles: administrators,
    input: z.object({ id: z.string() }),
    output: memberSchema,
    errors: ['staff.notSetUp', 'staff.unknown'],
  }),
  leave: method({
    summary: 'Takes a leaver’s access; what they did stays on record.',
    roles: administrators,
    input: z.object({ id: z.string() }),
    output: memberSchema,
    errors: ['staff.notSetUp', 'staff.unknown', 'staff.lastAdministrator'],
  }),
};
