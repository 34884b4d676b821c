import { ALL_READ } from '../../app/frame/read-ahead-mark.ts';
import { expect, SIZES, test, unlock } from './screens.ts';

test('Ctrl K finds a person by initials and opens the screen, record or act with Enter', async ({ page, openDesk }) => {
  await openDesk();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zbybf');
  await expect(page.getByRole('option').first()).toContainText('账本与备份');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '账本与备份' })).toBeVisible();
});

test('Ctrl K finds a record by its number with full-width digits, in the order 记录, 去, 办', async ({ page, openDesk }) => {
  await openDesk('people=31&ideas=46');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '找人、记录、办法' });
  await field.fill('０３３');
  await expect(page.getByRole('option').first()).toContainText('编号 033');
  await field.fill('金点子');
  await expect(page.getByRole('option').first()).toContainText('去');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('option').first()).toContainText('记金点子');
});

test('Enter that ends the composing of a word opens nothing', async ({ page, openDesk }) => {
  await openDesk();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '找人、记录、办法' });
  await field.fill('关于');
  await expect(page.getByRole('option').first()).toBeVisible();
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await expect(field).toBeVisible();
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: false, bubbles: true });
  await expect(page.getByRole('heading', { name: '关于' })).toBeVisible();
});

test('a phone number finds nobody', async ({ page, openDesk }) => {
  await openDesk('people=300');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('138');
  await expect(page.getByText('没有找到“138”。')).toBeVisible();
});

test('rail by Ctrl and digit, tabs by Alt and arrow, and a group opens again on the tab last used', async ({ page, openDesk, goTo }) => {
  await openDesk();
  await goTo('设置', '本单位');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('heading', { name: '用户' })).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('navigation', { name: '分组' }).locator('[aria-current=page]')).toHaveText('今日');
  await goTo('设置');
  await expect(page.getByRole('heading', { name: '用户' })).toBeVisible();
});

test('a screen that was read ahead stands in the next frame after the first click, with nothing empty in between', async ({
  page,
  openDesk,
}) => {
  await openDesk();
  await page.locator('.screen h1').waitFor();
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, ALL_READ);
  const heading = await page
    .getByRole('navigation', { name: '分组' })
    .getByText('上报', { exact: true })
    .evaluate(async (button: HTMLElement) => {
      button.click();
      await new Promise(requestAnimationFrame);
      return document.querySelector('.screen h1')?.textContent;
    });
  expect(heading).toContain('月报');
});

test('single letters are keys only while no field has the focus', async ({ page, openDesk, goTo }) => {
  await openDesk();
  await goTo('设置', '本单位');
  await page.getByLabel('组织名称').click();
  await page.keyboard.press('End');
  await page.keyboard.type('?/');
  await expect(page.getByLabel('组织名称')).toHaveValue('恒川精密机械党支部?/');
  await page.getByRole('heading', { name: '本单位' }).click();
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog')).toContainText('锁定');
});

test('saved is said only after the ledger answered, and Ctrl Z takes it back', async ({ page, openDesk, goTo }) => {
  await openDesk('saving=900');
  await goTo('设置', '本单位');
  await page.getByLabel('职工人数').fill('321');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: '正在保存' })).toBeVisible();
  await expect(page.getByText('已存本机：改本单位')).toHaveCount(0);
  await expect(page.getByText('已存本机：改本单位')).toBeVisible();
  await page.getByRole('heading', { name: '本单位' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('职工人数')).toHaveValue('320');
});

test('a full disk keeps the form filled and says what and how much, in words', async ({ page, openDesk, goTo, complaints }) => {
  await openDesk('full');
  await goTo('设置', '本单位');
  await page.getByLabel('职工人数').fill('321');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('alert')).toContainText('磁盘满了');
  await expect(page.getByRole('alert')).toContainText('793 KB');
  await expect(page.getByLabel('职工人数')).toHaveValue('321');
  expect(await complaints()).toEqual([]);
});

test('at every size every tab of 设置 is whole and axe finds nothing', async ({ page, openDesk, goTo, isWholeAtEverySize }) => {
  await openDesk();
  for (const tab of ['本单位', '用户', '账本与备份', '规则', '关于']) {
    await goTo('设置', tab);
    await expect(page.getByRole('heading', { level: 1, name: tab })).toBeVisible();
    await isWholeAtEverySize();
  }
});

test('an organisation’s name of eighteen characters is whole on the locked screen and under 设置, at every size', async ({
  page,
  open,
  goTo,
  overflow,
}) => {
  const organisation = '恒川精密机械股份有限公司第十一党支部';
  await open(`at=locked&people=12&organisation=${organisation}`);
  const isWhole = async () => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await overflow()).toEqual([]);
      const names = await page.getByText(organisation).all();
      expect(names.length).toBeGreaterThan(0);
      for (const name of names)
        expect(await name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(1);
    }
  };
  await isWhole();
  await unlock(page);
  await goTo('设置', '本单位');
  await isWhole();
});

test('what happened while the ledger was opened is said once and goes away when it was read', async ({ page, openDesk }) => {
  await openDesk('notes');
  await expect(page.getByText('上次没有正常关机')).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByText('上次没有正常关机')).toHaveCount(0);
});

test('字号 大 makes everything larger and still fits', async ({ page, openDesk, goTo, overflow }) => {
  await openDesk('people=300&ideas=46');
  await goTo('设置', '关于');
  const before = (await page.getByRole('heading', { name: '关于' }).boundingBox())!.height;
  await page.getByText('大', { exact: true }).click();
  await expect.poll(async () => (await page.getByRole('heading', { name: '关于' }).boundingBox())!.height).toBeGreaterThan(before * 1.1);
  await goTo('先锋', '金点子');
  await page.keyboard.press('ArrowDown');
  expect(await overflow()).toEqual([]);
  await expect(page.getByText('显示 46 条，共 46 条')).toBeInViewport();
});

test('what nobody expected is said, with the way to a fresh page', async ({ page, openDesk }) => {
  await openDesk();
  page.removeAllListeners('pageerror');
  await page.evaluate(() => void Promise.reject(new Error('live database: closed')));
  await expect(page.getByRole('alert')).toContainText('已保存的都在台账里');
  await page.getByRole('button', { name: '重新打开' }).click();
  await page.locator('[data-ready=locked]').waitFor();
});

test('a form that is higher than the window keeps its button in sight, and what is filled in scrolls', async ({
  page,
  openDesk,
  goTo,
  isWholeAtEverySize,
}) => {
  await openDesk('people=3&ideas=0');
  await goTo('党员', '名册');
  await page.getByRole('button', { name: '登记人员' }).first().click();
  const form = page.getByRole('dialog');
  await isWholeAtEverySize(async ({ height }) => {
    for (const seen of [form.getByText('登记人员', { exact: true }), form.getByRole('button', { name: '保存' })]) {
      const box = (await seen.boundingBox())!;
      expect([box.y >= 0, box.y + box.height <= height]).toEqual([true, true]);
    }
  });
  await page.setViewportSize({ width: 911, height: 460 });
  await form.getByLabel('转入').click();
  const calendar = page.locator('.ant-picker-dropdown:visible');
  for (const seen of [form.getByLabel('转入'), calendar.locator('.ant-picker-header'), calendar.locator('tbody tr').last()])
    await expect(seen).toBeInViewport({ ratio: 1 });
});
