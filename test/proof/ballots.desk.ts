import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Election } from '../../src/domain/election/election.ts';
import { readKey } from '../../src/server/key/key-file.ts';
import { identityOf } from '../../src/server/streams/identity.ts';
import { readCourierFile } from '../../src/sync/courier/file.ts';
import { openContent } from '../../src/sync/courier/seal.ts';
import { aCountyWith } from '../e2e/county.ts';
import { expect, test } from '../e2e/fixture.ts';
import { renewed, unlock } from '../e2e/journey.ts';
import { holdersIn, holdersOf } from '../helpers/heap.ts';
import { searchFor } from '../helpers/planted.ts';
import { filesBelow } from '../helpers/search-bytes.ts';
import { PASSWORD } from '../seed/demo/branch.ts';
import { act, countTheVote, everybodyVotes, next, untilTheVote } from './election.ts';

/*
 * Two ballots with the same totals, cast in another order and by other people: if anything kept a ballot, its order or its time, the two
 * would differ somewhere. Nothing does, on the disk, in the file that is carried to the county, at the county, or in the memory of page and
 * main. What is looked for in memory is planted once, to see that it would be found.
 */
type Written = { readonly verb: string; readonly at: string; readonly writes: readonly { readonly id: string; readonly type: string }[] };
type Records = readonly { readonly entry?: { readonly header: Written; readonly bodies: readonly ({ readonly body: string } | null)[] } }[];

const entriesAfter = (page: Page, from: number) =>
  page.evaluate(async (after) => {
    const all: unknown[] = [];
    for (let at: number | null = after; at !== null; ) {
      const records = await window.shell.records(at);
      if (!records.ok) throw new Error(records.refusal.code);
      all.push(...JSON.parse(records.value.json));
      at = records.value.next;
    }
    return all;
  }, from) as Promise<Records>;

const print = (folder: string): string => {
  const sum = createHash('sha256');
  for (const file of filesBelow(folder).toSorted()) sum.update(file).update(readFileSync(file));
  return sum.digest('hex');
};

