import { host, scheme } from './origin.ts';

const parse = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null);

/** Whether a URL lies on the app's own origin: scheme and host, no port, no user. */
export const isOurs = (url: string): boolean => {
  const parsed = parse(url);
  return (
    parsed !== null &&
    parsed.protocol === `${scheme}:` &&
    parsed.hostname === host &&
    parsed.port === '' &&
    parsed.username === '' &&
    parsed.password === ''
  );
};

/**
 * Whether a window may go to a URL as a whole page. Calls and raw files are ours too, but a window that shows one
 * has no way back: on a kiosk that is a dead end.
 */
export const mayNavigate = (url: string): boolean => {
  const parsed = parse(url);
  return parsed !== null && isOurs(url) && !/^\/(api|files)(\/|$)/.test(parsed.pathname);
};

/**
 * Whether a page may load a resource from a URL. `blob:` and `data:` carry bytes the page already has; a blob must
 * have been made by our own origin. Everything else would leave this machine or read its disk.
 */
export const mayRequest = (url: string): boolean => {
  if (url.startsWith('data:')) return true;
  if (url.startsWith('blob:')) return isOurs(url.slice('blob:'.length));
  return isOurs(url);
};
