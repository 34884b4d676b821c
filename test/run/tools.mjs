import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { findChromium, installByApt, isDebianRoot } from '../../electron/start/chromium.mjs';
import { findHeadlessShell, HEADLESS_SHELL } from './headless.mjs';

const has = (command) => (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, command)));
const hasChineseFont = () => spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0;

/** Debian keeps its programs outside of the path. */
const hasPostgres = () =>
  has('initdb') ||
  (existsSync(DEBIAN_POSTGRES) && readdirSync(DEBIAN_POSTGRES).some((version) => existsSync(`${DEBIAN_POSTGRES}/${version}/bin/initdb`)));
const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** What the tests open the app and its exports with, and the package that brings it. */
const TOOLS = [
  { package: 'chromium', isThere: () => findChromium() !== undefined },
  { package: 'fontconfig', isThere: () => has('fc-list') },
  { package: 'fonts-noto-cjk', isThere: hasChineseFont },
  { package: 'libreoffice-calc', isThere: () => existsSync('/usr/lib/libreoffice/program/libsclo.so') || process.platform !== 'linux' },
  { package: 'libreoffice-writer', isThere: () => existsSync('/usr/lib/libreoffice/program/libswlo.so') || process.platform !== 'linux' },
  { package: 'postgresql', isThere: hasPostgres },
  { package: 'poppler-utils', isThere: () => has('pdfinfo') && has('pdftotext') },
];
/** Only the long proofs need it. */
const PROOF_TOOLS = [{ package: 'nginx-light', isThere: () => has('nginx') || existsSync('/usr/sbin/nginx') }];

/** Installs what is missing where that may be done; elsewhere says which command does. */
export function toolsAreThere({ forProof = false } = {}) {
  if (!findHeadlessShell() && isDebianRoot()) installByApt([HEADLESS_SHELL]); // the tests go without, and slower
  const tools = forProof ? [...TOOLS, ...PROOF_TOOLS] : TOOLS;
  const missing = () => tools.filter(({ isThere }) => !isThere()).map((tool) => tool.package);
  const before = missing();
  if (before.length === 0) return true;
  if (isDebianRoot()) installByApt(before);
  const still = missing();
  if (still.length === 0) return true;
  console.error(`缺少 ${still.join('、')}。请先运行：sudo apt-get install -y ${still.join(' ')}`);
  console.error(`Missing: ${still.join(', ')}. Run: sudo apt-get install -y ${still.join(' ')}`);
  return false;
}
