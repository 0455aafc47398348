const privateV4 =
  /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const privateNames = /(^|\.)(localhost|local|lan|internal|intranet|home|corp|test|invalid)$/;

/**
 * The address a visitor can open on a telephone: the source's, where it is http(s) on a public host. Addresses of this
 * machine, of a local network or with a password in them are nobody else's business.
 */
export const publicAddress = (url: string | null): string | null => {
  const parsed = url === null ? null : URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  const host = parsed.hostname.replace(/\.$/, '');
  const local = host.startsWith('[')
    ? /^\[(::1?\]|f[cde])/.test(host) || host.startsWith('[::ffff:')
    : privateV4.test(`${host}.`) || privateNames.test(host) || !host.includes('.');
  return local ? null : parsed.href;
};
