import type { FirstStart } from '../../electron/contract.ts';
import { organisation, PASSWORD } from '../helpers/invented-branch.ts';
import { expect, type TestDesk } from './fixture.ts';

/** An invented branch gets its ledger as the first start makes it, without the wizard; the desk is locked afterwards. */
export async function foundBranch({ page }: TestDesk): Promise<void> {
  const asked: Omit<FirstStart, 'folder'> = { organisation, profile: { name: '郑海涛', role: 'secretary', password: PASSWORD } };
  const founded = await page.evaluate(async (first) => {
    const state = await window.shell.start();
    if (state.at !== 'first-start') return state.at;
    const created = await window.shell.createLedger({ ...first, folder: state.folder.token });
    if (!created.ok) return created.refusal.code;
    const session = await window.shell.confirmRecoveryKey(created.value.recoveryKey);
    return session.ok ? 'founded' : session.refusal.code;
  }, asked);
  expect(founded).toBe('founded');
  await page.reload();
}

/** The secretary types the password on the locked screen. */
export async function unlock({ page }: TestDesk): Promise<void> {
  await page.getByPlaceholder('密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('[data-ready="desk"]').waitFor();
}

/** Rail, then tab, as a person clicks them. */
export async function goTo({ page }: TestDesk, rail: string, tab: string): Promise<void> {
  await page.getByRole('navigation').getByText(rail, { exact: true }).click();
  await page.getByText(tab, { exact: true }).first().click();
  await page.getByRole('heading', { name: tab, level: 1 }).waitFor();
}
