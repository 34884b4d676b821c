import type { Page } from '@playwright/test';

/** From anywhere in the desk to the first step of the import. */
export async function toImport(page: Page): Promise<void> {
  await page.getByRole('navigation').getByText('党员', { exact: true }).click();
  await page.getByRole('button', { name: '导入花名册' }).first().click();
  await page.getByRole('heading', { name: '选一份花名册' }).waitFor();
}
export const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();
/** How many the roster says it shows. */
export const people = (page: Page) =>
  page
    .getByRole('grid', { name: '名册' })
    .getAttribute('aria-rowcount')
    .then((count) => Number(count) - 1);
