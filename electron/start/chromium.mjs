import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** `browser` is the Chromium of UOS; Edge is on every Windows 10 and 11. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'browser'];
const FILES = {
  win32: ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
};

/** The system's Chromium, or undefined. */
export function findChromium() {
  return candidates().find(isProgram);
}

function candidates() {
  const chosen = process.env.PIONEER_CHROMIUM;
  if (chosen) return [chosen];
  if (process.platform === 'win32') {
    const folders = [process.env['ProgramFiles(x86)'], process.env.ProgramFiles, process.env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => FILES.win32.map((file) => path.join(folder, file)));
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [...(FILES[process.platform] ?? []), ...COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)))];
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const isDebianRoot = () =>
  process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && /debian/.test(readFileSync('/etc/os-release', 'utf8'));

/** Says what it does, because it changes the system. */
export function installByApt(packages) {
  console.log(`正在用 apt 安装 ${packages.join('、')}… (installing by apt)`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages).status === 0;
}
