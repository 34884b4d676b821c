import { test as base, expect, type Page } from '@playwright/test';
import { complaintsOf, overflowOf } from '../helpers/looks.ts';

export { expect };
export const PASSWORD = 'correct-horse';
export const SIZES = [
  { width: 1366, height: 690 },
  { width: 1093, height: 614 },
  { width: 911, height: 512 },
] as const;
type Size = (typeof SIZES)[number];

type Screens = {
  /** Opens the page as the double is asked to play it: `at=locked&people=300&ideas=46`. */
  readonly open: (query: string) => Promise<void>;
  /** Opens it and unlocks it as the secretary. */
  readonly openDesk: (query?: string) => Promise<void>;
  readonly goTo: (rail: string, tab?: string) => Promise<void>;
  /** What axe-core has to say about the page, by rule. */
  readonly complaints: () => ReturnType<typeof complaintsOf>;
  /** Elements that reach out of the window sideways. */
  readonly overflow: () => Promise<readonly string[]>;
  /** At every size in turn, back to the first: nothing reaches out, axe finds nothing, and `look`, if any, is content. */
  readonly isWholeAtEverySize: (look?: (size: Size) => Promise<void>) => Promise<void>;
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
  complaints: async ({ page }, use) => use(() => complaintsOf(page)),
  overflow: async ({ page }, use) => use(() => overflowOf(page)),
  isWholeAtEverySize: async ({ page }, use) =>
    use(async (look) => {
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
        await look?.(size);
        expect(await overflowOf(page), `at ${size.width} px`).toEqual([]);
        expect(await complaintsOf(page), `at ${size.width} px`).toEqual([]);
      }
      await page.setViewportSize(SIZES[0]);
    }),
});

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('[data-ready=desk]').waitFor();
}
