import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { commonHeaders } from './answers.ts';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** No script but the built ones, nothing from anywhere else; wasm is what pdf.js decodes images with. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The camera photographs papers at the desk, and the page asks for it nowhere else. In a browser desk and visitor share one
 * page, and the browser asks its user; the shell's own visitor windows get it only where applicants may photograph
 * their proofs (`terminalCamera`).
 */
const permissions = (camera: boolean): string =>
  `camera=(${camera ? 'self' : ''}), microphone=(), geolocation=(), usb=(), serial=(), hid=()`;

/** Vite puts a hash of the content into every name under `assets/`. */
const cacheOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/** @param camera whether this page may ask for one */
export type Pages = (path: string, request: Request, camera: boolean) => Response | null;

/**
 * The built pages of a folder. Its files are listed once, and only what is in that list is ever opened, so no path
 * of a request reaches the disk.
 * @returns null for a path that is none of them
 */
export const createPages = (folder: string): Pages => {
  const known = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    known.set(`/${relative(folder, file).split(sep).join('/')}`, file);
  }
  const etags = new Map<string, string>();
  const etagOf = (path: string, file: string, body: Uint8Array): string => {
    const key = `${path}:${statSync(file).mtimeMs}`;
    const etag = etags.get(key) ?? `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    etags.set(key, etag);
    return etag;
  };

  return (asked, request, camera) => {
    const path = asked === '/' ? '/index.html' : asked;
    const file = known.get(path);
    if (!file) return null;
    const body = readFileSync(file);
    const etag = etagOf(path, file, body);
    const headers = {
      ...commonHeaders,
      'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'permissions-policy': permissions(camera),
      'cache-control': cacheOf(path),
      etag,
    };
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : body, { headers });
  };
};
