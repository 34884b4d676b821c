import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Builds the window's pages for `app://desk`: no inline scripts, which the policy forbids, and nothing fetched from elsewhere. */
export const buildPages = (root) =>
  build({
    configFile: false,
    root: path.join(root, 'app'),
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: path.join(root, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 3000,
    },
  });
