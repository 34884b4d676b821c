import { randomUUID } from 'node:crypto';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { complaintsOf, overflowOf } from '../helpers/looks.ts';
import { anApplication, aSubmission } from '../helpers/offers.ts';
import { expect, test } from './county.ts';

const shots = process.env.SECOND_SHOTS;
const BRANCH = '中共白杨化工股份有限公司支部委员会';

test('a department reads what branches of its second line handed in, and has nothing to do there', async ({ county, context }) => {
  const park = await county.found('park', '白杨工业园');
  const department = await county.found('department', '县工业和信息化局');
  const branch = await county.found('branch', BRANCH, park, department);
  const pc = await county.pc(branch);
  const more = { organisation: BRANCH, handedInOn: civilDateAt(Date.now()) };
  pc.writes([anApplication(randomUUID(), { ...more, participants: [{ unit: '白杨化工', standing: 'full', confirmed: true }] })], {
    verb: 'hand-in-group',
  });
  pc.writes([aSubmission(randomUUID(), '', more)], { verb: 'hand-in-report' });
  await pc.sync();

  const page = await county.enter(context, await county.account('officer', 'gongxin', department), '收件');
  await page.getByRole('button', { name: /^行业条线/ }).click();
  const rows = page.getByRole('grid', { name: '收件' });
  await expect(rows.getByRole('row', { name: /小组组建“骑行宣传”.*已上报/ })).toBeVisible();
  await expect(rows.getByRole('row', { name: /月报.*已上报/ })).toBeVisible();
  await rows.getByRole('row', { name: /小组组建/ }).click();
  await expect(page.getByText('由属地上级答复')).toBeVisible();
  for (const [width, height] of [
    [1366, 690],
    [911, 512],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    if (shots) await page.screenshot({ path: `${shots}-${width}.png` });
    expect(await overflowOf(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1366, height: 690 });
  await rows.getByRole('row', { name: /小组组建/ }).click();
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await expect(page.frameLocator('iframe[title="预览"]').getByRole('heading', { name: '自主党小组组建申请表' })).toBeVisible();
  await expect(page.getByRole('button', { name: '批准', exact: true })).toBeHidden();
  expect(await complaintsOf(page)).toEqual([]);
});
