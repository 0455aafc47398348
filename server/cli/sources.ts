import type { Output } from '../../contract/index.ts';
import { type Common, print } from './print.ts';
import { withRoom } from './room.ts';

const lines = ({ sources }: Output<'imports.sources'>): string =>
  sources
    .map(({ id, name, documents, lastImportAt, location }) =>
      [id, name, `${documents} 份`, lastImportAt ?? '未导入', location].join('  '),
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
