import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { sha256Schema } from '../contract/document.ts';
import { commonHeaders, failure } from './answers.ts';
import type { HostClient } from './host/client.ts';
import type { FileEntry, Session } from './host/handlers.ts';
import type { Incident } from './incidents.ts';
import { type ByteRange, parseRange } from './range.ts';
import type { OpenFile, VerifiedFiles } from './verified-files.ts';

/** Types a page may use as they are. Anything that could run (html, svg, xml) or is unknown leaves as a download. */
const passive = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'text/plain',
]);

const disposition = (kind: 'inline' | 'attachment', name: string): string => {
  const plain = name.replace(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    c => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

const headersOf = (entry: FileEntry): Record<string, string> => {
  const inline = passive.has(entry.mediaType);
  const type = entry.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : entry.mediaType;
  return {
    ...commonHeaders,
    'content-type': inline ? type : 'application/octet-stream',
    'content-disposition': disposition(inline ? 'inline' : 'attachment', entry.name),
    'content-security-policy': "default-src 'none'; sandbox",
    // A withdrawn document must not stay readable out of a cache: the content never changes, the right to it may.
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag: `"${entry.sha256}"`,
  };
};

/** A part no longer than this is read in one go: a reader asks for tens of them, and a stream costs more than the reading. */
const inOneGo = 1 << 20;

const readWhole = async (handle: FileHandle, { start, end }: ByteRange): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = new Uint8Array(end - start + 1);
  try {
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
      if (bytesRead === 0) throw new Error('the file became shorter while it was read');
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
  return bytes;
};

const bodyOf = ({ handle }: OpenFile, range: ByteRange) =>
  range.end - range.start < inOneGo
    ? readWhole(handle, range)
    : (Readable.toWeb(handle.createReadStream({ ...range, highWaterMark: 1 << 18 })) as ReadableStream);

/** A reader asks for tens of ranges of one file in a second: what the host says of it holds that long, and a withdrawal with it. */
const entryLifeMs = 1_000;

const remembering = (ask: HostClient['file']): HostClient['file'] => {
  let last: { sha256: string; at: number; entry: Promise<FileEntry | null> } | undefined;
  return sha256 => {
    if (last?.sha256 !== sha256 || performance.now() - last.at > entryLifeMs) {
      last = { sha256, at: performance.now(), entry: ask(sha256) };
    }
    return last.entry;
  };
};

/** Serves `GET /files/<sha256>`: only files of documents on show reach a visitor, and only untouched ones anybody. */
export const createFiles = (
  host: HostClient,
  open: VerifiedFiles,
  report: (incident: Incident) => void,
): ((sha256: string, request: Request, session: Session) => Promise<Response>) => {
  const entryOf = remembering(host.file);
  return async (sha256, request, session) => {
    const missing = failure({ code: 'library.fileMissing', params: {} });
    if (!sha256Schema.safeParse(sha256).success) return missing;
    const entry = await entryOf(sha256);
    if (!entry || (session.role === 'visitor' && !entry.shown)) return missing;

    const opened = await open(sha256);
    if (!opened.ok) {
      report({ at: new Date().toISOString(), kind: opened.error.code, subject: sha256 });
      return failure(opened.error);
    }
    const file = opened.value;
    const headers = headersOf(entry);
    const range = parseRange(request.headers.get('range'), file.size);
    const unchanged = request.headers.get('if-none-match') === headers.etag;
    if (unchanged || request.method === 'HEAD' || range === 'unsatisfiable' || file.size === 0) {
      await file.handle.close();
      if (unchanged) return new Response(null, { status: 304, headers });
      if (range === 'unsatisfiable')
        return new Response(null, {
          status: 416,
          headers: { ...headers, 'content-range': `bytes */${file.size}` },
        });
      return new Response(null, { headers: { ...headers, 'content-length': `${file.size}` } });
    }
    if (!range) {
      const all = { start: 0, end: file.size - 1 };
      return new Response(await bodyOf(file, all), {
        headers: { ...headers, 'content-length': `${file.size}` },
      });
    }
    return new Response(await bodyOf(file, range), {
      status: 206,
      headers: {
        ...headers,
        'content-length': `${range.end - range.start + 1}`,
        'content-range': `bytes ${range.start}-${range.end}/${file.size}`,
      },
    });
  };
};
