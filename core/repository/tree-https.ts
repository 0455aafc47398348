import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { Agent, type Dispatcher, ProxyAgent, request } from 'undici';
import { lacksPassword } from './address.ts';
import { Refused } from './refusal.ts';
import { Missing, type Opened, type Patience, patience, Transient, type Tree } from './tree.ts';

export type HttpsOptions = {
  /** `http://[user:password@]host:port`; '' goes directly */
  readonly proxy?: string;
  /** a PEM file with the unit's own certification authority; '' trusts the public ones alone */
  readonly caFile?: string;
  readonly connections?: number;
  readonly patience?: Patience;
};

const mostRedirects = 3;

const certificateFaults =
  /^(?:CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS_CERT|ERR_SSL|HOSTNAME_MISMATCH|INVALID_CA)/;

const codesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors : [];
  return [(error as NodeJS.ErrnoException).code ?? '', ...[error.cause, ...inner].flatMap(codesOf)].filter(
    Boolean,
  );
};

/** A failure of the connection as what it is: the other side's certificate, or something that may pass. */
const failureOf = (error: unknown): Error => {
  const codes = codesOf(error);
  const certificate = codes.find(code => certificateFaults.test(code));
  if (certificate) return new Refused('sync.certificate', { detail: certificate }, error);
  return new Transient(codes[0] ?? (error instanceof Error ? error.name : 'network'), null, error);
};

const dispatcherOf = ({
  proxy,
  caFile,
  connections = 4,
  patience: patient = patience,
}: HttpsOptions): Dispatcher => {
  let ca: string[] | undefined;
  if (caFile) {
    try {
      ca = [...rootCertificates, readFileSync(caFile, 'utf8')];
    } catch (error) {
      throw new Refused('sync.caUnreadable', { file: caFile }, error);
    }
  }
  // IPv6 is tried first where a host has it, the other family shortly after (RFC 8305): an IPv6-only host works.
  const connect = { autoSelectFamily: true, timeout: 15_000, ...(ca ? { ca } : {}) };
  const common = { connections, bodyTimeout: patient.silenceMs, headersTimeout: patient.silenceMs };
  if (!proxy) return new Agent({ ...common, connect });
  if (lacksPassword(proxy)) throw new Refused('sync.proxyPassword');
  try {
    return new ProxyAgent({
      ...common,
      uri: proxy,
      requestTls: connect,
      ...(ca ? { proxyTls: { ca } } : {}),
    });
  } catch (error) {
    throw new Refused('sync.addressInvalid', {}, error);
  }
};

const secondsOf = (header: unknown): number | null =>
  typeof header === 'string' && /^\d{1,4}$/.test(header) ? Math.min(60, Number(header)) * 1000 : null;

/** A repository on a web server. Redirects lead to the same server or nowhere; nothing is believed of lengths and types. */
export const httpsTree = (address: string, options: HttpsOptions = {}): Tree => {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const dispatcher = dispatcherOf(options);

  const get = async (path: string, from: number, signal: AbortSignal): Promise<Opened> => {
    let url = new URL(path, base);
    for (let redirects = 0; ; redirects++) {
      const headers: Record<string, string> = {
        'accept-encoding': 'identity',
        'user-agent': 'zhengwu-repository/1',
      };
      if (from > 0) headers.range = `bytes=${from}-`;
      const answer = await request(url, { dispatcher, headers, signal }).catch((error: unknown) => {
        signal.throwIfAborted();
        throw failureOf(error);
      });
      const { statusCode, body } = answer;
      const drop = async (error: Error): Promise<never> => {
        body.on('error', () => {}).destroy();
        throw error;
      };
      if (statusCode >= 300 && statusCode < 400 && answer.headers.location) {
        const to = new URL(String(answer.headers.location), url);
        if (to.origin !== base.origin) await drop(new Refused('sync.redirected', { host: to.host }));
        if (redirects >= mostRedirects) await drop(new Refused('sync.redirected', { host: to.host }));
        body.on('error', () => {}).destroy();
        url = to;
        continue;
      }
      if ([403, 404, 410].includes(statusCode)) await drop(new Missing(path));
      if (statusCode === 416) return { from: 0, bytes: (await get(path, 0, signal)).bytes };
      if (statusCode === 429 || statusCode >= 500)
        await drop(new Transient(`HTTP ${statusCode}`, secondsOf(answer.headers['retry-after'])));
      if (statusCode !== 200 && statusCode !== 206)
        await drop(new Refused('sync.answer', { status: statusCode }));
      // A login page in the place of metadata: no server of a repository calls its files a page.
      if (/^text\/html/i.test(String(answer.headers['content-type'] ?? '')) && path.startsWith('metadata/'))
        await drop(new Refused('sync.notRepository', { detail: 'text/html' }));
      let begins = 0;
      if (statusCode === 206) {
        const range = /^bytes (\d+)-\d+\//.exec(String(answer.headers['content-range'] ?? ''));
        begins = Number(range?.[1] ?? Number.NaN);
        if (begins !== from) await drop(new Refused('sync.serverLied', { path }));
      }
      return { from: begins, bytes: failing(body) };
    }
  };

  return {
    connections: options.connections ?? 4,
    open: get,
    close: () => dispatcher.destroy(),
  };
};

async function* failing(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw failureOf(error);
  }
}
