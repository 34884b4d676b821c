import { expect, test } from './fixture.ts';
import { firstStart, lock, PASSWORD, unlock } from './journey.ts';
import { unlocked } from './unlocked.ts';

test('from an empty PC to a desk that can be used, locked and opened again', async ({ desk }) => {
  const { page } = desk;
  await firstStart(page);
  await expect(page.getByRole('navigation', { name: '分组' })).toBeVisible();
  await lock(page);
  await expect(page.getByText('恒川精密机械党支部')).toBeVisible();
  await expect(page.getByText('周明远')).toHaveCount(0);
  await unlock(page, PASSWORD);
  await expect(page.getByText('书记 周明远')).toBeVisible();
});

test('nothing exists before the recovery key was typed back, and a wrong group is named', async ({ desk }) => {
  const { page } = desk;
  const key = await firstStart(page, { upTo: 'typed' });
  const wrong = key.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10));
  await page.getByLabel('恢复码').fill(wrong);
  await page.getByRole('button', { name: '建台账' }).click();
  await expect(page.getByRole('alert')).toContainText('第 1 组');
  await page.reload();
  await expect(page.getByRole('heading', { name: '第一次使用' })).toBeVisible();
});

test('a wrong password is said, and the recovery key opens and sets a new one', async ({ desk }) => {
  const { page } = desk;
  const key = await firstStart(page);
  await lock(page);
  await page.getByLabel('密码', { exact: true }).fill('不是这一句话啊');
  await page.getByRole('button', { name: '进入' }).click();
  await expect(page.getByRole('alert')).toContainText('密码不对');
  await page.getByRole('button', { name: '用恢复码' }).click();
  await page.getByLabel('恢复码').fill(key.replaceAll('-', ' '));
  await page.getByLabel('新密码', { exact: true }).fill('换了一句新的话吧');
  await page.getByLabel('新密码，再输一次').fill('换了一句新的话吧');
  await page.getByRole('button', { name: '开锁并换密码' }).click();
  await expect(page.getByText('书记 周明远')).toBeVisible();
});

test('a slip is dropped while the desk is locked, and nothing of it stays on the screen', async ({ founded }) => {
  const { page } = founded;
  await lock(page);
  await page.getByLabel('点子 必填').fill('夜班交接台加一盏可调的灯');
  await page.getByRole('button', { name: '投进去' }).click();
  await expect(page.getByText('已封存')).toBeVisible();
  await expect(page.getByLabel('点子 必填')).toHaveValue('');
  await page.reload();
  await expect(page.getByText('投递箱 1 份待开')).toBeVisible();
});

test('what was typed into a form is there again after locking', async ({ founded: desk }) => {
  const { page } = desk;
  await page.getByRole('navigation', { name: '分组' }).getByText('设置').click();
  await page.getByLabel('所在县（市、区）').fill('云岭新区');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已存本机：改本单位')).toBeVisible();
  await desk.kill();
  await desk.reopen();
  await unlocked(desk.page);
  await desk.page.getByRole('navigation', { name: '分组' }).getByText('设置').click();
  await expect(desk.page.getByLabel('所在县（市、区）')).toHaveValue('云岭新区');
});
