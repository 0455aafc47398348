import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ShownKeys, showKeyring } from '../../core/repository/keyring.ts';
import { changePassphrase, makeKeyring, rotate } from '../../core/repository/keyring-change.ts';
import type { RepositoryRole } from '../../core/repository/keys.ts';
import { Refused } from '../../core/repository/refusal.ts';
import { CommandFailure } from './command-failure.ts';
import { passphraseFrom } from './passphrase.ts';
import { type Common, print } from './print.ts';

const roleWords: Record<RepositoryRole, string> = {
  root: '根（root，离线保管）',
  targets: '目录（targets）',
  snapshot: '快照（snapshot）',
  timestamp: '时间戳（timestamp）',
};

const lines = (shown: ShownKeys): string =>
  [
    `单位：${shown.unit}`,
    `库编号：${shown.repository}`,
    `信任文件：第 ${shown.rootVersion} 版，有效期至 ${shown.rootExpires.slice(0, 10)}`,
    `指纹：${shown.fingerprint}`,
    ...shown.roles.map(
      ({ role, threshold, keys }) =>
        `${roleWords[role]}：${threshold}/${keys.length} 把签署；${keys
          .map(({ keyId, atHand }) => `${keyId.slice(0, 8)}${atHand ? '' : '（不在手边）'}`)
          .join('、')}`,
    ),
    `已发布：第 ${shown.published.sequence} 次`,
  ].join('\n');

/** A refusal of the keyring as one of the command line. */
const failing = async <T>(work: () => Promise<T> | T): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refused ? new CommandFailure(error.error) : error;
  }
};

type PassphraseFiles = { readonly passphraseFile?: string; readonly rootPassphraseFile?: string[] };
type Output = Pick<Common, 'json'>;
const common = (options: Output): Common => ({ data: '', ...options });

/** `keys make <folder>`: new keys and the first root. */
export const makeKeys = (
  folder: string,
  options: Output & PassphraseFiles & { unit: string; roots: number; threshold: number; rootDays: number },
): Promise<void> =>
  failing(async () => {
    const passphrase = await passphraseFrom(options.passphraseFile, '发布密钥的口令：');
    const [file] = options.rootPassphraseFile ?? [];
    const rootPassphrase = await passphraseFrom(file, '根密钥的口令：');
    const keys = resolve(folder);
    mkdirSync(keys, { recursive: true });
    await makeKeyring({
      folder: keys,
      unit: options.unit,
      rootKeys: options.roots,
      threshold: options.threshold,
      rootDays: options.rootDays,
      passphrase,
      rootPassphrase,
      id: randomUUID(),
      now: new Date(),
    });
    print(common(options), showKeyring(keys), lines);
  });

/** `keys show <folder>`. */
export const showKeys = (folder: string, options: Output): Promise<void> =>
  failing(() => print(common(options), showKeyring(resolve(folder)), lines));

/** `keys rotate <folder> <role>` and, without a role, `keys renew <folder>`. */
export const rotateKeys = (
  folder: string,
  role: RepositoryRole | null,
  options: Output & PassphraseFiles & { lost?: string; rootFolder?: string[]; rootDays: number },
): Promise<void> =>
  failing(async () => {
    const files = options.rootPassphraseFile ?? [];
    const rootPassphrases = files.length
      ? await Promise.all(files.map(file => passphraseFrom(file, '')))
      : [await passphraseFrom(undefined, '根密钥的口令：')];
    const passphrase = role === null ? '' : await passphraseFrom(options.passphraseFile, '新密钥的口令：');
    await rotate({
      folder: resolve(folder),
      role,
      lost: options.lost,
      passphrase,
      rootPassphrases,
      rootFolders: (options.rootFolder ?? []).map(path => resolve(path)),
      rootDays: options.rootDays,
      now: new Date(),
    });
    print(common(options), showKeyring(resolve(folder)), lines);
  });

/** `keys passphrase <folder>`: another passphrase for the keys at hand. */
export const rewrapKeys = (
  folder: string,
  options: Output & { of: 'online' | 'root'; passphraseFile?: string; newPassphraseFile?: string },
): Promise<void> =>
  failing(async () => {
    const before = await passphraseFrom(options.passphraseFile, '原口令：');
    const after = await passphraseFrom(options.newPassphraseFile, '新口令：');
    const changed = await changePassphrase(resolve(folder), options.of, before, after);
    print(common(options), { changed }, () => `已更换 ${changed} 把密钥的口令。`);
  });
