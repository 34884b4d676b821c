import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { expect, test } from './screens.ts';

/** Two marks are told apart where so many points differ by so much of 255: another shape or sign, not another shade. */
const POINTS = 8;
const SHADES = 60;

type Gallery = Readonly<Record<string, Readonly<Record<string, string>>>>;

test('without any colour every state of every mark is told from the others by its sign or shape', async ({ page, openDesk, goTo }) => {
  await openDesk('people=3&ideas=0');
  // Its style sheet comes with the screen and stays.
  await goTo('今日', '日历');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
  const gallery = await readGallery(page);
  const alike: string[] = [];
  for (const [mark, states] of Object.entries(gallery)) {
    for (const [one, other] of await pairsAlike(page, states)) alike.push(`${mark}: ${one} = ${other}`);
  }
  expect(alike).toEqual(['control: late = done']);
});

/** The components as they are, put to words in the page itself. */
async function readGallery(page: Page): Promise<Gallery> {
  const { outputFiles } = await build({
    entryPoints: ['test/app/state-gallery.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'stateGallery',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return page.evaluate(`${outputFiles[0]!.text}; stateGallery.gallery`) as Promise<Gallery>;
}

/** The states are drawn by the page's own style sheets, one picture is taken of what is on the screen, and every two are compared in it. */
async function pairsAlike(page: Page, states: Readonly<Record<string, string>>): Promise<readonly (readonly [string, string])[]> {
  await page.evaluate((drawn) => {
    document.querySelector('#gallery')?.remove();
    const board = document.createElement('div');
    board.id = 'gallery';
    board.setAttribute('style', 'position: fixed; inset: 0; z-index: 9999; background: var(--card); display: grid; grid-auto-rows: 60px');
    for (const markup of drawn) {
      const place = document.createElement('div');
      place.setAttribute('style', 'width: 420px; padding: 8px');
      place.innerHTML = markup;
      board.append(place);
    }
    document.body.append(board);
  }, Object.values(states));
  const png = (await page.screenshot()).toString('base64');
  const apart = await page.evaluate(
    async ({ seen, count, shades }) => {
      const bytes = Uint8Array.from(atob(seen), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const pictures = Array.from({ length: count }, (_, at) => context.getImageData(0, at * 60, 420, 60).data);
      const points = (one: Uint8ClampedArray, other: Uint8ClampedArray): number => {
        let found = 0;
        for (let at = 0; at < one.length; at += 4) if (Math.abs(one[at + 1]! - other[at + 1]!) > shades) found += 1;
        return found;
      };
      return pictures.map((one) => pictures.map((other) => points(one, other)));
    },
    { seen: png, count: Object.keys(states).length, shades: SHADES },
  );
  const names = Object.keys(states);
  return names.flatMap((one, at) =>
    names.slice(at + 1).flatMap((other, on) => (apart[at]![at + 1 + on]! < POINTS ? [[one, other] as const] : [])),
  );
}
