import type { Page } from 'playwright-core';
import { toWeb } from './protocol.ts';

type AskPermission = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;

let ask: AskPermission | undefined;

/** `session` of the stand-in. */
export const session = {
  defaultSession: {
    setPermissionRequestHandler(handler: AskPermission): void {
      ask = handler;
    },
    setPermissionCheckHandler: (): void => undefined, // Chromium checks against what was settled below
    setDevicePermissionHandler: (): void => undefined,
    clearStorageData: async (what: { readonly storages: readonly string[] }): Promise<void> => clearStorage(what.storages),
  },
};

/** Set by the window that has the profile. */
let profile: { readonly page: () => Page | undefined; readonly url: string } | undefined;
export const takeProfile = (of: NonNullable<typeof profile>): void => {
  profile = of;
};

async function clearStorage(storages: readonly string[]): Promise<void> {
  const page = profile?.page();
  if (!profile || !page) return;
  const devtools = await page.context().newCDPSession(page);
  const storageTypes = storages.map((storage) => (storage === 'indexdb' ? 'indexeddb' : storage)).join(',');
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(toWeb(profile.url)).origin, storageTypes });
  await devtools.detach();
}

/** Electron's names, and Chromium's for the same. */
const PERMISSIONS = {
  media: ['camera', 'microphone'],
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'idle-detection': ['idle-detection'],
  'display-capture': ['display-capture'],
  'window-management': ['window-management'],
  'local-network-access': ['local-network-access'],
  'speaker-selection': ['speaker-selection'],
} as const;

/** Main answers beforehand what it would answer when asked: Chromium has no way to ask it. Without a handler, Electron grants all. */
export async function settlePermissions(page: Page, contents: unknown, url: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(toWeb(url));
  for (const [permission, names] of Object.entries(PERMISSIONS)) {
    let granted = ask === undefined;
    ask?.(contents, permission, (answer) => {
      granted = answer;
    });
    const setting = granted ? 'granted' : 'denied';
    for (const name of names) await devtools.send('Browser.setPermission', { permission: { name }, setting, origin });
  }
  await devtools.detach();
}