test('of a vote at this PC the totals are kept, and no ballot, no order and no hour is anywhere: disk, courier, county, memory', async ({
  demo,
}) => {
  test.setTimeout(1_800_000);
  const { page } = demo;
  const county = await aCountyWith('恒川精密机械党支部');
  await unlock(page, PASSWORD);
  await untilTheVote(page);
  const before = (await entriesAfter(page, 0)).length;
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));

  const vote = async (
    ballots: readonly number[],
    {
      begun = async () => {},
      look = async () => {},
    }: { readonly begun?: () => Promise<void>; readonly look?: (at: number) => Promise<void> } = {},
  ) => {
    await act(page, '在本机投票');
    await page.getByRole('button', { name: '开始投票' }).click();
    await page.locator('.voting-voters button').first().waitFor();
    await page.waitForTimeout(1000);
    await begun();
    const unchanged = print(demo.documents);
    sent.length = 0;
    await everybodyVotes(page, (at) => ballots[at]!, look);
    expect(sent).toEqual([]);
    expect(print(demo.documents)).toBe(unchanged);
    await countTheVote(page, PASSWORD);
    await page.getByRole('button', { name: '回到竞聘' }).click();
    await expect(next(page)).toContainText('没有选出，再推选一轮');
  };

  await act(page, '在本机投票');
  const people = Number(/推选人.*?(\d+) 人/s.exec((await page.locator('.vote-at-desk').textContent())!)![1]);
  await page.getByRole('button', { name: '不投了' }).click();
  const each = Math.floor(people / 2);
  const rest = Array.from({ length: people - 2 * each }, () => 2);
  await vote([...Array.from({ length: 2 * each }, (_, at) => at % 2), ...rest]);
  const [first] = (await entriesAfter(page, 0)).slice(before);
  const election = (of: Records[number]) => JSON.parse(of.entry!.bodies[0]!.body) as Election;
  const standing = new Set(election(first!).candidates);
  const group = (await entriesAfter(page, 0)).flatMap(({ entry }) => entry?.bodies ?? []).map((it) => JSON.parse(it?.body ?? 'null'));
  const { participants } = group.findLast((it) => it?.id === election(first!).groupId) as { participants: { who: string }[] };
  const voters = new Set(participants.map(({ who }) => who).filter((who) => !standing.has(who)));
  const choices = new Set([...standing, 'abstain', 'invalid']);
  const sought = new Set([...voters, ...choices]);
  const memory = () => holdersOf(page, sought);
  /** Each costs main seconds: one in which something was planted, one during the vote. */
  const memoryOfMain = async (texts: ReadonlySet<string> = sought) => holdersIn(await demo.heapOfMain(), texts);
  /** Of whoever holds one voter and one choice side by side. */
  const pairs = (held: Awaited<ReturnType<typeof memory>>) =>
    held.filter((texts) => {
      const [who, what] = [texts.filter((it) => voters.has(it)), texts.filter((it) => choices.has(it))];
      return new Set(who).size === 1 && new Set(what).size === 1;
    }).length;
  /** Each time that a candidate is referred to: a list of ballots would do so once more after each, compiled code once or twice. */
  const mentions = (held: Awaited<ReturnType<typeof memory>>) => held.flat().filter((it) => standing.has(it)).length;

  // Planted, to see that it would be found: a list of choices in main, and on the voting page a pair.
  const planted = ['planted-1', 'planted-2', 'planted-3'];
  const mark = 'planted choice';
  for (const key of planted) await page.evaluate((draft) => window.shell.saveDraft(draft), { key, json: mark });
  expect((await memoryOfMain(new Set([mark]))).flat().length).toBeGreaterThanOrEqual(planted.length);
  for (const key of planted) await page.evaluate((draft) => window.shell.dropDraft(draft), key);

  const [who, what] = [[...voters][0]!, [...standing][0]!];
  const pairsAtDesk = pairs(await memory());
  let pairsBefore = 0;
  const begun = async () => {
    pairsBefore = pairs(await memory());
    await page.evaluate((pair) => Object.assign(window, { planted: pair }), { who, what });
    expect(pairs(await memory())).toBeGreaterThan(pairsBefore);
    await page.evaluate(() => Object.assign(window, { planted: undefined }));
  };
  const held: number[] = [];
  const look = async (at: number) => {
    if (at !== 1 && at !== people - 1) return;
    const now = await memory();
    expect(pairs(now)).toBeLessThanOrEqual(pairsBefore);
    held.push(mentions(now));
    if (at === 1) return;
    // The ledger is shut: main knows neither who votes nor for whom, and a list of ballots would be there whole.
    const inMain = await memoryOfMain();
    expect(pairs(inMain)).toBe(0);
    expect(mentions(inMain)).toBeLessThan((people - 2) / 2);
  };
  await vote([...rest, ...Array.from({ length: each }, () => 1), ...Array.from({ length: each }, () => 0)], { begun, look });
  // The ballots between the two looks left nothing behind each: nobody lists them.
  expect(held[1]! - held[0]!).toBeLessThan((people - 2) / 2);
  expect(pairs(await memory())).toBeLessThanOrEqual(pairsAtDesk);

  const written = (await entriesAfter(page, 0)).slice(before);
  expect(written.map(({ entry }) => [entry!.header.verb, entry!.header.writes.map(({ type }) => type)])).toEqual([
    ['record-vote', ['election']],
    ['record-vote', ['election']],
  ]);
  const rounds = election(written[1]!).rounds;
  expect(rounds).toHaveLength(2);
  expect(rounds[1]).toEqual(rounds[0]);
  expect(Object.keys(rounds[0]!).toSorted()).toEqual(
    ['abstained', 'among', 'ballotsIn', 'ballotsOut', 'expected', 'invalid', 'on', 'present', 'votes', 'way'].toSorted(),
  );

  // The courier file is opened with the county's key: both entries lie in it sealed, with their verbs and their hours, and no total.
  const stick = path.join(demo.folder, 'stick');
  mkdirSync(stick);
  writeFileSync(path.join(stick, '接入单.card'), await county.card(0));
  await demo.nextDialog(stick);
  const recoveryKey = await renewed(page, PASSWORD);
  const files = await page.evaluate(async (typed) => {
    const folder = await window.shell.chooseFolder('courier');
    const cards = await window.shell.countyCards(folder!.token);
    const out = cards.ok
      ? await window.shell.enrolByCourier({ folder: folder!.token, file: cards.value[0]!.file, recoveryKey: typed })
      : cards;
    return out.ok ? out.value.files.map(({ file }) => file) : [];
  }, recoveryKey);
  const key = await readKey(county.folder);
  for (const file of files) {
    const bytes = readFileSync(path.join(stick, file));
    const read = readCourierFile(bytes);
    const opened = read.ok ? await openContent(read.value.sealed, identityOf(key!).privateKey) : read;
    const { request } = (opened.ok ? opened.value : {}) as {
      readonly request: { readonly offers: readonly { readonly header?: Written }[] };
    };
    const votes = request.offers.filter(({ header }) => header?.verb === 'record-vote');
    expect(votes).toHaveLength(2);
    expect([...sought].filter((it) => JSON.stringify(votes).includes(it))).toEqual([]);
    expect(['ballotsIn', 'abstained'].filter((it) => JSON.stringify(request).includes(it))).toEqual([]);
    expect(await county.bring(bytes)).toMatchObject({ result: { state: 'taken' } });
  }
  expect(files).toHaveLength(1);
  const isThereWithoutTotals = async ({ folder }: { readonly folder: string }) => {
    await expect.poll(() => searchFor(['record-vote'], folder).length, { timeout: 60_000 }).toBeGreaterThan(0);
    expect(searchFor(['ballotsIn', 'abstained'], folder)).toEqual([]);
  };
  await isThereWithoutTotals(county);
  await county.end();

  // The same over the line, with a county that has had no stick.
  const connected = await aCountyWith('恒川精密机械党支部');
  await page.evaluate(
    async (asked) => {
      for (const reply of [await window.shell.enrol(asked), await window.shell.syncNow({ mayWithdraw: false })])
        if (!reply.ok) throw new Error(reply.refusal.code);
    },
    { address: connected.address, code: await connected.code(), recoveryKey },
  );
  await isThereWithoutTotals(connected);
  await connected.end();
});
