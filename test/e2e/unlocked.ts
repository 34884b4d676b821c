import type { Page } from '@playwright/test';
import type { FirstStart } from '../../electron/contract.ts';
import { organisation, PASSWORD } from '../helpers/invented-branch.ts';

type Asked = Omit<FirstStart, 'folder'>;

/** Founds a branch through the window's contract and opens it with its password, as a person would. */
export async function founded(page: Page): Promise<void> {
  const asked: Asked = { organisation, profile: { name: '郑海涛', role: 'secretary', password: PASSWORD } };
  await page.evaluate(async (first) => {
    const state = await window.shell.start();
    if (state.at !== 'first-start') throw new Error(state.at);
    const created = await window.shell.createLedger({ ...first, folder: state.folder.token });
    if (!created.ok) throw new Error(created.refusal.code);
    await window.shell.confirmRecoveryKey(created.value.recoveryKey);
  }, asked);
  await page.reload();
  await unlocked(page);
}

export async function unlocked(page: Page): Promise<void> {
  await page.locator('[data-ready]').first().waitFor();
  await page.locator('input[type=password]').first().fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}
