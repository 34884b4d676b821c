import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../electron/start/chromium.mjs';
import { familyOf, heldBy } from '../processes.ts';

/** What the program with this profile and everything it started hold; only Linux tells. */
export function memoryOf(profile: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return heldBy(familyOf(({ command }) => command.includes(profile)));
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
