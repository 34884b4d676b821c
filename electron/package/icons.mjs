// `npm run icons`: draws the seal in every size that Linux and Windows ask for. Run by hand after the SVG changed; its results are kept.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../start/chromium.mjs';
import { root } from '../start/install.mjs';

const folder = path.join(root, 'assets/icons');
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 24, 32, 48, 64, 256];

const font = readFileSync(path.join(root, 'assets/fonts/ledger-song.woff2')).toString('base64');
const seal = readFileSync(path.join(folder, 'seal.svg'), 'utf8');
const page = (size) => `<!doctype html><style>
  @font-face { font-family: "Ledger Song"; src: url(data:font/woff2;base64,${font}); }
  body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }
</style>${seal}`;

const pngBySize = new Map();
const browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
for (const size of new Set([...LINUX, ...WINDOWS])) {
  const tab = await browser.newPage({ viewport: { width: size, height: size } });
  await tab.setContent(page(size));
  await tab.evaluate(() => document.fonts.ready);
  pngBySize.set(size, await tab.screenshot({ type: 'png', omitBackground: true }));
  await tab.close();
}
await browser.close();

mkdirSync(path.join(folder, 'linux'), { recursive: true });
for (const size of LINUX) writeFileSync(path.join(folder, 'linux', `${size}x${size}.png`), pngBySize.get(size));
writeFileSync(path.join(folder, 'icon.ico'), iconFile(WINDOWS));

/** An .ico is a table of sizes and offsets before PNGs; 0 stands for 256. */
function iconFile(sizes) {
  const table = Buffer.alloc(6 + 16 * sizes.length);
  table.writeUInt16LE(1, 2);
  table.writeUInt16LE(sizes.length, 4);
  let offset = table.length;
  for (const [at, size] of sizes.entries()) {
    const { length } = pngBySize.get(size);
    const row = 6 + 16 * at;
    table.writeUInt8(size % 256, row);
    table.writeUInt8(size % 256, row + 1);
    table.writeUInt16LE(1, row + 4);
    table.writeUInt16LE(32, row + 6);
    table.writeUInt32LE(length, row + 8);
    table.writeUInt32LE(offset, row + 12);
    offset += length;
  }
  return Buffer.concat([table, ...sizes.map((size) => pngBySize.get(size))]);
}
