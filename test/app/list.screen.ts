import { expect, test } from './screens.ts';

const MANY = 'people=300&ideas=20000';

test('at every size a list with its panel is whole, and axe finds nothing', async ({ page, openDesk, goTo, isWholeAtEverySize }) => {
  await openDesk('people=300&ideas=46');
  await goTo('先锋', '金点子');
  await page.keyboard.press('ArrowDown');
  await isWholeAtEverySize(async ({ width }) => {
    // There the panel is a drawer, which is asked for.
    if (width < 960) await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary')).toBeVisible();
  });
});

test('↑↓ move the row, the panel follows, Esc closes it, and Enter opens the page', async ({ page, openDesk, goTo }) => {
  await openDesk('people=300&ideas=46');
  await goTo('先锋', '金点子');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const row = page.getByRole('row', { selected: true });
  const title = await row.getByRole('gridcell').nth(1).textContent();
  await expect(page.getByRole('complementary', { name: '右栏' })).toContainText(title ?? '');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: '右栏' })).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: '位置' })).toBeVisible();
});

test('going to a page and back does not lose the place in a long list', async ({ page, openDesk, goTo }) => {
  await openDesk(MANY);
  await goTo('先锋', '金点子');
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('PageDown');
  const selected = await page.getByRole('row', { selected: true }).getAttribute('aria-rowindex');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '位置' }).getByRole('button').click();
  await expect(page.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', selected!);
  await expect(page.getByRole('row', { selected: true })).toBeInViewport();
});

test('of 20,000 rows only those that are seen are drawn, and the head stays', async ({ page, openDesk, goTo }) => {
  await openDesk(MANY);
  await goTo('先锋', '金点子');
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '20001');
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  await grid.evaluate((element) => element.scrollTo(0, 300_000));
  await expect(page.getByRole('columnheader', { name: '编号' })).toBeInViewport();
  await expect(page.getByRole('row').nth(12)).toBeVisible();
});

test('columns are left out where there is no room, never cut off', async ({ page, openDesk, goTo }) => {
  await openDesk('people=300&ideas=46');
  await goTo('先锋', '金点子');
  const heads = () => page.getByRole('columnheader').count();
  const wide = await heads();
  await page.setViewportSize({ width: 1093, height: 614 });
  await page.keyboard.press('ArrowDown');
  await expect.poll(heads).toBeLessThan(wide);
  await expect(page.getByRole('columnheader', { name: '名称' })).toBeVisible();
});

test('searching a list takes names, initials and traditional characters; without hits it offers to clear', async ({
  page,
  openDesk,
  goTo,
}) => {
  await openDesk('people=31&ideas=46');
  await goTo('先锋', '金点子');
  await page.keyboard.press('/');
  await page.keyboard.type('zsylhy');
  await expect(page.getByRole('row').nth(1)).toContainText('注塑余料回用');
  await page.getByLabel('在清单里找').fill('注塑餘料');
  await expect(page.getByRole('row').nth(1)).toContainText('注塑余料回用');
  await page.getByLabel('在清单里找').fill('没有这样的');
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(page.getByText('显示 46 条，共 46 条')).toBeVisible();
});

test('people choose which columns a list shows, and the choice is remembered', async ({ page, openDesk, goTo }) => {
  await openDesk('people=31');
  await goTo('党员', '名册');
  await page.getByRole('button', { name: '选列' }).click();
  await expect(page.getByRole('checkbox', { name: '姓名' })).toBeDisabled();
  await page.getByRole('checkbox', { name: '岗位' }).uncheck();
  await expect(page.getByRole('columnheader', { name: '岗位' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await goTo('设置', '关于');
  await goTo('党员', '名册');
  await expect(page.getByRole('columnheader', { name: '部门' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '岗位' })).toHaveCount(0);
});
