import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, createServer, type InlineConfig, type Plugin, preview } from 'vite';
import { asShipped } from '../../electron/start/pages.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** The app's own pages, with the shell's double put before them. */
const withDouble: Plugin = {
  name: 'with-double',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { server }) => {
      const double = server ? `/@fs${root}/test/app/shell-double.ts` : '../test/app/shell-double.ts';
      return html.replace('<script', `<script type="module" src="${double}"></script>\n    <script`);
    },
  },
};
const common = {
  configFile: false,
  root: path.join(root, 'app'),
  logLevel: 'warn' as const,
  plugins: [react(), withDouble],
} satisfies InlineConfig;

export type Served = { readonly url: string; close(): Promise<void> };

/** While working: changes show at once. */
export async function serveSources(port = 0): Promise<Served> {
  const server = await createServer({
    ...common,
    cacheDir: path.join(root, '.cache/vite-double'),
    server: { port, strictPort: port !== 0, fs: { strict: false } },
  });
  await server.listen();
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}

/** Built as it is shipped, for tests and measurements. */
export async function serveBuilt(): Promise<Served> {
  const outDir = path.join(root, '.cache/double');
  await build({ ...common, build: asShipped(outDir) });
  const server = await preview({
    configFile: false,
    root: path.join(root, 'app'),
    logLevel: 'warn' as const,
    build: { outDir },
    preview: { port: 0 },
  });
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}
