import { expect, test } from 'vitest';
import { hasDisplay, hostFor, WHAT_IS_MISSING } from '../../electron/start/host.mjs';

/** A PC that has what is named, with a display and no rights; `asked` is what was installed and said. */
function aPc({ electron = '', chromium = '', aptBrings = '', ...rest }) {
  const asked: string[] = [];
  let there = chromium;
  const pc = {
    hasDisplay: true,
    isRoot: false,
    mayInstall: false,
    getElectron: async () => electron || undefined,
    findChromium: () => there || undefined,
    install: (packages: readonly string[]) => {
      asked.push(...packages);
      there = aptBrings;
    },
    say: (line: string) => asked.push(line),
    ...rest,
  };
  return { asked, host: () => hostFor({ root: '/house', node: '/node', pc }) };
}

test('real Electron opens the desk where it is, and root needs it without the sandbox', async () => {
  expect(await aPc({ electron: '/electron', chromium: '/chromium' }).host()).toMatchObject({ program: '/electron', args: ['/house'] });
  expect(await aPc({ electron: '/electron', isRoot: true }).host()).toMatchObject({ args: ['/house', '--no-sandbox'] });
});

test('without Electron the preview runs on the Chromium that is here', async () => {
  expect(await aPc({ chromium: '/chromium' }).host()).toEqual({
    program: '/node',
    args: ['/house/out/preview/start.cjs'],
    environment: { PIONEER_CHROMIUM: '/chromium' },
  });
});

test('with neither, Debian as root gets Chromium and a Chinese font by apt', async () => {
  const { asked, host } = aPc({ mayInstall: true, aptBrings: '/usr/bin/chromium' });
  expect(await host()).toMatchObject({ environment: { PIONEER_CHROMIUM: '/usr/bin/chromium' } });
  expect(asked).toEqual(['chromium', 'fonts-noto-cjk']);
});

test('with neither and no right to install, nothing is installed, and two sentences say what is missing and name the mirror', async () => {
  const { asked, host } = aPc({});
  expect(await host()).toBeUndefined();
  expect(asked).toEqual([]);
  for (const sentence of WHAT_IS_MISSING.split('\n')) expect(sentence).toContain('ELECTRON_MIRROR');
  expect(await aPc({ mayInstall: true }).host()).toBeUndefined(); // apt brought nothing
});

test('without a display the preview is preferred, and Electron says that it runs without a window', async () => {
  expect(await aPc({ hasDisplay: false, electron: '/electron', chromium: '/chromium' }).host()).toMatchObject({ program: '/node' });
  const { asked, host } = aPc({ hasDisplay: false, electron: '/electron' });
  expect(await host()).toMatchObject({ program: '/electron', args: ['/house', '--ozone-platform=headless'] });
  expect(asked.join()).toContain('没有显示器');
});

test('only a Linux without X and without Wayland has no display', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});
