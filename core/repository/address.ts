import { isAbsolute } from 'node:path';
import { Refused } from './refusal.ts';

/** Where a repository lies, told from what the administrator wrote. */
export type Address =
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'folder' | 'zip'; readonly path: string }
  | { readonly kind: 'stick' };

/** @throws Refused `sync.addressInvalid` */
export const readAddress = (written: string): Address => {
  const text = written.trim();
  if (/^(?:(?:USB\s*)?stick|U\s*[盘盤]|优盘|隨身碟)$/i.test(text)) return { kind: 'stick' };
  if (/^https?:\/\//i.test(text)) {
    const url = URL.canParse(text) ? new URL(text) : null;
    // a name and a password belong to a proxy, not into an address that staff may see
    if (!url || url.username || url.search || url.hash) throw new Refused('sync.addressInvalid');
    return { kind: 'web', url: url.href };
  }
  if (!isAbsolute(text)) throw new Refused('sync.addressInvalid');
  return { kind: /\.zip$/i.test(text) ? 'zip' : 'folder', path: text };
};

/** @throws Refused `sync.addressInvalid` */
export const checkProxy = (proxy: string): void => {
  if (proxy && !(URL.canParse(proxy) && /^https?:$/.test(new URL(proxy).protocol)))
    throw new Refused('sync.addressInvalid');
};

/** Stands in place of a proxy's password wherever that is not told. */
const untold = '***';

/** A proxy's password is for the connection and for nobody's eyes: no screen and no backup holds it. */
export const withoutPassword = (proxy: string): string => {
  if (!URL.canParse(proxy)) return proxy;
  const url = new URL(proxy);
  if (url.password) url.password = untold;
  return url.href;
};

/** The proxy has a password that nobody has given since it came out of a backup. */
export const lacksPassword = (proxy: string): boolean =>
  URL.canParse(proxy) && new URL(proxy).password === untold;
