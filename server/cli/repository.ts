import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FollowedRepository, Subscription } from '../../contract/repository.ts';
import { CommandFailure } from './command-failure.ts';
import { runImport } from './import.ts';
import { sentenceFor } from './messages.ts';
import { type Common, note, print } from './print.ts';
import { withRoom } from './room.ts';

const line = (one: FollowedRepository): string =>
  [
    `${one.id}  ${one.unit}  ${one.address}`,
    `  ${one.publishedAt ? `发布于 ${one.publishedAt}（第 ${one.sequence} 次），有效期至 ${one.expires}` : '还没有接收过'}`,
    `  上次成功 ${one.lastSuccessAt ?? '—'}，下次 ${one.nextAt ?? (one.everyHours === 0 ? '手动' : '尽快')}`,
    ...(one.clockBehind ? ['  本机时钟比库的发布时间还早，请校准。'] : []),
    ...(one.problem ? [`  ${sentenceFor(one.problem)}`] : []),
  ].join('\n');

/** `repositories`: what this terminal follows. */
export const repositories = (options: Common): Promise<void> =>
  withRoom(options.data, async ({ call }) =>
    print(
      options,
      await call('repository.list', {}),
      found => found.repositories.map(line).join('\n') || '没有关注的签名库。',
    ),
  );

const rootIn = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CommandFailure({ code: 'sync.rootInvalid', params: {} });
  }
};

type TrustOptions = Common & Partial<Omit<Subscription, 'address'>> & { readonly fingerprint?: string };

/** `trust <root.json> <address> [--fingerprint F]`: without a fingerprint it only shows what there is to compare. */
export const trust = (rootFile: string, address: string, options: TrustOptions): Promise<void> =>
  withRoom(options.data, async ({ call }) => {
    const root = rootIn(rootFile);
    const facts = await call('repository.inspect', { root });
    if (options.fingerprint === undefined) {
      note(`单位：${facts.unit}\n指纹：${facts.fingerprint}`);
      note('请与发布单位核对指纹，一致后加 --fingerprint 再运行。');
      print(options, facts, () => '还没有添加。');
      process.exitCode = 1;
      return;
    }
    const { everyHours, kilobytesPerSecond, proxy, caFile } = options;
    const place = existsSync(address) ? resolve(address) : address;
    const added = await call('repository.add', {
      root,
      fingerprint: options.fingerprint,
      subscription: { address: place, everyHours, kilobytesPerSecond, proxy, caFile },
    });
    print(options, added, ({ id }) => `已信任 ${facts.unit} 的库：${id}`);
  });

/** `sync [id]`: one repository, or each in turn; exit code 1 where one of them failed. */
export const sync = (id: string | undefined, options: Common): Promise<void> =>
  withRoom(options.data, async room => {
    const all = (await room.call('repository.list', {})).repositories;
    const ids = id === undefined ? all.map(one => one.id) : [id];
    for (const one of ids) await runImport(room, await room.call('repository.sync', { id: one }), options);
  });

/** `untrust <id>`. */
export const untrust = (id: string, options: Common): Promise<void> =>
  withRoom(options.data, async ({ call }) =>
    print(
      options,
      await call('repository.remove', { id }),
      ({ withdrawn }) => `已移除，撤下 ${withdrawn} 份。`,
    ),
  );
