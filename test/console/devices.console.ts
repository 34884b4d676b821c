import { complaintsOf, overflowOf } from '../helpers/looks.ts';
import { expect, test } from './county.ts';

const shots = process.env.DEVICE_SHOTS;
const DAY_MS = 86_400_000;

test('whose PC has a wrong clock, and by how much, stands with the PCs until it was put right', async ({ county, context }) => {
  const park = await county.found('park', '石溪工业园');
  const [slow, right] = await Promise.all(
    ['中共石溪铸造有限公司支部委员会', '中共石溪包装有限公司支部委员会'].map(async (name) =>
      county.pc(await county.found('branch', name, park)),
    ),
  );
  const says = (offMs: number) => ({ at: new Date(Date.now() + offMs).toISOString() });
  await slow!.sync(slow!.request([], says(-3 * DAY_MS - 5_400_000)));
  await right!.sync(right!.request([], says(0)));

  const page = await county.enter(context, await county.account('administrator', ''), '电脑');
  await expect(page.getByRole('row', { name: /石溪包装.*在用/ })).toBeVisible();
  const row = page.getByRole('row', { name: /石溪铸造.*时钟不准/ });
  for (const [width, height] of [
    [911, 512],
    [1366, 690],
  ] as const) {
    await page.setViewportSize({ width, height });
    await row.click();
    await expect(page.getByText('比县里慢 3 天 1 小时')).toBeVisible();
    await page.waitForTimeout(300);
    if (shots) await page.screenshot({ path: `${shots}-${width}.png` });
    expect(await overflowOf(page)).toEqual([]);
    if (width < 1000) await page.keyboard.press('Escape');
  }
  await slow!.sync(slow!.request([], says(0)));
  await page.reload();
  await page.getByRole('navigation', { name: '分组' }).getByRole('button', { name: '电脑' }).click();
  await expect(page.getByRole('row', { name: /石溪铸造.*在用/ })).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);
});
