import type { Page } from '@playwright/test';
import { PASSWORD } from '../helpers/invented-branch.ts';

/** The desk of the prepared branch, opened with its password. */
export async function unlocked(page: Page): Promise<void> {
  await page.locator('[data-ready]').first().waitFor();
  await page.locator('input[type=password]').first().fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}
