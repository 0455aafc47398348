import type { Role } from '../../contract/method.ts';
import type { Session } from './handlers.ts';
import type { OpenRoom } from './room.ts';

/**
 * What a session may do now. Whoever holds a token has that member's role, until it runs out. The role a mount gives by itself
 * (the desk key, the desk's own window) leads only as far as set-up: from then on staff log in by name.
 */
export function roleOf(room: () => OpenRoom, { role, token }: Session): Role {
  if (token !== undefined) return room().sessions.find(token)?.member.role ?? 'visitor';
  return role !== 'visitor' && room().access.isSetUp() ? 'visitor' : role;
}
