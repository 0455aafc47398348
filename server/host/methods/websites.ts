import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../../contract/errors.ts';
import { isAllowedHost } from '../../../core/website/address.ts';
import { politeFetcher } from '../../../core/website/fetch.ts';
import { preview } from '../../../core/website/preview.ts';
import { fileStore } from '../../../db/library/files.ts';
import {
  columnRun,
  removeColumn,
  saveColumn,
  savedColumn,
  savedColumns,
} from '../../../db/websites/columns.ts';
import { entryUrl } from '../../paths.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { Importing } from '../importing.ts';
import { readingThread } from '../reading.ts';
import { readingWebsites } from '../reading-websites.ts';

type WebsiteMethods = Pick<Handlers, Extract<keyof Handlers, `websites.${string}`>>;

/** A preview that takes longer is given up: somebody waits before the screen. */
const previewPatienceMs = 60_000;
const tickMs = 60_000;

/** The unit's website as a source: looked at, set up, fetched. */
export const websiteMethods = (context: HostContext, importing: Importing): WebsiteMethods => {
  const { dataDir, onClose } = context;
  const reading = readingWebsites(context, importing);
  // what a tick throws is in the run it began, or comes again at the next; it must not end the host
  const timer = setInterval(() => void reading.tick().catch(() => undefined), tickMs);
  timer.unref();
  onClose(() => clearInterval(timer));
  return {
    'websites.preview': async ({ column, article }) => {
      const folder = join(dataDir, 'websites', `preview-${randomUUID()}`);
      const { Agent } = await import('undici');
      const dispatcher = new Agent();
      const reader = readingThread(entryUrl('readingWorker'));
      try {
        const signal = AbortSignal.timeout(previewPatienceMs);
        // nobody waits a list's pause for two pages
        const fetch = politeFetcher({ ...column, pauseMs: 0, dispatcher, signal, patienceMs: 20_000 });
        return await preview(column, article, { fetch, reader, keep: fileStore(folder) });
      } finally {
        await reader.close();
        await dispatcher.destroy();
        rmSync(folder, { recursive: true, force: true });
      }
    },
    'websites.save': ({ id, name, column }) => {
      if (id !== undefined && !savedColumn(dataDir, id)) return fail('websites.unknown');
      const { host } = new URL(column.address);
      if (!isAllowedHost(new URL(column.address), column.hosts))
        return fail('websites.hostNotAllowed', { host });
      if (importing.running()) return fail('imports.running');
      const own = id ?? `site-${randomUUID().slice(0, 13)}`;
      saveColumn(dataDir, { id: own, name, column });
      reading.planFirst(own);
      return ok({ id: own });
    },
    'websites.list': () =>
      ok({
        websites: savedColumns(dataDir).map(one => ({ ...one, nextAt: columnRun(dataDir, one.id).nextAt })),
      }),
    'websites.fetch': ({ id }) => reading.fetch(id),
    'websites.remove': async ({ id }) => {
      if (!savedColumn(dataDir, id)) return fail('websites.unknown');
      const removed = await importing.remove(id);
      // one that was never fetched is no source of the library yet
      if (!removed.ok && removed.error.code !== 'imports.sourceUnknown') return fail('imports.running');
      removeColumn(dataDir, id);
      return ok({ withdrawn: removed.ok ? removed.value.withdrawn : 0 });
    },
  };
};
