import { fail, ok, type Result } from '../../contract/errors.ts';
import { createRoomKeys } from '../records/sealing.ts';
import {
  createRecoveryKey,
  normaliseRecoveryKey,
  type ScryptCost,
  scryptCost,
  unwrapKey,
  type WrappedKey,
  wrapKey,
} from './passwords.ts';
import {
  passwordFault,
  type StaffEventData,
  type StaffMember,
  type StaffRole,
  type StaffStore,
} from './staff.ts';
import { throttle } from './throttle.ts';

/** Where keys rest (design 7). */
type Keys = {
  publicKey(): Uint8Array | null;
  setPublicKey(key: Uint8Array): void;
  holderKey(holder: string): WrappedKey | null;
  setHolderKey(holder: string, key: WrappedKey): void;
  removeHolderKey(holder: string): void;
};

type Record = <T extends keyof StaffEventData>(
  staff: string,
  type: T,
  data: StaffEventData[T],
  actor: string,
) => void;

type Parts = {
  readonly staff: StaffStore;
  readonly keys: Keys;
  /** writes one event of a staff stream, durably */
  readonly record: Record;
  readonly newId: () => string;
  /** milliseconds since 1970 */
  readonly now: () => number;
  readonly cost?: ScryptCost;
};

/** Somebody who is logged in: the room's private key is in memory for as long as this is. */
export type Access = { readonly member: StaffMember; readonly privateKey: Uint8Array };

const recovery = 'recovery';

/** Set-up, login and the staff list. Each way to the private key leads through a password or the recovery key; nothing else opens it. */
export class StaffAccess {
  readonly #staff: StaffStore;
  readonly #keys: Keys;
  readonly #record: Record;
  readonly #newId: () => string;
  readonly #now: () => number;
  readonly #cost: ScryptCost;

  constructor({ staff, keys, record, newId, now, cost = scryptCost }: Parts) {
    this.#staff = staff;
    this.#keys = keys;
    this.#record = record;
    this.#newId = newId;
    this.#now = now;
    this.#cost = cost;
  }

  isSetUp(): boolean {
    return this.#keys.publicKey() !== null && this.#staff.all().length > 0;
  }

