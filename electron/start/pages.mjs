import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Builds the pages of one entry, the window's or the county console's: no inline scripts, which both policies forbid, and nothing fetched from elsewhere. */
export const buildPages = (root, { from, to }) =>
  build({
    configFile: false,
    root: path.join(root, from),
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: path.join(root, to),
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 3000,
    },
  });
