import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';

/** Where the window's pages live. A scheme of our own: no port is open, and nothing else can be reached from it. */
export const ORIGIN = 'app://desk';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'", // antd writes its styles into the page
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
/** A sheet to print is text from the window: it may look like anything and do nothing. */
const SHEET_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; font-src 'self'; base-uri 'none'; form-action 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  // The standard forms, filled in the window.
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Must be called before the app is ready, and once: a standard, secure scheme has an origin, storage and CORS of its own. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

/** Sheets that are being printed, by the random name under which the hidden window loads them. */
export type Sheets = Map<string, string>;

export async function serve(url: string, pagesFolder: string, sheets: Sheets): Promise<Response> {
  const { protocol: scheme, host, pathname } = new URL(url);
  if (`${scheme}//${host}` !== ORIGIN) return new Response(null, { status: 403 });
  const sheet = sheets.get(pathname);
  if (sheet !== undefined)
    return answerWith(sheet, TYPES['.html']!, { 'content-security-policy': SHEET_POLICY, 'cache-control': 'no-store' });

  const file = path.join(pagesFolder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
  if (!file.startsWith(pagesFolder + path.sep)) return new Response(null, { status: 403 });
  const type = TYPES[path.extname(file)];
  const body = type === undefined ? null : await readFile(file).catch(() => null);
  return body && type
    ? answerWith(new Uint8Array(body), type, { 'content-security-policy': PAGE_POLICY })
    : new Response(null, { status: 404 });
}

const answerWith = (body: string | Uint8Array<ArrayBuffer>, type: string, headers: Record<string, string>): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-dns-prefetch-control': 'off',
      ...headers,
    },
  });
