import { existsSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../../electron/start/chromium.mjs';

/** Debian's package of it, beside the browser's own. */
export const HEADLESS_SHELL = 'chromium-headless-shell';

export const findHeadlessShell = () =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, HEADLESS_SHELL))
    .find((file) => existsSync(file));

/**
 * The Chromium of a test that looks at pages alone: the shell where it is, the browser otherwise. The browser draws windows of its own
 * beside each page, seen or not; opening four empty pages costs it five times the processor time.
 */
export const chromiumForPages = () => process.env.PIONEER_CHROMIUM ?? findHeadlessShell() ?? findChromium() ?? '';

/** How such a Chromium is started. Pages of a test live for seconds: compiling what runs often costs them an eighth of their time and is never earned back. */
export const argumentsForPages = () => ['--js-flags=--no-turbofan,--no-maglev', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
