import type { ImportProgress, ImportReport } from '../../contract/imports.ts';
import type { Publication } from '../../contract/publishing.ts';
import type { PublishOrder } from '../../core/repository/publish.ts';
import type { Source } from '../../core/sync/changes.ts';

/** What an import worker is started with; it does this one thing and ends. */
export type ImportJob =
  | { readonly kind: 'import'; readonly dataDir: string; readonly runId: string; readonly source: Source }
  | {
      readonly kind: 'sync';
      readonly dataDir: string;
      readonly runId: string;
      readonly source: Source;
      /** the folder of the stick to read; null: the subscription's address */
      readonly stick: string | null;
    }
  | {
      readonly kind: 'publish';
      readonly dataDir: string;
      readonly runId: string;
      /** holds the passphrase: it lives in memory only */
      readonly order: PublishOrder;
    }
  | { readonly kind: 'remove'; readonly dataDir: string; readonly sourceId: string };

/** From the host to the worker. */
export type ToImport = { readonly kind: 'cancel' };

/** From the worker to the host. `begun` and `refused` come once, before anything else. */
export type FromImport =
  | { readonly kind: 'begun' }
  | {
      readonly kind: 'refused';
      readonly code: 'imports.running' | 'imports.sourceUnknown' | 'library.newerVersion';
    }
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'finished'; readonly report: ImportReport }
  | { readonly kind: 'published'; readonly publication: Publication }
  | { readonly kind: 'removed'; readonly withdrawn: number };
