import { expect, test } from './screens.ts';

test('a superior’s rules are whole under 通知 and under 规则, old beside new, and axe finds nothing', async ({
  page,
  openDesk,
  goTo,
  complaints,
  overflow,
}) => {
  await page.setViewportSize({ width: 1366, height: 690 });
  await openDesk('packs=2');
  await goTo('收件', '通知');
  await page.getByRole('row', { name: /第 1 版/ }).click();
  const changes = page.getByRole('table', { name: '改了什么' });
  await expect(changes.getByRole('row', { name: /金点子答复期限/ })).toContainText('14 天，出厂10 天，上级统一');
  expect(await overflow()).toEqual([]);
  expect(await complaints()).toEqual([]);
  await goTo('设置', '规则');
  await page.getByRole('row', { name: /金点子答复期限/ }).click();
  expect(await overflow()).toEqual([]);
  expect(await complaints()).toEqual([]);
});

test('what a superior has fixed names pack, version and day, shows what comes next, and cannot be changed here', async ({
  page,
  openDesk,
  goTo,
}) => {
  await openDesk('packs=2');
  await goTo('设置', '规则');
  const panel = page.getByRole('complementary', { name: '右栏' });
  await page.getByRole('row', { name: /金点子答复期限/ }).click();
  await expect(panel).toContainText('云岭县委两新工委规则包第 1 版，统一规定，本单位不能另定');
  await expect(panel).toContainText('2126-01-01 起 7 天');
  await expect(panel.getByRole('button', { name: '改这条规则' })).toHaveCount(0);
  await page.getByRole('row', { name: /提前几天提醒/ }).click();
  await expect(panel).toContainText('建议值，本单位可以另定');
  await expect(panel.getByRole('button', { name: '改这条规则' })).toBeVisible();
  await page.getByRole('button', { name: '上级的规则包' }).click();
  await expect(page.getByRole('row', { name: /第 2 版/ })).toContainText('还没生效');
});
