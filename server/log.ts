import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * What a shell writes down: methods, durations, outcomes and faults by id. Never a query, a body, an address of a
 * visitor or anything else about a person.
 */
export type ShellLog = {
  readonly fault: (id: string, what: string, error: unknown) => void;
  readonly slow: (method: string, ms: number, outcome: string) => void;
  readonly refused: (method: string, role: string) => void;
  readonly event: (name: string, facts?: Record<string, string | number | boolean>) => void;
};

const write = (log: Logger): ShellLog => ({
  fault: (id, what, error) =>
    log.error({ id, what, stack: error instanceof Error ? error.stack : String(error) }, 'fault'),
  slow: (method, ms, outcome) => log.warn({ method, ms: Math.round(ms), outcome }, 'slow'),
  refused: (method, role) => log.warn({ method, role }, 'refused'),
  event: (name, facts = {}) => log.info(facts, name),
});

/** @param to where the lines go; nothing is written without it */
export const createLog = (to?: DestinationStream): ShellLog =>
  write(to ? pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, to) : pino({ enabled: false }));
