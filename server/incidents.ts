import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const incidentSchema = z.object({ at: z.string(), kind: z.string(), subject: z.string() });
/** Something staff must see: a tampered or missing file, a host that had to be restarted. Never personal data. */
export type Incident = z.infer<typeof incidentSchema>;

const maxBytes = 1_000_000;
const pathIn = (dataDir: string): string => join(dataDir, 'logs', 'incidents.ndjson');

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
};

/** Adds one line to `DATA/logs/incidents.ndjson`; the file is set aside once (`.old`) at 1 MB, so it never fills a disk. */
export const recordIncident = (dataDir: string, incident: Incident): void => {
  const path = pathIn(dataDir);
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  if (sizeOf(path) > maxBytes) renameSync(path, `${path}.old`);
  appendFileSync(path, `${JSON.stringify(incident)}\n`);
};

const quietMs = 3_600_000;

/** Records incidents, the same one at most once an hour: a reader asks for a spoilt file many times. */
export const createIncidentReport = (
  record: (incident: Incident) => void,
  now: () => number = Date.now,
): ((incident: Incident) => void) => {
  const told = new Map<string, number>();
  return incident => {
    const key = `${incident.kind} ${incident.subject}`;
    if (now() - (told.get(key) ?? Number.NEGATIVE_INFINITY) < quietMs) return;
    told.set(key, now());
    record(incident);
  };
};

/** The newest incidents first, at most `limit`; a line cut by a power failure is left out. */
export const readIncidents = (dataDir: string, limit = 50): Incident[] => {
  let text: string;
  try {
    text = readFileSync(pathIn(dataDir), 'utf8');
  } catch {
    return [];
  }
  return text
    .split('\n')
    .flatMap(line => {
      try {
        return [incidentSchema.parse(JSON.parse(line))];
      } catch {
        return [];
      }
    })
    .reverse()
    .slice(0, limit);
};