  /** First run: makes the room's keys and the first administrator. Returns the recovery key, to be printed once and kept in a safe. */
  async setUp(
    name: string,
    password: string,
  ): Promise<
    Result<{ recoveryKey: string; member: StaffMember }, 'staff.alreadySetUp' | 'staff.weakPassword'>
  > {
    if (this.isSetUp()) return fail('staff.alreadySetUp');
    const weak = passwordFault(password, name);
    if (weak) return fail('staff.weakPassword', { why: weak });
    const { publicKey, privateKey } = await createRoomKeys();
    const recoveryKey = createRecoveryKey();
    this.#keys.setHolderKey(recovery, await wrapKey(recovery, recoveryKey, privateKey, this.#cost));
    const id = this.#newId();
    this.#keys.setHolderKey(id, await wrapKey(id, password, privateKey, this.#cost));
    this.#keys.setPublicKey(publicKey);
    this.#record(id, 'staff.joined', { name: name.trim(), role: 'administrator' }, id);
    privateKey.fill(0);
    return ok({ recoveryKey, member: this.#member(id) });
  }

  /** Opens the room's private key for a member of staff. Repeated failures wait longer and longer, then lock the name. */
  async login(
    name: string,
    password: string,
  ): Promise<Result<Access, 'staff.wrongLogin' | 'staff.wait' | 'staff.locked'>> {
    const member = this.#staff.byName(name);
    const key = member && this.#keys.holderKey(member.id);
    if (!member || !key) {
      // as slow as a wrong password, so that names cannot be told from non-names
      await wrapKey('nobody', password, new Uint8Array(32), this.#cost);
      return fail('staff.wrongLogin');
    }
    const gate = throttle(this.#staff.failures(member.id), this.#now());
    if (gate.state === 'locked') return fail('staff.locked');
    if (gate.state === 'wait') {
      return fail('staff.wait', { seconds: Math.ceil((gate.untilMs - this.#now()) / 1000) });
    }
    const privateKey = await unwrapKey(member.id, password, key);
    if (!privateKey) {
      this.#record(member.id, 'staff.loginFailed', {}, member.id);
      return fail('staff.wrongLogin');
    }
    this.#record(member.id, 'staff.loggedIn', {}, member.id);
    return ok({ member, privateKey });
  }

  /** Adds a member, or gives one a new password who has forgotten theirs; only somebody logged in holds the key to wrap. */
  async join(
    by: Access,
    name: string,
    role: StaffRole,
    password: string,
  ): Promise<Result<StaffMember, 'staff.nameTaken' | 'staff.weakPassword'>> {
    if (this.#staff.byName(name)) return fail('staff.nameTaken');
    const weak = passwordFault(password, name);
    if (weak) return fail('staff.weakPassword', { why: weak });
    const id = this.#newId();
    this.#keys.setHolderKey(id, await wrapKey(id, password, by.privateKey, this.#cost));
    this.#record(id, 'staff.joined', { name: name.trim(), role }, by.member.id);
    return ok(this.#member(id));
  }

  /** Sets a member's password, one's own or, as administrator, another's; also opens a locked name. */
  async setPassword(
    by: Access,
    id: string,
    password: string,
  ): Promise<Result<StaffMember, 'staff.unknown' | 'staff.weakPassword'>> {
    const member = this.#active(id);
    if (!member) return fail('staff.unknown');
    const weak = passwordFault(password, member.name);
    if (weak) return fail('staff.weakPassword', { why: weak });
    this.#keys.setHolderKey(id, await wrapKey(id, password, by.privateKey, this.#cost));
    this.#record(id, 'staff.passwordSet', {}, by.member.id);
    return ok(member);
  }

  changeRole(
    by: Access,
    id: string,
    role: StaffRole,
  ): Result<StaffMember, 'staff.unknown' | 'staff.lastAdministrator'> {
    const member = this.#active(id);
    if (!member) return fail('staff.unknown');
    if (role !== 'administrator' && this.#isLastAdministrator(member)) return fail('staff.lastAdministrator');
    this.#record(id, 'staff.roleChanged', { role }, by.member.id);
    return ok(this.#member(id));
  }

  /** Opens a name locked by failed logins. */
  unlock(by: Access, id: string): Result<StaffMember, 'staff.unknown'> {
    const member = this.#active(id);
    if (!member) return fail('staff.unknown');
    this.#record(id, 'staff.unlocked', {}, by.member.id);
    return ok(member);
  }

  /** Takes a leaver's access; the event goes first, so that a crash between the two leaves a name that cannot log in. */
  leave(by: Access, id: string): Result<StaffMember, 'staff.unknown' | 'staff.lastAdministrator'> {
    const member = this.#active(id);
    if (!member) return fail('staff.unknown');
    if (this.#isLastAdministrator(member)) return fail('staff.lastAdministrator');
    this.#record(id, 'staff.left', {}, by.member.id);
    this.#keys.removeHolderKey(id);
    return ok(this.#member(id));
  }

  /** The way back in when nobody knows a password: the recovery key off its paper gives an administrator a new one. */
  async recover(
    typedKey: string,
    name: string,
    password: string,
  ): Promise<
    Result<StaffMember, 'staff.wrongRecoveryKey' | 'staff.weakPassword' | 'staff.unknown' | 'staff.notSetUp'>
  > {
    const wrapped = this.#keys.holderKey(recovery);
    if (!wrapped) return fail('staff.notSetUp');
    const privateKey = await unwrapKey(recovery, normaliseRecoveryKey(typedKey), wrapped);
    if (!privateKey) return fail('staff.wrongRecoveryKey');
    const member = this.#staff.byName(name);
    if (member?.role !== 'administrator') return fail('staff.unknown');
    const result = await this.setPassword({ member, privateKey }, member.id, password);
    privateKey.fill(0);
    return result;
  }

  #active(id: string): StaffMember | null {
    const member = this.#staff.byId(id);
    return member?.state === 'active' ? member : null;
  }

  #isLastAdministrator(member: StaffMember): boolean {
    const administrators = this.#staff.all().filter(s => s.state === 'active' && s.role === 'administrator');
    return administrators.length === 1 && administrators[0]?.id === member.id;
  }

  #member(id: string): StaffMember {
    const member = this.#staff.byId(id);
    if (!member) throw new Error(`staff ${id} was recorded and is not there`);
    return member;
  }
}
