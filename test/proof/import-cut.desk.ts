import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../e2e/fixture.ts';
import { unlocked } from '../e2e/unlocked.ts';
import { next, people, toImport } from '../helpers/import-hands.ts';

test('an import torn apart by a power cut goes on where it stopped, with nobody twice', async ({ founded: desk }) => {
  const rows = Array.from(
    { length: 4_000 },
    (_, at) => `职工${[...String(at)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')},职工,机加工车间`,
  );
  const file = path.join(desk.documents, '全厂职工.csv');
  writeFileSync(file, `姓名,人员类别,部门\n${rows.join('\n')}\n`);
  await toImport(desk.page);
  await desk.page.locator('input[type=file]').setInputFiles(file);
  for (let step = 0; step < 4; step += 1) await next(desk.page);
  await desk.page.getByRole('button', { name: '确认导入' }).click();
  await desk.page.getByText(/正在写进台账，(800|1600|2400)/).waitFor({ timeout: 30_000 });
  await desk.kill();

  await desk.reopen();
  await unlocked(desk.page);
  await toImport(desk.page);
  await expect(desk.page.getByText('上次导入写到一半断了')).toBeVisible();
  await desk.page.getByRole('button', { name: '接着导入' }).click();
  await expect(desk.page.getByText('已存本机：共 4000 人')).toBeVisible({ timeout: 30_000 });
  await desk.page.getByRole('button', { name: '打开名册' }).click();
  expect(await people(desk.page)).toBe(4_000);
});
