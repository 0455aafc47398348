import { core } from './pdfjs.ts';

const firstRange = 65_536;
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

/** Bytes `[begin, end)` of a file. An answer with an error code is final; a broken connection is tried again. */
const fetchRange = async (
  url: string,
  begin: number,
  end: number,
  signal: AbortSignal,
): Promise<Response> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(url, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal });
      if (response.ok) return response;
      if (response.status < 500) throw new FileUnavailable(await codeOf(response));
    } catch (error) {
      if (error instanceof FileUnavailable || signal.aborted) throw error;
    }
    const delay = retryDelays[attempt];
    if (delay === undefined) throw new FileUnavailable('interrupted');
    await new Promise(resolve => setTimeout(resolve, delay));
  }
};

/**
 * pdf.js reads a file by ranges through `fetch`: its own URL mode never ranges on `app://` and would read a large file whole.
 * It cannot be told that a range failed, so after the retries `onFailure` is called and the caller destroys the task.
 */
export class FileTransport extends core.PDFDataRangeTransport {
  readonly #url: string;
  readonly #abort: AbortController;
  readonly #onFailure: (error: FileUnavailable) => void;
  /** The end of the file, asked for ahead: pdf.js always begins there, and the table of contents of its objects lies there. */
  #tail: { begin: number; response: Promise<Response> } | null = null;

  constructor(
    url: string,
    length: number,
    initialData: Uint8Array,
    abort: AbortController,
    onFailure: (error: FileUnavailable) => void,
  ) {
    super(length, initialData);
    this.#url = url;
    this.#abort = abort;
    this.#onFailure = onFailure;
    const begin = Math.floor((length - 1) / firstRange) * firstRange;
    if (begin > 0) {
      const response = fetchRange(url, begin, length, abort.signal);
      response.catch(() => {}); // failing matters only once the end is asked for
      this.#tail = { begin, response };
    }
  }

  /** The answer for a range; the end of the file may be on its way already. */
  #answer(begin: number, end: number): Promise<Response> {
    if (this.#tail?.begin !== begin) return fetchRange(this.#url, begin, end, this.#abort.signal);
    const { response } = this.#tail;
    this.#tail = null;
    return response;
  }

  override requestDataRange(begin: number, end: number): void {
    void this.#request(begin, end);
  }

  async #request(begin: number, end: number): Promise<void> {
    try {
      const response = await this.#answer(begin, end);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (bytes.length !== end - begin) throw new FileUnavailable('interrupted');
      if (!this.#abort.signal.aborted) this.onDataRange(begin, bytes);
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      this.#onFailure(error instanceof FileUnavailable ? error : new FileUnavailable('interrupted'));
    }
  }

  override abort(): void {
    this.#abort.abort();
  }
}

/**
 * Open `url` by its first 64 KiB; the answer tells the length.
 * @throws FileUnavailable where the file is missing, was tampered with, or cannot be reached
 */
export const openTransport = async (
  url: string,
  onFailure: (error: FileUnavailable) => void,
  abort = new AbortController(),
): Promise<FileTransport> => {
  const response = await fetchRange(url, 0, firstRange, abort.signal);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const stated = /\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1];
  const length = response.status === 206 && stated !== undefined ? Number(stated) : bytes.length;
  return new FileTransport(url, length, bytes, abort, onFailure);
};
