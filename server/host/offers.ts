import type { Agent } from 'undici';
import { ok } from '../../contract/errors.ts';
import type { Source } from '../../core/sync/changes.ts';
import { listFolder } from '../../core/sync/folder.ts';
import type { FileReader, Offer } from '../../core/sync/tools.ts';
import { crawl } from '../../core/website/crawl.ts';
import { politeFetcher } from '../../core/website/fetch.ts';
import { itemsOf } from '../../core/website/listing.ts';
import type { SiteReader } from '../../core/website/tools.ts';
import { savedColumn } from '../../db/websites/columns.ts';
import { openMirror } from '../../db/websites/mirror.ts';

type Means = {
  readonly dataDir: string;
  readonly reader: FileReader & SiteReader;
  readonly signal: AbortSignal;
  readonly now: () => Date;
};

/** How an import asks a source of each kind what it has. `close` is for after the import: the files offered lie where the offer keeps them. */
export const offerOf = (
  source: Source,
  { dataDir, reader, signal, now }: Means,
): { readonly offer: Offer; readonly close: () => Promise<void> } => {
  if (source.kind !== 'website') {
    return { offer: () => listFolder(source.location, reader.sheet), close: async () => {} };
  }
  const saved = savedColumn(dataDir, source.id);
  if (!saved) throw new Error(`website source ${source.id} has no settings`);
  const { column } = saved;
  const mirror = openMirror(dataDir, source.id);
  let dispatcher: Agent | undefined;
  return {
    offer: async ({ goOn, step }) => {
      dispatcher ??= new (await import('undici')).Agent();
      const fetch = politeFetcher({ ...column, dispatcher, signal });
      const crawled = await crawl(column, { mirror, fetch, reader, now, goOn, step });
      if (!crawled.ok) return crawled;
      return ok({ items: itemsOf(mirror, column), ...crawled.value });
    },
    close: async () => {
      mirror.close();
      await dispatcher?.destroy();
    },
  };
};
