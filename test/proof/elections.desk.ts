import { expect, test } from '../e2e/fixture.ts';
import { lock, unlock } from '../e2e/journey.ts';
import { PASSWORD } from '../seed/demo/branch.ts';
import { act, count, endTheVote, everybodyVotes, next, save, step, untilTheVote, votesFor } from './election.ts';

test('a leader is elected at this PC by ballots that nobody sees, after a count on paper that came out even, and gets a letter', async ({
  demo,
}) => {
  const { page } = demo;
  await unlock(page, PASSWORD);
  await untilTheVote(page);

  await act(page, '填计票单');
  for (const [label, count] of Object.entries({ 应到: 6, 实到: 6, 发出选票: 6, 收回选票: 6 }))
    await page.getByLabel(label, { exact: true }).fill(String(count));
  const votes = page.getByLabel(/得票/);
  await votes.first().fill('3');
  await votes.last().fill('2');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('dialog')).toContainText('得票和弃权共 5 票；收回 6，无效 0，有效 6 票。');
  await votes.last().fill('3');
  await save(page, '保存');
  await expect(next(page)).toContainText('没有选出，再推选一轮');

  await act(page, '在本机投票');
  await expect(page.getByText('这次投票就作废，要重新投')).toBeVisible();
  // One came: whoever counts now learns that, and not for whom.
  await page.getByRole('button', { name: '开始投票' }).click();
  await votesFor(page, 0);
  await endTheVote(page, PASSWORD);
  await page.getByRole('button', { name: '计票', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText('应到 6 人，投票 1 人')).toBeVisible();
  expect(await page.locator('.vote-at-desk').textContent()).not.toMatch(/得票|\d 票|弃权/);
  await page.getByRole('button', { name: '回到竞聘' }).click();
  await act(page, '在本机投票');
  await page.getByRole('button', { name: '开始投票' }).click();
  await everybodyVotes(page, (at) => (at === 0 ? 0 : 1));
  // The closed urn outlasts a lock, and nothing else takes the PC before it is counted.
  await endTheVote(page, PASSWORD);
  await lock(page);
  await expect(page.getByText('投票结束了，还没有计票')).toBeVisible();
  await unlock(page, PASSWORD);
  await expect(page.getByRole('button', { name: '去计票' })).toBeVisible();
  await page.getByRole('button', { name: /^书记/ }).click();
  await page.getByText('组员自助', { exact: true }).click();
  await count(page);
  await expect(page.getByRole('button', { name: '去计票' })).toHaveCount(0);
  await page.getByRole('button', { name: '回到竞聘' }).click();

  await step(page, '报请聘任');
  await act(page, '聘任');
  const letter = page.getByRole('dialog');
  // The term runs from the day of the decision, also where it is written down later.
  await letter.getByRole('checkbox', { name: '按纸质文件补录' }).check();
  await letter.getByLabel('文件日期').fill('2026-02-28');
  await letter.getByLabel('文件日期').press('Tab');
  await expect(letter.getByLabel('聘期至')).toHaveValue('2027-02-28');
  await letter.getByRole('checkbox', { name: '按纸质文件补录' }).uncheck();
  await letter.getByLabel('文号').fill('恒川支〔2026〕30 号');
  await save(page, '聘任');
  await expect(page.getByText('在任', { exact: true }).first()).toBeVisible();
  // What the leader promised has become a pledge, and leads back.
  await page.getByText('情况', { exact: true }).click();
  await page.getByRole('button', { name: '已示诺，看承诺' }).click();
  await expect(page.getByText('说到做到')).toBeVisible();
  await page.getByRole('button', { name: '质量体系组长竞聘' }).click();
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByText('聘书（F-10）').click();
  await expect(page.frameLocator('iframe').first().getByText('聘任你为自主党小组“质量体系”组长')).toBeVisible();
});
