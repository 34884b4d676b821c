import type { Page } from '@playwright/test';

export const PASSWORD = '一句只有自己知道的话';

/** The first start as a secretary goes through it; answers the recovery key. `upTo` stops at a step. */
export async function firstStart(page: Page, { upTo }: { readonly upTo?: 'typed' } = {}): Promise<string> {
  const next = (word = '下一步') => page.getByRole('button', { name: word }).click();
  await page.getByLabel('读过了，按这个办').check();
  await next();
  await page.getByLabel('组织名称').fill('恒川精密机械党支部');
  await page.getByLabel('所在县（市、区）').fill('云岭县');
  await page.getByLabel('上级党组织').fill('云岭工业园党委');
  await page.getByLabel('所在企业').fill('恒川精密机械有限公司');
  await page.getByLabel('职工人数').fill('320');
  await next();
  await next();
  await page.getByLabel('书记姓名').fill('周明远');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByLabel('密码，再输一次').fill(PASSWORD);
  await next();
  await next('对，给我恢复码');
  const list = page.getByRole('list', { name: '恢复码' });
  await list.waitFor();
  const groups = await list.getByRole('listitem').allTextContents();
  const key = groups.join('-');
  await next('收好了');
  if (upTo === 'typed') return key;
  await page.getByLabel('恢复码').fill(key);
  await next('建台账');
  await page.locator('[data-ready=desk]').waitFor();
  return key;
}

export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.locator('[data-ready=locked]').waitFor();
}

export async function unlock(page: Page, password: string): Promise<void> {
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '进入' }).click();
  await page.locator('[data-ready=desk]').waitFor();
}

/** A new recovery key, whose words the test knows. */
export const renewed = (page: Page, ownPassword: string): Promise<string> =>
  page.evaluate(async (password) => {
    const given = await window.shell.renewRecoveryKey(password);
    if (!given.ok) throw new Error(given.refusal.code);
    const session = await window.shell.confirmRecoveryKey(given.value.recoveryKey);
    if (!session.ok) throw new Error(session.refusal.code);
    return given.value.recoveryKey;
  }, ownPassword);
