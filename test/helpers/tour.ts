import type { Page } from '@playwright/test';

/** Goes to every tab of every group in the order of the rail, as the window itself names them. */
export async function forEachTab(page: Page, look: (rail: string, tab: string) => Promise<void>): Promise<void> {
  const rail = page.getByRole('navigation', { name: '分组' }).getByRole('button');
  for (let group = 0; group < (await rail.count()); group += 1) {
    await rail.nth(group).click();
    const tabs = page.getByRole('navigation', { name: '页' }).getByRole('button');
    for (let tab = 0; tab < Math.max(1, await tabs.count()); tab += 1) {
      if ((await tabs.count()) > 0) await tabs.nth(tab).click();
      await page.locator('.screen h1').first().waitFor();
      await page.waitForTimeout(50);
      await look(((await rail.nth(group).textContent()) ?? '').trim(), (await page.locator('.screen h1').first().textContent()) ?? '');
    }
  }
}
