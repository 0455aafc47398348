import type { Result } from '../../contract/errors.ts';
import type { MethodName } from '../../contract/index.ts';
import type { Role } from '../../contract/method.ts';
import type { FileEntry, Session } from './handlers.ts';

/** First message to a host. */
export type HostOptions = { readonly dataDir: string };

/** From the shell to the host. `input` has been checked against the contract. */
export type ToHost =
  | { readonly kind: 'open'; readonly options: HostOptions }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: MethodName;
      readonly input: unknown;
      readonly session: Session;
    }
  | { readonly kind: 'role'; readonly id: number; readonly session: Session }
  | { readonly kind: 'file'; readonly id: number; readonly sha256: string }
  | { readonly kind: 'cancel'; readonly id: number }
  /** are you there? */
  | { readonly kind: 'ping' }
  | { readonly kind: 'close' };

/** From the host to the shell. */
export type FromHost =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pong' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'roleOf'; readonly id: number; readonly role: Role }
  | { readonly kind: 'fileEntry'; readonly id: number; readonly entry: FileEntry | null }
  /** something unexpected was thrown; goes to the log, never to a caller */
  | { readonly kind: 'fault'; readonly id: number; readonly stack: string };
