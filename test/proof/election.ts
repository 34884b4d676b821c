import type { Page } from '@playwright/test';
import { expect } from '../e2e/fixture.ts';
import { unlock } from '../e2e/journey.ts';

export const next = (page: Page) => page.getByRole('region', { name: '下一步' });
export const act = (page: Page, word: string) => next(page).getByRole('button', { name: word, exact: true }).click();
export async function save(page: Page, verb: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
export const step = async (page: Page, word: string) => {
  await act(page, word);
  await save(page, word);
};

async function stands(page: Page, at: number, plan: string): Promise<void> {
  await act(page, '报名竞聘');
  await page.getByRole('combobox', { name: '报名人' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').nth(at).click();
  await page.getByLabel('工作方案').fill(plan);
  await page.getByLabel('竞职承诺').fill('说到做到');
  await save(page, '报名竞聘');
}

/** The election of 质量体系 of the demo, as far as two candidates who have spoken; it is open on the screen. */
export async function untilTheVote(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '分组' }).getByRole('button', { name: '小组' }).click();
  await page.getByRole('navigation', { name: '页' }).getByText('竞聘').click();
  await expect(page.getByText('还没有竞聘。')).toBeVisible();
  await page.getByRole('button', { name: '定竞聘' }).last().click();
  await page.getByRole('checkbox', { name: '质量体系' }).check();
  await save(page, '定竞聘');
  await page.getByRole('row', { name: /质量体系/ }).dblclick();
  await expect(page.getByRole('heading', { name: '质量体系组长竞聘' })).toBeVisible();

  await step(page, '开始报名');
  await stands(page, 0, '每月一次质量研讨');
  await stands(page, 0, '一道工序一张图');
  await step(page, '报名截止');
  await step(page, '抽签');
  await step(page, '记竞职演说');
}

/** The first who has not voted yet does. */
export async function votesFor(page: Page, choice: number): Promise<void> {
  await page.locator('.voting-voters button').first().click();
  await page.getByRole('radio').nth(choice).check();
  await page.getByRole('button', { name: '投票', exact: true }).click();
}

/** 在本机投票: one after the other votes for the candidate that `choose` names; nothing is counted yet. `after` looks around between two voters. */
export async function everybodyVotes(
  page: Page,
  choose: (voter: number) => number,
  after: (voter: number) => Promise<void> = async () => {},
) {
  const voters = page.locator('.voting-voters button');
  await voters.first().waitFor();
  const count = await voters.count();
  for (let at = 0; at < count; at += 1) {
    await votesFor(page, choose(at));
    await expect(voters).toHaveCount(count - at - 1);
    await after(at);
  }
  return count;
}

/** Whoever may, ends the vote by unlocking; the urn waits to be counted. */
export async function endTheVote(page: Page, password: string): Promise<void> {
  await page.getByRole('button', { name: '结束投票' }).click();
  await unlock(page, password);
}

/** The vote is ended and its totals are written down. */
export async function countTheVote(page: Page, password: string): Promise<void> {
  await endTheVote(page, password);
  await count(page);
}

/** The closed urn is on the screen. */
export async function count(page: Page): Promise<void> {
  await page.getByRole('button', { name: '计票', exact: true }).click();
  await expect(page.getByText('已存本机。')).toBeVisible();
}
