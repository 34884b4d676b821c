import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';

export { expect };
export const PASSWORD = 'correct-horse';
export const SIZES = [
  { width: 1366, height: 690 },
  { width: 1093, height: 614 },
  { width: 911, height: 512 },
] as const;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Complaint = { readonly id: string; readonly nodes: readonly string[] };
type Screens = {
  /** Opens the page as the double is asked to play it: `at=locked&people=300&ideas=46`. */
  readonly open: (query: string) => Promise<void>;
  /** Opens it and unlocks it as the secretary. */
  readonly openDesk: (query?: string) => Promise<void>;
  readonly goTo: (rail: string, tab?: string) => Promise<void>;
  /** What axe-core has to say about the page, by rule. */
  readonly complaints: () => Promise<readonly Complaint[]>;
  /** Elements that reach out of the window sideways. */
  readonly overflow: () => Promise<readonly string[]>;
};

export const test = base.extend<Screens>({
  open: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(async (query) => {
      await page.goto(`${process.env.SCREENS_URL}?${query}`);
      await page.locator('[data-ready]').first().waitFor();
    });
    expect(errors).toEqual([]);
  },
  openDesk: async ({ page, open }, use) => {
    await use(async (query = '') => {
      await open(`at=locked&${query}`);
      await unlock(page);
    });
  },
  goTo: async ({ page }, use) => {
    await use(async (rail, tab) => {
      await page.getByRole('navigation', { name: '分组' }).getByText(rail, { exact: true }).click();
      if (tab) await page.getByRole('navigation', { name: '页' }).getByText(tab, { exact: true }).click();
      await page.locator('.screen h1').waitFor();
    });
  },
  complaints: async ({ page }, use) => {
    await use(async () => {
      await page.evaluate(axe);
      return page.evaluate(async () => {
        type Found = { violations: { id: string; nodes: { html: string }[] }[] };
        const { violations } = await (window as unknown as { axe: { run: () => Promise<Found> } }).axe.run();
        return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 160)) }));
      });
    });
  },
  overflow: async ({ page }, use) => {
    await use(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => {
            const { left, right, width } = element.getBoundingClientRect();
            return width > 1 && (right > window.innerWidth + 1 || left < -1) && getComputedStyle(element).visibility !== 'hidden';
          })
          .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 20)}`),
      ),
    );
  },
});

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('[data-ready=desk]').waitFor();
}
