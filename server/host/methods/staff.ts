import { fail, ok, type Result } from '../../../contract/errors.ts';
import type { Member } from '../../../contract/staff.ts';
import { isTerminalCode } from '../../../core/records/numbers.ts';
import type { Access } from '../../../core/staff/access.ts';
import { passwordFault, type StaffMember } from '../../../core/staff/staff.ts';
import { throttle } from '../../../core/staff/throttle.ts';
import { adoptShown } from '../adopting.ts';
import type { Handlers, HostContext, Session } from '../handlers.ts';
import type { OpenRoom } from '../room.ts';

type StaffMethods = Pick<Handlers, Extract<keyof Handlers, `staff.${string}`>>;

/** Set-up, login and the staff list, over an open room. */
export const staffMethods = (
  open: () => OpenRoom,
  { now, library }: Pick<HostContext, 'now' | 'library'>,
): StaffMethods => {
  const member = (of: StaffMember): Member => ({
    ...of,
    locked: throttle(open().staff.failures(of.id), now().getTime()).state === 'locked',
  });
  const shown = <C extends Parameters<typeof fail>[0]>(result: Result<StaffMember, C>) =>
    result.ok ? ok(member(result.value)) : result;
  /** Who was let through without a token holds the desk key of a room that is not set up: nobody to act for yet. */
  const asMember = <T>({ token }: Session, act: (by: Access) => T): T | Result<never, 'staff.notSetUp'> => {
    const by = token ? open().sessions.find(token) : null;
    return by ? act(by) : fail('staff.notSetUp');
  };
  const recoveries: number[] = [];

  return {
    'staff.state': () =>
      ok({
        setUp: open().access.isSetUp(),
        unit: open().room()?.unit ?? null,
        terminal: open().room()?.terminal ?? null,
      }),
    'staff.setUp': async ({ unit, terminal, name, password }) => {
      if (open().access.isSetUp()) return fail('staff.alreadySetUp');
      if (!isTerminalCode(terminal)) return fail('staff.badTerminal');
      const weak = passwordFault(password, name);
      if (weak) return fail('staff.weakPassword', { why: weak });
      if (!open().room()) open().found(unit, terminal);
      const made = await open().access.setUp(name, password);
      if (!made.ok) return made;
      const login = await open().access.login(name, password);
      if (!login.ok) throw new Error(`the first administrator cannot log in: ${login.error.code}`);
      adoptShown({ now, library }, open(), login.value.member.id);
      return ok({
        recoveryKey: made.value.recoveryKey,
        token: open().sessions.open(login.value),
        member: member(login.value.member),
      });
    },
    'staff.login': async ({ name, password }) => {
      if (!open().access.isSetUp()) return fail('staff.notSetUp');
      const login = await open().access.login(name, password);
      return login.ok
        ? ok({ token: open().sessions.open(login.value), member: member(login.value.member) })
        : login;
    },
    'staff.logout': (_, { token }) => {
      if (token) open().sessions.close(token);
      return ok({});
    },
    'staff.recover': async ({ recoveryKey, name, password }) => {
      // not a staff member's failures: whoever holds the paper has no name yet
      const gate = throttle(recoveries, now().getTime());
      if (gate.state !== 'open') return fail('staff.wait', { seconds: 60 });
      const result = await open().access.recover(recoveryKey, name, password);
      if (!result.ok) {
        if (result.error.code === 'staff.wrongRecoveryKey') recoveries.push(now().getTime());
        if (recoveries.length > 8) recoveries.shift();
        return result;
      }
      recoveries.length = 0;
      open().sessions.closeOf(result.value.id);
      return ok({});
    },
    'staff.list': () => ok({ members: open().staff.all().map(member) }),
    'staff.join': ({ name, role, password }, session) =>
      asMember(session, async by => shown(await open().access.join(by, name, role, password))),
    'staff.setPassword': ({ id, password }, session) =>
      asMember(session, async by => {
        const result = await open().access.setPassword(by, id, password);
        if (result.ok && id !== by.member.id) open().sessions.closeOf(id);
        return shown(result);
      }),
    'staff.changeOwnPassword': ({ old, password }, session) =>
      asMember(session, async by => {
        const proof = await open().access.login(by.member.name, old);
        if (!proof.ok) return proof;
        proof.value.privateKey.fill(0);
        const result = await open().access.setPassword(by, by.member.id, password);
        return result.ok ? ok({}) : result;
      }),
    'staff.changeRole': ({ id, role }, session) =>
      asMember(session, by => {
        const result = open().access.changeRole(by, id, role);
        if (result.ok) open().sessions.closeOf(id);
        return shown(result);
      }),
    'staff.unlock': ({ id }, session) => asMember(session, by => shown(open().access.unlock(by, id))),
    'staff.leave': ({ id }, session) =>
      asMember(session, by => {
        const result = open().access.leave(by, id);
        if (result.ok) open().sessions.closeOf(id);
        return shown(result);
      }),
  };
};
