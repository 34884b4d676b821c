import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { aCountyWith } from '../e2e/county.ts';
import { expect, type TestDesk, test } from '../e2e/fixture.ts';
import { firstStart, renewed, unlock } from '../e2e/journey.ts';
import { goTo } from '../helpers/hands.ts';
import { idea } from '../helpers/line-desk.ts';
import { complaintsOf } from '../helpers/looks.ts';
import { PASSWORD } from '../seed/demo/branch.ts';

const WITHIN = { timeout: 20_000 };
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const shots = process.env.COURIER_SHOTS;
async function shoot(page: Page, name: string): Promise<void> {
  if (!shots) return;
  for (const [width, height] of [
    [1366, 690],
    [911, 512],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(250);
    await page.screenshot({ path: `${shots}-${name}-${width}.png` });
  }
  await page.setViewportSize({ width: 1366, height: 690 });
}

async function putStickIn(desk: TestDesk, stick: string): Promise<void> {
  await desk.nextDialog(stick);
  await press(desk.page, '选 U 盘或文件夹');
}

/** Through the wizard, with the card that lies on the stick. */
async function enrolByStick(desk: TestDesk, stick: string, recoveryKey: string, name: string): Promise<void> {
  const { page } = desk;
  await goTo(page, '同步', 'U 盘交换');
  await shoot(page, `${name}-alone`);
  await press(page, '用 U 盘接入');
  await putStickIn(desk, stick);
  await expect(page.getByText('县级标识')).toBeVisible();
  await shoot(page, `${name}-card`);
  await press(page, '下一步');
  await expect(page.getByText('封好了，请县里代存')).toBeVisible();
  await press(page, '看过了');
  await page.getByLabel('恢复码', { exact: false }).fill(recoveryKey);
  await press(page, '下一步');
  await press(page, '写到 U 盘');
  await expect(page.getByText('还没有收到回执').first()).toBeVisible(WITHIN);
  await shoot(page, `${name}-enrolling`);
}

async function takeAnswers(desk: TestDesk, stick: string, name: string): Promise<void> {
  const { page } = desk;
  await goTo(page, '同步', 'U 盘交换');
  await press(page, /^收回执/);
  await putStickIn(desk, stick);
  await expect(page.getByRole('button', { name: /收下 \d+ 份回执/ })).toBeVisible();
  await shoot(page, `${name}-found`);
  await press(page, /收下 \d+ 份回执/);
}

test('two branches that have no network enrol, send and hear by one stick that somebody carries to the county and back', async ({
  demo,
  desk,
}) => {
  test.setTimeout(240_000);
  const county = await aCountyWith('云岭精工党支部', '恒川精密机械党支部');
  const stick = path.join(demo.folder, 'stick');
  mkdirSync(stick);
  const files = () => readdirSync(stick).filter((name) => name.endsWith('.courier'));
  const carry = async (names: readonly string[]) => {
    const results: unknown[] = [];
    for (const name of names) {
      const body = await county.bring(readFileSync(path.join(stick, name)));
      results.push(body.result ?? body);
      if (typeof body.answer === 'string')
        writeFileSync(path.join(stick, name.replace('移交', '回执')), Buffer.from(body.answer, 'base64'));
    }
    return results;
  };

  await unlock(demo.page, PASSWORD);
  writeFileSync(path.join(stick, '接入单-云岭精工党支部.card'), await county.card(0));
  await enrolByStick(demo, stick, await renewed(demo.page, PASSWORD), 'demo');
  // The second branch gets its card when the first one's is used up.
  writeFileSync(path.join(stick, '接入单-云岭精工党支部.card'), await county.card(1));
  await enrolByStick(desk, stick, await firstStart(desk.page), 'new');
  expect(files()).toHaveLength(2);

  expect(await carry(files().toReversed())).toMatchObject([
    { state: 'taken', enrolled: true },
    { state: 'taken', enrolled: true },
  ]);
  await takeAnswers(demo, stick, 'demo');
  await expect(demo.page.getByText(/接入了，县里收下 \d+ 件/)).toBeVisible({ timeout: 60_000 });
  await shoot(demo.page, 'demo-taken');
  expect(await complaintsOf(demo.page)).toEqual([]);
  await takeAnswers(desk, stick, 'new');
  await expect(desk.page.getByText(/接入了，县里收下 \d+ 件/)).toBeVisible(WITHIN);

  // What is written later goes out with the next file; the record says so until the answer is back.
  const { page } = demo;
  await page.evaluate(
    async (write) => {
      const saved = await window.shell.append([{ id: crypto.randomUUID(), verb: 'log-idea', writes: [write] }] as never);
      if (!saved.ok) throw new Error(saved.refusal.code);
    },
    idea(crypto.randomUUID(), '夜班交接台加灯'),
  );
  await goTo(page, '同步', 'U 盘交换');
  await press(page, '写移交文件');
  await expect(page.getByText(/这一份带 [1-9]\d* 件/)).toBeVisible(WITHIN);
  await shoot(page, 'write');
  await press(page, '看过了');
  await putStickIn(demo, stick);
  await shoot(page, 'write-where');
  await press(page, '写移交文件');
  await expect(page.getByText('移交 2', { exact: true })).toBeVisible(WITHIN);
  await expect(page.getByText(/移交 2 等回执/)).toBeVisible();
  await expect(page.getByRole('row', { name: /移交文件，\d+ 条/ })).toContainText('导出文件');
  await shoot(page, 'out');
  expect(await complaintsOf(page)).toEqual([]);
  const second = files().filter((name) => name.startsWith('移交2'));
  expect(await carry(second)).toMatchObject([{ state: 'taken', refused: 0 }]);
  await takeAnswers(demo, stick, 'all');
  await expect(page.getByText('没有新的，以前收过').first()).toBeVisible(WITHIN);
  await shoot(page, 'all-taken');
  await goTo(page, '同步', '收发');
  await expect(page.getByText('都送到了。再记的，下一份移交文件带上。')).toBeVisible(WITHIN);
  await shoot(page, 'line');
  await county.end();
});

test('a second PC of the branch joins by stick: its request and the county’s answer are carried, and it has the records', async ({
  demo,
  desk,
}) => {
  test.setTimeout(240_000);
  const county = await aCountyWith('云岭精工党支部');
  const stick = path.join(demo.folder, 'stick');
  mkdirSync(stick);
  const layCard = async () => writeFileSync(path.join(stick, '接入单-云岭精工党支部.card'), await county.card(0));
  const toTheCounty = async (begin: string) => {
    const name = readdirSync(stick).find((one) => one.startsWith(begin))!;
    const { result, answer } = await county.bring(readFileSync(path.join(stick, name)));
    expect(result).toMatchObject({ state: 'taken', enrolled: true });
    writeFileSync(path.join(stick, `回执-${name}`), Buffer.from(answer as string, 'base64'));
  };
  await unlock(demo.page, PASSWORD);
  const recoveryKey = await renewed(demo.page, PASSWORD);
  await layCard();
  await enrolByStick(demo, stick, recoveryKey, 'first');
  await toTheCounty('移交1');
  await takeAnswers(demo, stick, 'first');
  await expect(demo.page.getByText(/接入了，县里收下 \d+ 件/)).toBeVisible({ timeout: 60_000 });

  await layCard();
  await press(desk.page, '这台也加入');
  await press(desk.page, '用 U 盘加入');
  await putStickIn(desk, stick);
  await expect(desk.page.getByText('县级标识')).toBeVisible();
  await shoot(desk.page, 'join-card');
  await press(desk.page, '下一步');
  await press(desk.page, '下一步');
  await desk.page.getByLabel('姓名').fill('林月');
  await desk.page.getByLabel('密码', { exact: true }).fill('另一台电脑上的密码');
  await desk.page.getByLabel('再输一次', { exact: false }).fill('另一台电脑上的密码');
  await press(desk.page, '下一步');
  await shoot(desk.page, 'join-check');
  await press(desk.page, '写到 U 盘');
  await expect(desk.page.getByText('加入申请写好了，等县里的回执')).toBeVisible(WITHIN);
  await shoot(desk.page, 'join-carry');
  expect(await complaintsOf(desk.page)).toEqual([]);

  // It is switched off, and nothing has come back yet.
  await desk.close();
  await desk.reopen();
  const { page } = desk;
  await press(page, '回执拿回来了');
  await putStickIn(desk, stick);
  await page.getByLabel('密码', { exact: false }).first().fill('另一台电脑上的密码');
  await page.getByLabel('恢复码', { exact: false }).fill(recoveryKey);
  await press(page, '加入');
  await expect(page.getByText('里没有县里给这台电脑的回执', { exact: false })).toBeVisible(WITHIN);
  await shoot(page, 'join-no-answer');
  await toTheCounty('加入申请');
  await press(page, '加入');
  await page.getByRole('navigation').first().waitFor();
  await goTo(page, '先锋', '金点子');
  await expect(page.getByText('注塑余料回用').first()).toBeVisible({ timeout: 60_000 });
  await goTo(page, '同步', 'U 盘交换');
  await expect(page.getByText('都送到了', { exact: true })).toBeVisible(WITHIN);
  await shoot(page, 'joined');

  // What it writes goes the same way, and the first PC has it with its next answer.
  await page.evaluate(
    async (write) => {
      const saved = await window.shell.append([{ id: crypto.randomUUID(), verb: 'log-idea', writes: [write] }] as never);
      if (!saved.ok) throw new Error(saved.refusal.code);
    },
    idea(crypto.randomUUID(), '第二台电脑上记的'),
  );
  await press(page, '写移交文件');
  await press(page, '看过了');
  await putStickIn(desk, stick);
  await press(page, '写移交文件');
  await expect(page.getByText('移交 2', { exact: true })).toBeVisible(WITHIN);
  const second = readdirSync(stick).find((name) => name.startsWith('移交2'))!;
  // The act, and that it left.
  expect((await county.bring(readFileSync(path.join(stick, second)))).result).toMatchObject({ state: 'taken', accepted: 2 });
  await county.end();
});
