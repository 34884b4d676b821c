import type { Page } from '@playwright/test';
import { complaintsOf, overflowOf, redButtonsOf } from './looks.ts';
import { forEachTab } from './tour.ts';

const SIZES = [
  { width: 1366, height: 690 },
  { width: 1093, height: 614 },
  { width: 911, height: 512 },
] as const;

/** What is wrong with the page as it stands: what axe finds, more than one red button, and what reaches out of the window at any size. */
async function faultsOf(page: Page, where: string): Promise<readonly object[]> {
  const found: object[] = (await complaintsOf(page)).map((complaint) => ({ where, ...complaint }));
  const red = await redButtonsOf(page);
  if (red.length > 1) found.push({ where, red });
  for (const size of SIZES.toReversed()) {
    await page.setViewportSize(size);
    await page.waitForTimeout(60); // what is drawn by measure follows a moment later
    const outside = await overflowOf(page);
    if (outside.length > 0) found.push({ where, width: size.width, outside });
  }
  return found;
}

/** Every tab, and where it has a list, the panel and the page of its first record. */
export async function faultsOnTour(page: Page): Promise<readonly object[]> {
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
