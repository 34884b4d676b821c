import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop('需要 Node.js 20.19 以上版本。', `Node 20.19 or newer is needed; this is ${process.versions.node}.`);

export const root = path.resolve(import.meta.dirname, '../..');
const modules = path.join(root, 'node_modules');

/** Brings node_modules in line with the lock file, where it is not. */
export function installMissing() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) {
    const some = missing.slice(0, 3).join(', ');
    stop(
      `node_modules 是一个链接，里面缺 ${some}，请到它指的地方安装。`,
      `node_modules is a link and lacks ${some}: install where it points to.`,
    );
  }
  console.log(`正在安装依赖，第一次要几分钟… (installing ${missing.length} packages)`);
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    stop(
      '依赖没有装上。请联网后再试；直连不通时先用 npm config set registry 换镜像。',
      'npm ci failed: try again with a network, or with a mirror set by npm config set registry.',
    );
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

function stop(chinese, english) {
  console.error(`${chinese}\n${english}`);
  process.exit(1);
}
