/** Whether an address may be asked at all: mirrors of government sites are hostile (domain 9.3), so only hosts that were named. */
export const isAllowedHost = (url: URL, hosts: readonly string[]): boolean =>
  hosts.some(pattern =>
    pattern.startsWith('*.') ? url.host.endsWith(pattern.slice(1)) : url.host === pattern,
  );

/**
 * What two addresses of one page have in common: no scheme (http → https is no move), no fragment, no session or tracking
 * parameters, the rest of the query in order.
 */
export const addressKey = (address: string | URL): string => {
  const url = new URL(address);
  const query = [...url.searchParams]
    .filter(([name]) => !/^(?:jsessionid|sid|utm_\w+|spm|from|_t|timestamp)$/i.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const path = url.pathname.replace(/;jsessionid=[^/]*/i, '').replace(/\/(?:index\.s?html?)$/i, '/');
  return `${url.host}${path}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`;
};

/** The address a link leads to, or null where it is none a page can be fetched from (javascript:, mailto:, broken). */
export const resolveLink = (href: string | undefined, base: string | URL): URL | null => {
  const written = href?.trim();
  if (!written || written.startsWith('#')) return null;
  try {
    const url = new URL(written.replace(/\\/g, '/'), base);
    url.hash = '';
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
};
