export const rangeSize = 65_536;
const retryDelays = [200, 800];

/** Why a file could not be had: the server's own code, or the network gave up. */
export class FileUnavailable extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = 'FileUnavailable';
    this.code = code;
  }
}

/** The error code of an answer `{error: {code}}`, or `fault`. */
const codeOf = async (response: Response): Promise<string> => {
  const body: unknown = await response.json().catch(() => null);
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'fault';
};

/**
 * Bytes `[begin, end)` of a file. An answer with an error code is final; a broken connection is tried again.
 * Past the browser's cache: it answers one range of a file after the other, and would keep what a visitor read.
 */
export const fetchRange = async (
  url: string,
  begin: number,
  end: number,
  signal?: AbortSignal,
): Promise<Response> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(url, {
        headers: { Range: `bytes=${begin}-${end - 1}` },
        cache: 'no-store',
        ...(signal === undefined ? {} : { signal }),
      });
      if (response.ok) return response;
      if (response.status < 500) throw new FileUnavailable(await codeOf(response));
    } catch (error) {
      if (error instanceof FileUnavailable || signal?.aborted) throw error;
    }
    const delay = retryDelays[attempt];
    if (delay === undefined) throw new FileUnavailable('interrupted');
    await new Promise(resolve => setTimeout(resolve, delay));
  }
};

/** A file of which both ends are here or on their way. */
export type OpenedFile = {
  readonly length: number;
  readonly head: Uint8Array;
  /** asked for ahead: pdf.js always begins there, and the table of contents of its objects lies there; null where the head is all */
  readonly tail: { readonly begin: number; readonly response: Promise<Response> } | null;
};

/**
 * Open `url` by its first 64 KiB; the answer tells the length.
 * @throws FileUnavailable where the file is missing, was tampered with, or cannot be reached
 */
export const openFile = async (url: string, signal?: AbortSignal): Promise<OpenedFile> => {
  const response = await fetchRange(url, 0, rangeSize, signal);
  const stated = /\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1];
  const size = response.status === 206 && stated !== undefined ? Number(stated) : null;
  const begin = size === null ? 0 : Math.floor((size - 1) / rangeSize) * rangeSize;
  const tail =
    size === null || begin === 0 ? null : { begin, response: fetchRange(url, begin, size, signal) };
  tail?.response.catch(() => {}); // failing matters only once the end is asked for
  const head = new Uint8Array(await response.arrayBuffer());
  return { length: size ?? head.length, head, tail };
};
