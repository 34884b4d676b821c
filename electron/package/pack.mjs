// `npm run pack`: the deb for x64 and the unpacked Windows folder, from Electron where it can be had, else from a placeholder that says so.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildStale } from '../start/build.mjs';
import { electronServerAnswers } from '../start/electron.mjs';
import { installMissing, root } from '../start/install.mjs';

const { values } = parseArgs({
  options: { placeholder: { type: 'boolean', default: false }, output: { type: 'string', default: 'release' } },
});
/** What is asked of electron-builder, and the platform whose Electron it takes. */
const PACKAGES = [
  { platform: 'linux', args: ['--linux', 'deb', '--x64'] },
  // Names and icon are set; a certificate is with the release machines.
  { platform: 'win32', args: ['--win', 'dir', '--x64', '-c.win.signExecutable=false'] },
];

installMissing();
await buildStale();
const canDownload = !values.placeholder && (await electronServerAnswers());
for (const { platform, args } of PACKAGES) await pack(platform, args);

async function pack(platform, args) {
  const dist = distFor(platform) ?? (canDownload ? undefined : await placeholderFor(platform));
  const from = dist ? [`-c.electronDist=${dist.folder}`] : [];
  const output = dist?.isPlaceholder && values.output === 'release' ? 'release/placeholder' : values.output;
  if (dist?.isPlaceholder)
    console.log(`这里没有 Electron：${output} 里的包只能用来检查，不能安装使用。(placeholder Electron, not for use)`);
  const builder = path.join(root, 'node_modules/.bin/electron-builder');
  const { status } = spawnSync(builder, ['build', ...args, ...from, `-c.directories.output=${output}`, '--publish', 'never'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CUSTOM_FPM_PATH: path.join(root, 'electron/package/fpm.mjs') },
  });
  if (status !== 0) process.exit(1);
}

/** An unpacked Electron that is here: named by ELECTRON_DIST_<platform>, or the one that `npm start` got for this system. */
function distFor(platform) {
  if (values.placeholder) return undefined;
  const named = process.env[`ELECTRON_DIST_${platform}`];
  const own = path.join(root, 'node_modules/electron/dist');
  const folder = named ?? (platform === process.platform && existsSync(path.join(own, 'version')) ? own : undefined);
  return folder ? { folder, isPlaceholder: false } : undefined;
}

async function placeholderFor(platform) {
  const { makePlaceholder } = await import('./placeholder.mjs');
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'));
  const folder = path.join(root, `out/placeholder-electron-${version}-${platform}`);
  rmSync(folder, { recursive: true, force: true });
  makePlaceholder(folder, platform);
  return { folder, isPlaceholder: true };
}
