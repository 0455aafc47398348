import type { Role } from '../../contract/method.ts';

export type StaffRole = Exclude<Role, 'visitor'>;

/** What each event of a member of staff says. Names of staff are no secret of the room: they sign what they do. */
export type StaffEventData = {
  'staff.joined': { readonly name: string; readonly role: StaffRole };
  'staff.roleChanged': { readonly role: StaffRole };
  'staff.passwordSet': Record<never, never>;
  'staff.loggedIn': Record<never, never>;
  'staff.loginFailed': Record<never, never>;
  'staff.unlocked': Record<never, never>;
  /** Leaving takes the access and leaves the acts. */
  'staff.left': Record<never, never>;
  /** what a member saw goes into the member's own stream: it is what they did, and no step of the case */
  'staff.lookedAt': { readonly caseId: string; readonly file?: string };
  /** what left the program as a file; `names`: with personal data in it, asked for by name */
  'staff.exported': {
    readonly what: 'cases' | 'audit' | 'case' | 'registers';
    readonly rows: number;
    readonly names: boolean;
    readonly caseId?: string;
  };
  /** a visitor's own words, in a report of a mistake */
  'staff.noteRead': { readonly number: string };
  'staff.auditLookedAt': Readonly<Record<string, string | undefined>>;
};

export type StaffMember = {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly state: 'active' | 'left';
  /** ISO 8601 */
  readonly since: string;
};

export type StaffStore = {
  /** an active member by the name they log in with */
  byName(name: string): StaffMember | null;
  byId(id: string): StaffMember | null;
  all(): StaffMember[];
  /** failed logins since the last that worked, in milliseconds, oldest first */
  failures(id: string): number[];
};

/** Two names that look alike are one. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Shortest password, in characters. Length is what helps (NIST SP 800-63B 3.1.1); no rules about kinds of characters. */
export const shortestPassword = 10;

/** Why a password is too easily guessed, or null. */
export function passwordFault(password: string, name: string): 'short' | 'name' | 'monotonous' | null {
  if ([...password].length < shortestPassword) return 'short';
  if (nameKey(password).includes(nameKey(name))) return 'name';
  if (new Set(password).size < 4) return 'monotonous';
  return null;
}
