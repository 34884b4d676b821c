import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../electron/start/chromium.mjs';

type Process = { readonly id: number; readonly parent: number; readonly command: string };

/** What the program with this profile and everything it started hold, shared pages counted by their share; only Linux tells. */
export function memoryOf(profile: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const all = processes();
  const family = new Set(all.filter(({ command }) => command.includes(profile)).map(({ id }) => id));
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  return [...family].reduce((sum, id) => sum + shareOf(id), 0) / 1000;
}

export async function emptyBrowserMegabytes(): Promise<number> {
  const profile = mkdtempSync(path.join(tmpdir(), 'empty-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium()!,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  await wait(5_000);
  const held = memoryOf(profile);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  return held ?? 0;
}

function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(name, 'stat');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return stat ? [{ id: Number(name), parent, command: read(name, 'cmdline') }] : [];
    });
}

const shareOf = (id: number) => Number(/^Pss:\s+(\d+) kB$/m.exec(read(String(id), 'smaps_rollup'))?.[1] ?? 0);

/** A process may be gone by the time it is looked at. */
function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
