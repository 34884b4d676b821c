import { lstatSync, mkdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium } from 'playwright-core';
import { app } from './application.ts';

const isRoot = process.getuid?.() === 0;
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
export const isHeadless = !hasDisplay || process.env.PIONEER_HEADLESS === '1';

/** `udp` is what main allows web calls to send past the network layer, in Chromium's words. */
type Opening = { readonly width: number; readonly height: number; readonly udp: string };

/** The desk's profile, on a screen where there is one. */
export async function openBrowser({ width, height, udp }: Opening): Promise<BrowserContext> {
  if (!hasDisplay && process.env.PIONEER_HEADLESS !== '1')
    console.log('没有显示器：预览在后台运行，不出窗口。(No display: the preview runs headless.)');
  const profile = path.join(app.userData, 'chromium');
  await untilFree(profile);
  keepNothing(profile);
  return launch(profile, { headless: isHeadless }, [
    '--app=data:text/html,<title></title>',
    `--window-size=${width},${height}`,
    `--webrtc-ip-handling-policy=${udp}`,
    ...(process.env.PIONEER_CDP ? ['--remote-debugging-port=0'] : []), // tests only
  ]);
}

/** Pages that nobody sees, for printing: a browser without a window, in a folder that goes with it. */
export const openHiddenBrowser = (javaScriptEnabled: boolean): Promise<BrowserContext> =>
  launch('', { headless: true, javaScriptEnabled }, []);

type Looks = { readonly headless: boolean; readonly javaScriptEnabled?: boolean };

const launch = (profile: string, looks: Looks, args: readonly string[]): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    ...looks,
    executablePath: process.env.PIONEER_CHROMIUM ?? '/usr/bin/chromium',
    viewport: null, // follows the window
    env: { ...process.env, XDG_CONFIG_HOME: app.userData }, // crash reports go to <there>/chromium, not to the user's own
    locale: app.switches.get('lang') ?? 'en-US',
    acceptDownloads: false,
    serviceWorkers: 'block',
    chromiumSandbox: !isRoot,
    ignoreDefaultArgs: ['--enable-automation', '--disable-popup-blocking'],
    args: [
      ...[...app.switches].map(([name, value]) => `--${name}=${value}`),
      '--no-first-run',
      '--disable-sync',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--host-resolver-rules=MAP * ~NOTFOUND', // whatever Chromium would like to ask, nobody answers
      ...(isRoot ? ['--test-type'] : []), // without it a bar warns of the missing sandbox
      ...args,
    ],
  });

/** A killed preview's Chromium needs a moment to notice; a second one on the same profile would only hand over to it. */
async function untilFree(profile: string): Promise<void> {
  const holder = () => {
    try {
      return Number(readlinkSync(path.join(profile, 'SingletonLock')).split('-').at(-1));
    } catch {
      return 0;
    }
  };
  for (let tries = 0; tries < 100 && isAlive(holder()); tries += 1) await wait(100);
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Chromium keeps what is typed into fields in its session files, and what is in memory in its crash reports. Electron does neither;
 * here a file stands where each of these folders would be.
 */
function keepNothing(profile: string): void {
  mkdirSync(path.join(profile, 'Default'), { recursive: true, mode: 0o700 });
  for (const name of ['Crash Reports', 'Default/Sessions', 'Default/Sessions_Encrypted']) {
    const folder = path.join(profile, name);
    if (lstatSync(folder, { throwIfNoEntry: false })?.isFile()) continue;
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(folder, '');
  }
}
