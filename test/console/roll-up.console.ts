import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { civilDateAt, monthOf, shiftMonth } from '../../src/domain/civil-date.ts';
import { complaintsOf } from '../helpers/looks.ts';
import { aSubmission } from '../helpers/offers.ts';
import { officeCsv } from '../helpers/office.ts';
import { count } from '../helpers/reports.ts';
import { aLine } from '../helpers/roll-ups.ts';
import { expect, test } from './county.ts';

const today = civilDateAt(Date.now());
/** Until the fifth last month may still be handed in; the one before is over whatever day it is. */
const month = shiftMonth(monthOf(today), -2);

test('an officer follows a figure from the county’s sum down to the branch’s report, writes 上报数 beside it and takes it along', async ({
  county,
  context,
}) => {
  const township = await county.found('township', '汇川镇');
  const cluster = await county.found('cluster', '汇川联建片', township);
  const branches = [await county.found('branch', '汇川机械党支部', cluster), await county.found('branch', '汇川食品党支部', cluster)];
  await county.found('branch', '汇川物流党支部', cluster);
  for (const [at, branch] of branches.entries()) {
    const pc = await county.pc(branch);
    const duties = { is: 'share', part: 2 + at, whole: 3 } as const;
    const lines = [aLine(1, { members: count(12 + at, '人') }, `党员 ${12 + at} 人`), aLine(3, { duties })];
    pc.writes([aSubmission(randomUUID(), '', { month, handedInOn: today, lines })], { verb: 'hand-in-report' });
    await pc.sync();
  }
  const officer = await county.enter(context, await county.account('officer', 'huichuan', township), '报表');
  await officer.getByRole('button', { name: '汇总' }).click();
  await officer.getByRole('button', { name: '上个月' }).click();
  const lines = officer.getByRole('table', { name: '汇总各项' });
  await expect(lines.getByRole('row', { name: /组织与党员 党员/ })).toContainText('25 人');
  await expect(officer.getByText('2 个组织的月报里，2 个报了这一项')).toBeVisible();
  expect(await complaintsOf(officer)).toEqual([]);

  await officer.getByRole('button', { name: '按纸质文件补录上报数' }).click();
  await officer.getByRole('spinbutton', { name: '上报数' }).fill('26');
  await officer.getByLabel('出处').fill('汇川镇报表第 3 号');
  await officer.getByRole('dialog').getByRole('button', { name: '补录', exact: true }).click();
  await expect(lines.getByRole('row', { name: /组织与党员 党员/ })).toContainText('26 人（差 +1 人）');

  await officer.getByRole('button', { name: '打印导出' }).click();
  const sheet = officer.frameLocator('iframe[title="预览"]');
  await expect(sheet.getByText('党支部工作月报汇总表')).toBeVisible();
  const leaving = officer.waitForEvent('download');
  await officer.getByRole('button', { name: '导出 Excel' }).click();
  const csv = officeCsv(await readFile(await (await leaving).path()), 'roll-up.xlsx');
  expect(csv).toMatch(/组织与党员,党员,25 人,26 人/);
  await officer.getByRole('button', { name: '关上' }).click();

  await officer.getByRole('table', { name: '各组织', exact: true }).getByRole('button', { name: '汇川联建片' }).click();
  const parts = officer.getByRole('table', { name: '各组织', exact: true });
  await expect(parts.getByRole('row', { name: /汇川物流党支部/ })).toContainText(/没报/);
  await parts.getByRole('button', { name: '汇川食品党支部' }).click();
  await expect(officer.getByRole('complementary', { name: '右栏' })).toContainText('党员 13 人');

  await officer.getByRole('navigation', { name: '页' }).getByText('义务').click();
  // In January and February the month that was handed in is last year's.
  if (month < today.slice(0, 4)) await officer.getByRole('button', { name: '上一年' }).click();
  const grid = officer.getByRole('grid', { name: '义务' });
  await grid.getByRole('row', { name: /汇川联建片/ }).click();
  await officer.getByRole('button', { name: '看它下面各组织' }).click();
  await expect(grid.getByRole('row', { name: /汇川食品党支部/ })).toContainText('3/3');
  await expect(grid.getByRole('row', { name: /汇川机械党支部/ })).toContainText('2/3');
  await expect(grid.getByRole('row', { name: /汇川物流党支部/ })).toContainText(/没报.*个月有缺/);
  await expect(grid.getByRole('row', { name: /汇川机械党支部/ })).toContainText('个月有缺');
  expect(await complaintsOf(officer)).toEqual([]);
  await officer.getByRole('main').getByText('月报', { exact: true }).click();
  await expect(grid.getByRole('row', { name: /汇川食品党支部/ })).toContainText('补');
  await expect(grid.getByRole('row', { name: /汇川物流党支部/ })).toContainText('缺');
  expect(await complaintsOf(officer)).toEqual([]);
});
