import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const modules = path.join(root, 'node_modules');

/** Brings node_modules in line with the lock file, where it is not. */
export function installMissing() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) {
    throw new Error(`node_modules is a link and lacks ${missing.slice(0, 3).join(', ')}: install where it points to`);
  }
  console.log(`正在安装依赖，第一次要几分钟… (installing ${missing.length} packages)`);
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('npm ci failed');
}

/** npm notes what it installed in the same form as the lock file, so the two can be compared without asking npm. */
function missingPackages() {
  const wanted = packagesIn(path.join(root, 'package-lock.json'));
  const installed = packagesIn(path.join(modules, '.package-lock.json'));
  return Object.keys(wanted).filter((name) => name && !wanted[name].optional && wanted[name].version !== installed[name]?.version);
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}
