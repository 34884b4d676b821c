import { expect, test } from './fixture.ts';
import { unlocked } from './unlocked.ts';

const PIN = '274915';

test('somebody hands in an idea with a PIN after the desk was left to its people, and the secretary finds it in 收件', async ({
  founded,
}) => {
  const { page } = founded;
  await page.getByRole('navigation').getByText('党员', { exact: true }).click();
  await page.getByRole('button', { name: '登记人员' }).first().click();
  await page.getByLabel('姓名').fill('马晓燕');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('待告知').first()).toBeVisible();

  const set = await page.evaluate(async (pin) => {
    const records = await window.shell.records(0);
    if (!records.ok) return records.refusal.code;
    const written = JSON.parse(records.value.json).flatMap(
      (record: { entry?: { header: { writes: { type: string; id: string }[] } } }) => record.entry?.header.writes ?? [],
    );
    const personId = written.find(({ type }: { type: string }) => type === 'person').id;
    const reply = await window.shell.setPin({ personId, pin });
    return reply.ok ? 'set' : reply.refusal.code;
  }, PIN);
  expect(set).toBe('set');

  await page.getByRole('button', { name: /^书记/ }).click();
  await page.getByText('组员自助', { exact: true }).click();
  const pinField = page.getByLabel('输自己的六位 PIN');
  await pinField.fill('111222');
  await page.getByRole('button', { name: '看我的' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await pinField.fill(PIN);
  await page.getByRole('button', { name: '看我的' }).click();
  await expect(page.getByRole('heading', { name: '马晓燕' })).toBeVisible();
  await page.getByLabel('点子，一句话').fill('交接台加一盏可调的灯');
  await page.getByRole('button', { name: '提出' }).click();
  await expect(page.getByRole('status')).toContainText('已保存在这台电脑');
  await page.getByRole('button', { name: '结束自助' }).click();

  await unlocked(page);
  await page.getByRole('navigation').getByText('收件', { exact: true }).click();
  await expect(page.getByText('自助提出的金点子“交接台加一盏可调的灯”')).toBeVisible();
});
