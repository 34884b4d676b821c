import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom. What a row does not name is out of reach; this table is the architecture. */
const MAY_IMPORT: Record<string, string[]> = {
  'src/domain': ['temporal-polyfill'],
  'src/data': ['src/domain', 'typebox', 'rxdb', 'dexie', 'rxjs', 'ajv'],
  // A tool of the developers: writes the standard templates into assets.
  'src/exchange/make-templates': ['src/exchange', 'hucre', 'docx', 'node:fs'],
  'src/exchange': [
    'src/domain',
    '@e965/xlsx',
    'easy-template-x',
    'ics',
    'hucre',
    'fflate',
    'pinyin-pro',
    'opencc-js',
    'qrcode',
    'temporal-polyfill',
  ],
  // The lock that the kernel holds for a folder; the desk's ledger and the county's database use the same.
  'src/ledger/lock': ['node:'],
  'src/ledger': ['src/domain', 'src/data', 'node:crypto', 'node:zlib'],
  'src/commands': ['src/domain', 'src/data', 'src/ledger'],
  'src/sync': [
    'src/domain',
    'src/data',
    'src/ledger',
    'typebox',
    'node:crypto',
    'node:util',
    'node:zlib',
    'age-encryption',
    '@noble/curves/',
    '@scure/base',
  ],
  // Starts the built county as `npm start` starts the desk: installs and builds what is missing first.
  'src/server/command': ['electron/start', 'node:', 'esbuild'],
  'src/server': [
    'src/domain',
    'src/data',
    'src/ledger',
    'src/commands',
    'src/sync',
    'src/exchange',
    'node:',
    'fastify',
    '@fastify/',
    'kysely',
    'pg',
    '@electric-sql/pglite',
    'typebox',
    'ajv',
    'pino',
    'prom-client',
    'otpauth',
  ],
  // A tool of the developers: cuts the title face out of an installed font.
  'app/title-font': ['app', 'subset-font', 'node:'],
  // The county console: another page of the same house, which talks to the county that serves it and knows no desk.
  'app/console': [
    'src/domain',
    'src/exchange',
    'app/base.css',
    'app/Boundary.tsx',
    'app/base64.ts',
    'app/frame/FindButton.tsx',
    'app/frame/KeyMap.tsx',
    'app/frame/Look.tsx',
    'app/frame/NavRail.tsx',
    'app/frame/NavTabs.tsx',
    'app/frame/window-keys.ts',
    'app/keys.ts',
    'app/late.tsx',
    'app/locked/idle.ts',
    'app/paint.ts',
    'app/parts',
    'app/preference.ts',
    'app/room.ts',
    'app/unremembered.ts',
    'app/where.ts',
    'app/words',
    'react',
    'react-dom',
    'zustand',
    'antd',
    '@ant-design/cssinjs',
  ],
  app: [
    'src/domain',
    'src/data',
    'src/ledger',
    'src/commands',
    'src/exchange',
    'electron/contract.ts',
    'assets',
    'react',
    'react-dom',
    'antd',
    '@ant-design/cssinjs',
    'dayjs',
    '@ant-design/icons',
    'zustand',
    'rxjs',
    'echarts',
    'pinyin-pro',
    'opencc-js',
    'qrcode',
  ],
  electron: [
    'src/ledger',
    'src/sync',
    'src/data',
    'src/domain',
    'electron',
    'node:',
    'playwright-core',
    'typebox',
    'ajv',
    'esbuild',
    'vite',
    '@vitejs/plugin-react',
    '@electron/',
    'resedit',
    'package.json',
  ],
};
const NEVER: Record<string, string[]> = { app: ['src/ledger/file', 'src/ledger/lock'] };

const folderOf = (file: string) => Object.keys(MAY_IMPORT).find((folder) => file.startsWith(`${folder}/`));
const files = ['app', 'electron', 'src']
  .filter(existsSync)
  .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(top, file)))
  .filter((file) => /\.(tsx?|mjs)$/.test(file));

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const targets = [...source.matchAll(/\bfrom '([^']+)'|\bimport '([^']+)'|\bimport\('([^']+)'\)/g)].map((m) => m[1] ?? m[2] ?? m[3]!);
  return targets.map((to) => (to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to) : to));
}
const within = (target: string, allowed: string) =>
  target === allowed || target.startsWith(allowed.endsWith(':') || allowed.endsWith('/') ? allowed : `${allowed}/`);

test('there is code to look at', () => expect(files.length).toBeGreaterThan(10));

test.each(files)('%s imports only what its folder may', (file) => {
  const folder = folderOf(file)!;
  const reachable = [folder, ...MAY_IMPORT[folder]!];
  const forbidden = NEVER[folder] ?? [];
  const wrong = importsOf(file).filter((to) => !reachable.some((it) => within(to, it)) || forbidden.some((it) => within(to, it)));
  expect(wrong).toEqual([]);
});

test('no sentence of a screen goes on in a line of its own, where JSX would put a blank between two Chinese characters', () => {
  const HAN = '[\\p{Script=Han}，。；：、（）“”？！]';
  const broken = new RegExp(`^[^*/\\n]*${HAN}\\n *${HAN}.*`, 'gmu');
  const found = files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap(
      (file) =>
        readFileSync(file, 'utf8')
          .match(broken)
          ?.map((text) => `${file}: ${text}`) ?? [],
    );
  expect(found).toEqual([]);
});

test('icons come from the one file that keeps them from being read aloud', () => {
  const others = files.filter((file) => file !== 'app/parts/icons.tsx' && importsOf(file).some((it) => within(it, '@ant-design/icons')));
  expect(others).toEqual([]);
});

/** Without types, which are gone when the page is built. */
function codeImportsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8').replaceAll(/^import type [^;]+;/gm, '');
  const targets = [...source.matchAll(/\bfrom '(\.[^']+)'|\bimport '(\.[^']+)'|\bimport\('(\.[^']+)'\)/g)].map(
    (m) => m[1] ?? m[2] ?? m[3]!,
  );
  return targets.map((to) => path.posix.join(path.posix.dirname(file), to)).filter((to) => /\.tsx?$/.test(to));
}

test('nothing that the console shows leads into the desk, its ledger or its shell', () => {
  const reached = new Set(['app/console/main.tsx']);
  for (const file of reached) for (const to of codeImportsOf(file)) reached.add(to);
  expect(reached.size).toBeGreaterThan(20);
  const ofTheDesk = [
    'app/live',
    'app/leaving',
    'app/screens',
    'app/search',
    'src/ledger',
    'src/commands',
    'src/data/live',
    'electron',
    'src/server',
  ];
  expect([...reached].filter((file) => ofTheDesk.some((folder) => within(file, folder)))).toEqual([]);
});
