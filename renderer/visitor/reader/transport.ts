import { takeAhead } from './ahead.ts';
import { core } from './pdf-core.ts';
import { FileUnavailable, fetchRange, type OpenedFile, openFile } from './ranges.ts';

/**
 * pdf.js reads a file by ranges through `fetch`: its own URL mode never ranges on `app://` and would read a large file whole.
 * It cannot be told that a range failed, so after the retries `onFailure` is called and the caller destroys the task.
 */
export class FileTransport extends core.PDFDataRangeTransport {
  readonly #url: string;
  readonly #abort: AbortController;
  readonly #onFailure: (error: FileUnavailable) => void;
  #tail: OpenedFile['tail'];

  constructor(
    url: string,
    { length, head, tail }: OpenedFile,
    abort: AbortController,
    onFailure: (error: FileUnavailable) => void,
  ) {
    super(length, head);
    this.#url = url;
    this.#abort = abort;
    this.#onFailure = onFailure;
    this.#tail = tail;
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

/** Open the file at `url`, which may be on its way already. @throws FileUnavailable where it cannot be had */
export const openTransport = async (
  url: string,
  onFailure: (error: FileUnavailable) => void,
  abort = new AbortController(),
): Promise<FileTransport> =>
  new FileTransport(url, await (takeAhead(url) ?? openFile(url, abort.signal)), abort, onFailure);
