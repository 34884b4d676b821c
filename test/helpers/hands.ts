import type { Locator, Page } from '@playwright/test';

/** A group of the rail, and a tab of it, by the words on them. */
export async function goTo(page: Page, rail: string, tab?: string): Promise<void> {
  await page.getByRole('navigation', { name: '分组' }).getByText(rail, { exact: true }).click();
  if (tab) await page.getByRole('navigation', { name: '页' }).getByText(tab, { exact: true }).click();
  await page.locator('.screen h1').first().waitFor();
}

/** Chooses from a list that opens: types what narrows it and takes the first that is left. */
export async function choose(within: Locator, label: string | RegExp, text: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label });
  await field.click();
  await field.fill(text);
  await within.page().locator('.ant-select-dropdown:visible').locator('.ant-select-item-option').filter({ hasText: text }).first().click();
  await field.blur();
}

/** Presses the verb, fills the form that opens, presses the verb in it, and waits until it is saved. */
export async function perform(page: Page, verb: string, fill?: (form: Locator) => Promise<void>, confirm = verb): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).first().click();
  const form = page.getByRole('dialog');
  await fill?.(form);
  await form.getByRole('button', { name: confirm, exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

/** In an act that nobody may do for themselves: says once who is at the desk. */
export async function sayWho(form: Locator, name: string): Promise<void> {
  await choose(form, /自己是名册里的谁/, name);
  await form.getByRole('button', { name: '对上这个人' }).click();
  await form.getByRole('combobox', { name: /自己是名册里的谁/ }).waitFor({ state: 'hidden' });
}

/** The first sample as the branch's scheme, and a period of it: from then on points can be recorded. Ends at the lines. */
export async function beginPoints(page: Page): Promise<void> {
  await goTo(page, '先锋', '积分');
  await page.getByText('办法', { exact: true }).click();
  await page.getByRole('button', { name: '照基础积分办法（样例一）起草' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await perform(page, '开始执行');
  await perform(page, '开一个周期', undefined, '开周期');
  await page.getByText('明细', { exact: true }).first().click();
}
