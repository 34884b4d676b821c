import type { Page } from '@playwright/test';
import { complaintsOf, overflowOf } from '../helpers/looks.ts';
import { forEachTab } from '../helpers/tour.ts';
import { PASSWORD } from '../seed/demo/branch.ts';
import { expect, test } from './fixture.ts';
import { unlock } from './journey.ts';

const SIZES = [
  { width: 1366, height: 690 },
  { width: 1093, height: 614 },
  { width: 911, height: 512 },
] as const;

/** What is wrong with the page as it stands: what axe finds, and what reaches out of the window at any size. */
async function faultsOf(page: Page, where: string): Promise<readonly object[]> {
  const found: object[] = (await complaintsOf(page)).map((complaint) => ({ where, ...complaint }));
  for (const size of SIZES.toReversed()) {
    await page.setViewportSize(size);
    await page.waitForTimeout(60); // what is drawn by measure follows a moment later
    const outside = await overflowOf(page);
    if (outside.length > 0) found.push({ where, width: size.width, outside });
  }
  return found;
}

/** Every tab, and where it has a list, the panel and the page of its first record. */
async function faultsOnTour(page: Page): Promise<readonly object[]> {
  const faults: object[] = [];
  await page.setViewportSize(SIZES[0]);
  await forEachTab(page, async (rail, tab) => {
    const look = async (what: string) => faults.push(...(await faultsOf(page, `${rail} › ${tab}${what}`)));
    await look('');
    if ((await page.getByRole('grid').count()) === 0 || (await page.getByRole('row').count()) < 2) return;
    await page.keyboard.press('ArrowDown');
    await look(' › panel');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(150); // the record's page is fetched now
    await page.locator('.screen h1').first().waitFor();
    await look(' › page');
    await page.keyboard.press('Escape');
  });
  return faults;
}

test('with a year of records axe finds nothing on any screen, panel or record, and nothing reaches out of a small window', async ({
  demo,
}) => {
  test.setTimeout(120_000);
  await unlock(demo.page, PASSWORD);
  expect(await faultsOnTour(demo.page)).toEqual([]);
});

test('before anything was written down, every screen says what belongs on it, and axe finds nothing', async ({ founded }) => {
  test.setTimeout(120_000);
  expect(await faultsOnTour(founded.page)).toEqual([]);
});

test('in the high contrast of the system the ring is seen wherever Tab goes on a list', async ({ demo }) => {
  const { page } = demo;
  await page.emulateMedia({ forcedColors: 'active' });
  await unlock(page, PASSWORD);
  await page.getByRole('navigation', { name: '分组' }).getByText('先锋').click();
  await page.getByRole('navigation', { name: '页' }).getByText('金点子').click();
  await page.getByRole('heading', { name: '金点子' }).waitFor();
  const seen: string[] = [];
  const without: string[] = [];
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    const { name, ring } = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const isRing = ({ outlineStyle, outlineWidth, borderTopWidth }: CSSStyleDeclaration, border: boolean) =>
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || (border && Number.parseFloat(borderTopWidth) >= 2);
      const around = [at, at.closest('.ant-select'), at.closest('.ant-input-affix-wrapper')].filter((element) => element !== null);
      // A list draws its ring over its rows.
      const over = at.parentElement ? getComputedStyle(at.parentElement, '::after') : undefined;
      const ring = around.some((element) => isRing(getComputedStyle(element), false)) || (over && isRing(over, true));
      return { name: at.getAttribute('aria-label') ?? (at.textContent ?? '').trim(), ring: ring || at === document.body };
    });
    seen.push(name);
    if (!ring) without.push(name);
  }
  expect(without).toEqual([]);
  expect(seen.join(' ')).toContain('记金点子');
  expect(seen.join(' ')).toContain('会上连记');
});
