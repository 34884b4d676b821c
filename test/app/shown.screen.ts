import { expect, test } from './screens.ts';

test('at every size the sheet of a list is seen over its whole width, and axe finds nothing', async ({
  page,
  openDesk,
  goTo,
  isWholeAtEverySize,
}) => {
  await openDesk('people=300');
  await goTo('党员', '名册');
  await page.getByRole('button', { name: '打印导出所列' }).click();
  await expect(page.frameLocator('iframe').getByRole('row')).toHaveCount(302);
  await isWholeAtEverySize(async () => {
    const [desk, sheet] = await Promise.all(['.print-desk', '.print-desk iframe'].map((one) => page.locator(one).boundingBox()));
    expect(sheet!.x).toBeGreaterThanOrEqual(desk!.x);
    expect(sheet!.x + sheet!.width).toBeLessThanOrEqual(desk!.x + desk!.width);
  });
});

for (const [rail, tab] of [
  ['党员', '名册'],
  ['先锋', '金点子'],
] as const) {
  test(`opening the panel of ${tab} does not move its rows`, async ({ page, openDesk, goTo }) => {
    await openDesk('people=300&ideas=46');
    await goTo(rail, tab);
    const first = page.getByRole('row').nth(1);
    const before = await first.boundingBox();
    await first.click();
    await expect(page.getByRole('complementary', { name: '右栏' })).toBeVisible();
    expect((await first.boundingBox())!.y).toBe(before!.y);
  });
}
