import type { Page } from '@playwright/test';
import { aCountyWith } from '../e2e/county.ts';
import { expect, type TestDesk, test } from '../e2e/fixture.ts';
import { firstStart, PASSWORD, renewed } from '../e2e/journey.ts';
import { anActivity } from '../helpers/activities.ts';
import { anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { goTo } from '../helpers/hands.ts';
import { PASSWORD as OTHER } from '../helpers/invented-branch.ts';
import { aPerson } from '../helpers/people.ts';

const WITHIN = { timeout: 60_000 };
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const shots = process.env.GROUP_SHOTS;
async function shoot(page: Page, name: string): Promise<void> {
  if (!shots) return;
  for (const [width, height] of [
    [1366, 690],
    [911, 512],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${shots}-${name}-${width}.png` });
  }
  await page.setViewportSize({ width: 1366, height: 690 });
}

async function enrol({ page }: TestDesk, password: string, asked: { readonly address: string; readonly code: string }): Promise<void> {
  const recoveryKey = await renewed(page, password);
  await page.evaluate(
    async (request) => {
      const enrolled = await window.shell.enrol(request);
      if (!enrolled.ok) throw new Error(JSON.stringify(enrolled.refusal));
      await window.shell.syncNow({ mayWithdraw: false });
    },
    { ...asked, recoveryKey },
  );
}
const sync = (page: Page) =>
  page.evaluate(async () => {
    const state = await window.shell.syncNow({ mayWithdraw: false });
    if (!state.ok || state.value.is !== 'enrolled' || state.value.trouble) throw new Error(JSON.stringify(state));
  });
const written = (kind: string, type: string, body: { readonly id: string }) => ({
  writes: [{ kind, type, id: body.id, class: 'B', base: null, body: JSON.stringify(body) }],
});
const append = (page: Page, act: object) =>
  page.evaluate(
    async (asked) => {
      const saved = await window.shell.append([asked] as never);
      if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
    },
    { id: crypto.randomUUID(), ...act },
  );
const open = async (page: Page, group: string) => {
  await goTo(page, '小组', '自主党小组');
  await page.getByRole('gridcell', { name: group }).first().click();
  await press(page, '打开整页');
};
const section = (page: Page, word: string) => page.getByRole('group', { name: '分栏' }).getByRole('button', { name: word }).click();

test('an enterprise is asked into a group by a code, records an activity there, and reads no further word once it left', async ({
  desk,
  founded,
}) => {
  test.setTimeout(600_000);
  const { address, code, branches, end } = await aCountyWith('云岭精工党支部', '恒川精密机械党支部');
  const [here, there] = [desk.page, founded.page];
  await firstStart(here);
  await enrol(desk, PASSWORD, { address, code: await code(branches[0]) });
  await enrol(founded, OTHER, { address, code: await code(branches[1]) });
  const group = anActiveGroup({ id: crypto.randomUUID(), name: '骑行宣传', scope: 'cross-enterprise' });
  const agreed = aPerson({ id: crypto.randomUUID(), name: '欧阳砚秋', consents: [{ scope: 'partners' }] });
  await append(here, { verb: 'enrol-person', ...written('people', 'person', agreed) });
  const shared = { ...group, participants: [...group.participants, aParticipant(agreed.id)] };
  await append(here, { verb: 'found-group', ...written('groups', 'autonomous-group', shared), stream: group.id });
  await sync(here);

  await open(here, '骑行宣传');
  await section(here, '参加企业');
  await shoot(here, 'nobody');
  await press(here, '邀请企业');
  await here.getByLabel('邀请哪家企业的党组织').fill('恒川精密机械党支部');
  await shoot(here, 'invite');
  await press(here, '给一个邀请码');
  const oneTime = here.locator('.one-time-code');
  await expect(oneTime).toHaveText(/^([2-9A-Z]{4}-){4}[2-9A-Z]{4}$/);
  const given = (await oneTime.textContent())!;
  await shoot(here, 'code');
  await press(here, '记下了，关上');
  await sync(here);
  await shoot(here, 'invited');

  await goTo(there, '小组', '自主党小组');
  await press(there, '加入跨企业小组');
  await there.getByRole('textbox', { name: '邀请码' }).fill('ABCD-EFGH-JKLM-NPQR-STUV');
  await press(there, '找小组');
  await expect(there.getByText('没有这份小组邀请。')).toBeVisible(WITHIN);
  await there.getByRole('textbox', { name: '邀请码' }).fill(given.toLowerCase().replaceAll('-', ' '));
  await press(there, '找小组');
  await expect(there.getByRole('heading', { name: '骑行宣传' })).toBeVisible(WITHIN);
  await shoot(there, 'found');
  await press(there, '加入这个小组');
  await expect(there.getByText('已加入。')).toBeVisible(WITHIN);
  await shoot(there, 'joined');
  await press(there, '看小组');
  await expect(there.getByText('别的企业的人').first()).toBeVisible(WITHIN);
  await shoot(there, 'partner');

  const activity = (title: string) =>
    anActivity({ id: crypto.randomUUID(), activityType: 'group-activity', title, groupId: group.id, attendance: [] });
  const recorded = (title: string) => ({
    verb: 'record-activity',
    ...written('activities', 'activity', activity(title)),
    stream: group.id,
  });
  await append(there, recorded('骑行进车间'));
  await sync(there);
  await sync(here);
  await open(here, '骑行宣传');
  await section(here, '活动');
  await expect(here.getByText('骑行进车间').first()).toBeVisible(WITHIN);
  await section(here, '参加企业');
  await shoot(here, 'members');
  await press(here, '让同组企业看到姓名');
  await shoot(here, 'names');
  await press(here, '给出姓名');
  await expect(here.getByText('1 人的姓名同组企业看得到')).toBeVisible(WITHIN);
  await shoot(here, 'named');
  await sync(here);
  await sync(there);
  await expect(there.getByText('欧阳砚秋').first()).toBeVisible(WITHIN);
  await shoot(there, 'named-there');
  await goTo(here, '党员', '名册');
  await here.getByRole('gridcell', { name: '欧阳砚秋' }).first().click();
  await press(here, '打开整页');
  await press(here, '同意和撤回');
  await here.getByRole('radio', { name: '本人撤回同意' }).check();
  await here.getByRole('radio', { name: '姓名给同组企业' }).check();
  await shoot(here, 'withdraw');
  await press(here, '记撤回');
  await shoot(here, 'withdrawn');
  await press(here, '知道了');
  await sync(here);
  await sync(there);
  await expect(there.getByText('欧阳砚秋')).toHaveCount(0, WITHIN);

  await open(there, '骑行宣传');
  await section(there, '参加企业');
  await press(there, '退出小组');
  await shoot(there, 'leave');
  await there.getByRole('dialog').getByRole('button', { name: '退出小组', exact: true }).click();
  await expect(there.getByText(/退出$/).first()).toBeVisible(WITHIN);
  await sync(there);
  await sync(here);
  await append(here, recorded('只给留下的人'));
  await sync(here);
  await sync(there);
  const words = await there.evaluate(async () => {
    const records = await window.shell.records(0);
    return records.ok ? records.value.json : '';
  });
  expect([words.includes('骑行进车间'), words.includes('只给留下的人')]).toEqual([true, false]);
  await shoot(there, 'left');
  await end();
});
