import { COUNTY, codeOf, expect, PASSWORD, test } from './county.ts';

test('the first link makes the first administrator, with password and a code of the phone; the next day both are asked for', async ({
  bare,
  page,
}) => {
  const faults: string[] = [];
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  await page.goto(bare.setUpLink);
  await page.getByLabel('县级两新工委的全称').fill(COUNTY);
  await page.getByLabel('管理员姓名').fill('周明');
  await page.getByLabel('登录名').fill('zhouming');
  await page.getByLabel('密码', { exact: true }).fill('password2026');
  await page.getByLabel('密码，再输一次').fill('password2026');
  await page.getByRole('button', { name: '设立', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('这个密码太好猜');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await expect(page.getByText('两次输的不一样。')).toBeVisible();
  await page.getByLabel('密码，再输一次').fill(PASSWORD);
  await page.getByRole('button', { name: '设立', exact: true }).click();

  await expect(page.getByRole('img', { name: '动态口令的二维码' })).toBeVisible();
  expect(page.url()).not.toContain('set-up');
  const secret = (await page.locator('.door-secret').textContent())!;
  const used = codeOf(secret);
  await page.getByLabel('动态口令').fill(used);
  await page.getByRole('button', { name: '设好' }).click();
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
  await expect(page.getByText(COUNTY)).toBeVisible();
  await expect(page.locator('.first-step p:first-child')).toHaveText(['把党组织列进来', '给经办人开账号', '给支部发接入码']);
  await expect(page.getByText('还没有电脑接入。')).toBeVisible();
  await page.getByRole('button', { name: '从表格导入' }).click();
  await expect(page.getByText('导入组织一览表')).toBeVisible();

  await page.getByRole('button', { name: /管理员 周明/ }).click();
  await page.getByText('退出登录').click();
  await expect(page.getByText('已经退出登录。')).toBeVisible();
  await page.getByLabel('登录名').fill('zhouming');
  await page.getByLabel('密码', { exact: true }).fill('不是这一句 的密码');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert')).toContainText('登录名或密码不对');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('动态口令').fill(used);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert')).toContainText('动态口令不对');
  await page.getByLabel('动态口令').fill(codeOf(secret, 1));
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();

  // The policy lets nothing in that is not the county's own; what the county refuses is said by the browser too.
  expect(faults.filter((line) => !/the server responded with a status of 4\d\d/.test(line))).toEqual([]);
});

test('whoever touches nothing for the minutes that the county allows stands before the door, and the session is over', async ({
  county,
  context,
}) => {
  const cookie = await county.account('officer', 'idle-one');
  await context.clock.install();
  const page = await county.enter(context, cookie);
  await page.mouse.move(10, 10);
  await context.clock.fastForward('04:50');
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
  await context.clock.fastForward('00:30');
  await expect(page.getByText('很久没有操作，已经自动退出。')).toBeVisible();
  const answer = await page.request.get(`${county.address}/api/session`, { headers: { cookie } });
  expect(answer.status()).toBe(401);
});
