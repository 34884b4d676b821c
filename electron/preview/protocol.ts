import type { Route } from 'playwright-core';

type Serve = (request: Request) => Response | Promise<Response>;

const privileged = new Set<string>();
const serveByScheme = new Map<string, Serve>();
let isReady = false;

/** `protocol` of the stand-in. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges?: { standard?: boolean; secure?: boolean } }[]): void {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    if (privileged.size) throw new Error('protocol.registerSchemesAsPrivileged can be called only once');
    for (const { scheme, privileges } of schemes) if (privileges?.standard && privileges.secure) privileged.add(scheme);
  },
  handle(scheme: string, serve: Serve): void {
    if (serveByScheme.has(scheme)) throw new Error(`The scheme '${scheme}' has been registered`);
    serveByScheme.set(scheme, serve);
  },
};
export const closeRegistration = (): void => {
  isReady = true;
};

/** `https://desk.app.localhost` stands for `app://desk`: Chromium gives it a lasting, secure origin, and its requests never leave. */
export const toWeb = (url: string): string => url.replace(/^([a-z]+):\/\/([a-z]+)(?=\/|$)/, 'https://$2.$1.localhost');
export const toApp = (url: string): string => url.replace(/^https:\/\/([a-z]+)\.([a-z]+)\.localhost/, '$2://$1');

/** Answers from main's own scheme handler, or not at all. */
export async function fulfill(route: Route): Promise<void> {
  const url = toApp(route.request().url());
  const scheme = url.slice(0, url.indexOf(':'));
  const serve = privileged.has(scheme) ? serveByScheme.get(scheme) : undefined;
  if (!serve) return route.abort('blockedbyclient');
  const response = await serve(new Request(url));
  const body = Buffer.from(await response.arrayBuffer());
  return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
}
