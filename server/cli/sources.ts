import type { Output } from '../../contract/index.ts';
import { type Common, print } from './print.ts';
import { withRoom } from './room.ts';

const trustWords = { own: '直接公开', trusted: '已在别处审核', review: '逐份审核' } as const;

const lines = ({ sources }: Output<'imports.sources'>): string =>
  sources
    .map(({ id, name, documents, trust, lastImportAt, location }) =>
      [id, name, `${documents} 份`, trustWords[trust], lastImportAt ?? '未导入', location].join('  '),
    )
    .join('\n') || '还没有来源。';

/** `sources`: where the library comes from. */
export const sources = (options: Common): Promise<void> =>
  withRoom(options.data, async ({ call }) => print(options, await call('imports.sources', {}), lines));

/** `remove 来源`: withdraws every document of a source; they stay on record. */
export const removeSource = (id: string, options: Common): Promise<void> =>
  withRoom(options.data, async ({ call }) =>
    print(options, await call('imports.removeSource', { id }), ({ withdrawn }) => `已撤下 ${withdrawn} 份。`),
  );

type TrustOptions = Common & { readonly reason: string; readonly off?: boolean };

/** `trust 来源`: its documents are reviewed elsewhere and shown at once from now on; with `--off` they are reviewed here again. */
export const trustSource = (id: string, options: TrustOptions): Promise<void> =>
  withRoom(options.data, async ({ call }) => {
    const trusted = !options.off;
    const done = await call('review.trust', { source: id, trusted, reason: options.reason });
    print(options, done, () => (trusted ? '以后导入即公开。' : '以后须逐份审核。'));
  });
