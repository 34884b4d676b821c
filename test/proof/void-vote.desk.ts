import { expect, test } from '../e2e/fixture.ts';
import { unlock } from '../e2e/journey.ts';
import { PASSWORD } from '../seed/demo/branch.ts';
import { countTheVote, everybodyVotes, untilTheVote, votesFor } from './election.ts';

test('a vote during which the program is killed is said to be void at the next start, and no more once it was held again', async ({
  demo,
}) => {
  test.setTimeout(300_000);
  await unlock(demo.page, PASSWORD);
  await untilTheVote(demo.page);
  await demo.page.getByRole('region', { name: '下一步' }).getByRole('button', { name: '在本机投票' }).click();
  await demo.page.getByRole('button', { name: '开始投票' }).click();
  await demo.page.locator('.voting-voters button').first().waitFor();
  await votesFor(demo.page, 0);
  await demo.kill();
  await demo.reopen();
  const { page } = demo;
  await unlock(page, PASSWORD);
  const note = page.getByRole('status').filter({ hasText: '上次投票没有计票，程序就断了，这次投票作废。' });
  await expect(note).toContainText('推选组长：质量体系');
  await note.getByRole('button', { name: '重新投' }).click();
  await page.getByRole('button', { name: '开始投票' }).click();
  await everybodyVotes(page, () => 0);
  await countTheVote(page, PASSWORD);
  await page.getByRole('navigation', { name: '分组' }).getByText('今日', { exact: true }).click();
  await expect(page.getByRole('region', { name: '要办的事' }).first()).toBeVisible();
  await expect(note).toHaveCount(0);
});
