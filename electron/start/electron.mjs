import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const folder = path.join(root, 'node_modules/electron');
const noted = path.join(root, 'out/electron-not-had');
const HOUR = 3_600_000;
const LIMIT = Number(process.env.PIONEER_ELECTRON_SECONDS ?? 90) * 1000;

/** The binary, or undefined. Its package is never required: that would start a download without a limit. */
export function findElectron() {
  const note = path.join(folder, 'path.txt');
  if (!existsSync(note)) return undefined;
  const binary = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist'), readFileSync(note, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/** Gets the binary if its server answers, within a limit; where it did not, it is left alone for an hour. */
export async function getElectron() {
  const found = findElectron();
  if (found || process.env.PIONEER_HOST === 'preview') return process.env.PIONEER_HOST === 'preview' ? undefined : found;
  const triedLately = existsSync(noted) && Date.now() - statSync(noted).mtimeMs < HOUR;
  if (triedLately && !process.env.ELECTRON_MIRROR) return undefined;
  if (await electronServerAnswers()) await download();
  if (!findElectron()) {
    mkdirSync(path.dirname(noted), { recursive: true });
    writeFileSync(noted, '');
  }
  return findElectron();
}

export async function electronServerAnswers() {
  const server = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/';
  try {
    const { ok } = await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(4000) });
    return ok;
  } catch {
    return false;
  }
}

function download() {
  console.log(`正在下载 Electron，最多等 ${LIMIT / 1000} 秒… (downloading Electron)`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(folder, 'install.js')], { stdio: ['ignore', 'ignore', 'ignore'], timeout: LIMIT });
    child.on('close', resolve);
  });
}
