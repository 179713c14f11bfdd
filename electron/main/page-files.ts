// Answers `app://dienhong/…` from out/renderer. Knows no Electron, so that it is tested in plain Node.
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { securityHeaders } from './content-security-policy.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The file for a request path, or null when the path is not one that the app could have made. Encoded separators, NUL
 * and dot segments are refused outright instead of being cleaned.
 */
export function fileForPath(root: string, encodedPath: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(encodedPath);
  } catch {
    return null; // Malformed percent encoding is a request that we never make.
  }
  if (!path.startsWith('/') || /[\\\0]|%|\/\/|(^|\/)\.\.?(\/|$)/.test(path)) return null;
  if (/%(2f|5c|2e)/i.test(encodedPath)) return null;
  // Routes have no extension: the page's own router answers them.
  const file = resolve(join(root, extname(path) === '' ? 'index.html' : path));
  return file.startsWith(resolve(root) + sep) ? file : null;
}

export async function answerPageRequest(root: string, host: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const url = new URL(request.url);
  if (url.host !== host) return refusal(404);
  const file = fileForPath(root, url.pathname);
  const contentType = file === null ? undefined : contentTypes[extname(file)];
  if (file === null || contentType === undefined) return refusal(404);
  try {
    const bytes = await readFile(file);
    const headers = { ...securityHeaders, 'content-type': contentType, 'cache-control': cacheControl(file) };
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
  } catch (error) {
    if (isMissingFile(error)) return refusal(404);
    throw error;
  }
}

/** Built files carry a hash in their name; the page itself does not. */
function cacheControl(file: string): string {
  return file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}
