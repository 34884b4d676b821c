// `npm start`: sets up what is missing, builds what is stale, opens the app. Plain Node 20; nothing is installed yet when it begins.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildStale } from './build.mjs';
import { findChromium, installByApt, isDebianRoot } from './chromium.mjs';
import { makeDemo } from './demo.mjs';
import { getElectron } from './electron.mjs';
import { installMissing, root } from './install.mjs';

const args = process.argv.slice(2);
const flag = (name) => args.includes(name);
const shot = flag('--shot') ? args[args.indexOf('--shot') + 1] : args.find((it) => it.startsWith('--shot='))?.slice(7);
if (flag('--shot') && !shot) {
  console.error('--shot 后面要写图片文件名，例如 --shot 首屏.png。(--shot needs a file name.)');
  process.exit(2);
}

installMissing();
await buildStale();
const [program, ...before] = await hostFor();
process.exitCode = await run();

/** Real Electron where it is or can be had; else the preview on the system's Chromium. */
async function hostFor() {
  const electron = await getElectron();
  if (electron) return [electron, root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  if (!findChromium() && isDebianRoot()) installByApt(['chromium', 'fonts-noto-cjk']);
  const chromium = findChromium();
  if (!chromium) sayWhatIsMissing();
  process.env.PIONEER_CHROMIUM = chromium;
  return [process.execPath, path.join(root, 'out/preview/start.cjs')];
}

function sayWhatIsMissing() {
  console.error(
    [
      '这台电脑上没有 Electron，也没有 Chromium。请安装 Chromium、Chrome 或 Edge 中的一个；或者联网后重新运行，直连不通时先用环境变量 ELECTRON_MIRROR 写明镜像地址。',
      'Neither Electron nor Chromium is here. Install Chromium, Chrome or Edge, or start again with a network; naming a mirror in the variable ELECTRON_MIRROR where the direct way is closed.',
    ].join('\n'),
  );
  process.exit(3);
}

/** A smoke start and a demo leave nothing behind; a picture alone is taken of the user's own desk. */
async function run() {
  const throwAway = flag('--smoke') || flag('--demo') ? mkdtempSync(path.join(tmpdir(), 'pioneer-')) : undefined;
  if (throwAway && flag('--demo'))
    await makeDemo({ profile: path.join(throwAway, 'profile'), documents: path.join(throwAway, 'documents') });
  const passed = [
    ...before,
    ...(throwAway ? [`--user-data-dir=${path.join(throwAway, 'profile')}`] : []),
    ...(flag('--smoke') ? ['--smoke'] : []),
    ...(shot ? [`--shot=${path.resolve(shot)}`] : []),
  ];
  const environment = { ...process.env, ...(throwAway && { PIONEER_DOCUMENTS: path.join(throwAway, 'documents') }) };
  const child = spawn(program, passed, { cwd: root, stdio: 'inherit', env: environment });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (throwAway) rmSync(throwAway, { recursive: true, force: true });
      resolve(code ?? 1);
    });
  });
}
