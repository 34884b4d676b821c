import path from 'node:path';

/** Elsewhere there always is a screen. */
export const hasDisplay = (platform = process.platform, environment = process.env) =>
  platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);

/**
 * The program that opens the desk: real Electron where it is or can be had, else the preview on the system's Chromium. Answers
 * undefined where there is neither. `pc` is what is asked of this PC, so that the tests can play one that has nothing.
 */
export async function hostFor({ root, node, pc }) {
  // The preview was built for working without a screen; real Electron is started there only if there is no Chromium.
  const electron = pc.hasDisplay || !pc.findChromium() ? await pc.getElectron() : undefined;
  if (electron) return { program: electron, args: [root, ...(pc.isRoot ? ['--no-sandbox'] : []), ...headless(pc)], environment: {} };
  if (!pc.findChromium() && pc.mayInstall) pc.install(['chromium', 'fonts-noto-cjk']);
  const chromium = pc.findChromium();
  if (!chromium) return undefined;
  return { program: node, args: [path.join(root, 'out/preview/start.cjs')], environment: { PIONEER_CHROMIUM: chromium } };
}

function headless({ hasDisplay, say }) {
  if (hasDisplay) return [];
  say('没有显示器：台账在后台运行，不出窗口。(No display: the app runs headless.)');
  return ['--ozone-platform=headless'];
}

/** Two sentences, with the way for networks that need a mirror. */
export const WHAT_IS_MISSING = [
  '这台电脑上没有 Electron，也没有 Chromium。请安装 Chromium、Chrome 或 Edge 中的一个；或者联网后重新运行，直连不通时先用环境变量 ELECTRON_MIRROR 写明镜像地址。',
  'Neither Electron nor Chromium is here. Install Chromium, Chrome or Edge, or start again with a network; naming a mirror in the variable ELECTRON_MIRROR where the direct way is closed.',
].join('\n');
