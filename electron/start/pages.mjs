import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const OWN = /[\\/](?:app|src[\\/](?:domain|commands|data))[\\/]/;
const SCREENS = /[\\/]screens[\\/]([\w-]+)[\\/]/;

/**
 * Files as large as what is needed at once: the start, the desk around the screens, what screens share, and a file for each folder of
 * screens. Left alone, the bundler makes one for each set of screens that share something: 350 of them, of which every start asks main for most.
 * @type {import('vite').Rolldown.CodeSplittingGroup[]}
 */
const FILES = [
  { name: 'start', tags: ['$initial'], priority: 4 },
  { name: 'desk', test: /[\\/]app[\\/](?:console[\\/])?frame[\\/](?:Desk|Frame)\.tsx$/, priority: 3 },
  { name: 'shared', test: OWN, minShareCount: 2, priority: 2 },
  { name: (id) => SCREENS.exec(id)?.[1] ?? null, debugName: 'screens', priority: 1 },
];

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
      rolldownOptions: { output: { codeSplitting: { groups: FILES } } },
    },
  });
