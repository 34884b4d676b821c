import { expect, test } from './fixture.ts';

test('a second start says that the desk is open already, and ends; the first goes on', async ({ desk }) => {
  const { code, said } = await desk.startAgain();
  expect(said).toContain('先锋台账已经开着');
  expect(code).toBe(0);
  await expect(desk.page.locator('[data-ready]').first()).toBeVisible();
});

test('a killed desk leaves no lock behind', async ({ desk }) => {
  await desk.kill();
  await desk.reopen();
  await expect(desk.page.locator('[data-ready]').first()).toBeVisible();
});
