import type { TestDesk } from './fixture.ts';

/** Rail, then tab, as a person clicks them. */
export async function goTo({ page }: Pick<TestDesk, 'page'>, rail: string, tab: string): Promise<void> {
  await page.getByRole('navigation').getByText(rail, { exact: true }).click();
  await page.getByText(tab, { exact: true }).first().click();
  await page.getByRole('heading', { name: tab, level: 1 }).waitFor();
}
