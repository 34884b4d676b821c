import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuse } from '../../../src/domain/outcome.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { CountysNo, Post } from '../../../src/sync/desk/post.ts';
import { organisation } from '../../helpers/invented-branch.ts';
import { idea } from '../../helpers/line-desk.ts';
import { aSubmission } from '../../helpers/offers.ts';
import { aFolder, aPc, type Desk, foundLedger, granted, recordsOf } from '../../helpers/pc.ts';
import { TestCounty } from '../harness/county.ts';
import { courierFiles, layCard as laid, noNetwork, takenIn, withStick } from '../harness/sticks.ts';

let county: TestCounty;
let township = '';
let administrator: { readonly cookie: string };
beforeAll(async () => {
  county = await TestCounty.open();
  township = await county.organisation('township', await county.organisation('county-committee', null));
  administrator = await county.account('administrator', township);
});
let isOver = false;
afterAll(() => {
  isOver = true;
  return county.close();
});

const network =
  (_way: unknown, token?: string): Post =>
  async (where, body) => {
    // A desk asks again by itself, also when the last test is over.
    if (isOver) return refuse({ code: 'county-unreachable', reason: 'ECONNREFUSED' });
    const answer = await county.ask('POST', where, body, token ? { headers: { authorization: `Bearer ${token}` } } : {});
    if (answer.status === 200) return { ok: true, value: answer.body };
    return refuse({ code: 'county-refuses', status: answer.status, refusal: answer.body as CountysNo });
  };

const layCard = (stick: string, organisationId: string) => laid({ county, administrator }, stick, organisationId);
const atTheCounty = (stick: string, files: readonly string[]) => takenIn({ county, administrator }, stick, files);
const shown = async (desk: Desk) =>
  [...fold(await recordsOf(desk)).documents.values()].map(({ type, body }) => [type, JSON.parse(body)] as const);
const log = (desk: Desk, id: string, title: string) =>
  granted(desk.append([{ id: crypto.randomUUID(), verb: 'log-idea', writes: [idea(id, title)] }]));

test('a branch without a network enrols by stick, hands in a report, and hears the superior’s word; then a colleague takes its file along', async () => {
  const stick = await aFolder();
  const branch = await county.organisation('branch', township);
  const { desk, recoveryKey, folder } = await withStick(stick);
  await log(desk, 'idea-1', '夹具改造');
  await layCard(stick, branch);
  const token = await folder();
  const [card] = await granted(desk.countyCards(token));
  const written = await granted(desk.enrolByCourier({ folder: token, file: card!.file, recoveryKey }));
  expect(written.files).toMatchObject([{ number: 1, count: 2 }]);
  expect(await granted(desk.lineState())).toMatchObject({ is: 'alone', enrolling: { courier: [{ number: 1 }] } });
  expect(await atTheCounty(stick, await courierFiles(stick))).toMatchObject([{ state: 'taken', enrolled: true, accepted: 2 }]);
  const answers = (await courierFiles(stick)).filter((name) => name.startsWith('回执'));
  const taken = await granted(desk.takeCourier({ folder: token, files: answers, mayWithdraw: false }));
  expect(taken).toMatchObject([{ reply: { ok: true, value: { number: 1, enrolled: true, came: { accepted: 2 } } } }]);
  expect(await granted(desk.lineState())).toMatchObject({ is: 'enrolled', unsent: 0, courier: [] });

  const { type, id, body } = aSubmission(crypto.randomUUID());
  const handedIn = { kind: 'reports', type, id, class: 'A', base: null, body: JSON.stringify(body) } as const;
  await granted(desk.append([{ id: crypto.randomUUID(), verb: 'hand-in-report', writes: [handedIn] }]));
  const second = await granted(desk.writeCourier(token));
  expect(await granted(desk.lineState())).toMatchObject({ unsent: 1, courier: [{ number: 2, count: 1 }] });
  expect(await atTheCounty(stick, [second.files[0]!.file])).toMatchObject([{ state: 'taken', accepted: 1 }]);
  const officer = await county.account('officer', township);
  const streamId = (
    await county.engine.db.selectFrom('stream').select('id').where('organisation_id', '=', branch).executeTakeFirstOrThrow()
  ).id;
  await county.ask(
    'POST',
    `/api/streams/${streamId}/submissions/${id}/answers`,
    { verdict: 'returned', opinion: '第 3 项少一次' },
    officer,
  );

  // The next file is taken along by a PC that has a network; that one can open neither it nor the answer.
  await log(desk, 'idea-2', '余料回用');
  const third = (await granted(desk.writeCourier(token))).files[0]!.file;
  const bag = await aFolder();
  await copyFile(path.join(stick, third), path.join(bag, third));
  const colleague = (await aPc({ postTo: network, pickFolder: async () => bag })).start();
  const first = await colleague.start();
  const profile = { name: '林月', role: 'deputy', password: '另一台电脑上的密码' } as const;
  const { code } = await county.enrolmentCode(branch, 'deputy');
  const joining = {
    folder: first.at === 'first-start' ? first.folder.token : '',
    address: 'https://county.example',
    code,
    keys: { by: 'recovery-key', recoveryKey } as const,
    profile,
  };
  await granted(colleague.join(joining));
  const bagToken = (await colleague.chooseFolder('courier'))!.token;
  expect(await granted(colleague.courierFiles(bagToken))).toMatchObject([{ file: third, kind: 'request', isOwn: false, number: 3 }]);
  const [carried] = await granted(colleague.carryCourier({ folder: bagToken, files: [third] }));
  expect(carried).toMatchObject({ reply: { ok: true, value: { accepted: 1, refused: 0 } } });
  const answer = carried?.reply.ok ? carried.reply.value.answer : '';
  const tried = await granted(colleague.takeCourier({ folder: bagToken, files: [answer], mayWithdraw: false }));
  expect(tried).toMatchObject([{ reply: { ok: false, refusal: { code: 'courier-not-for-here' } } }]);
  await copyFile(path.join(bag, answer), path.join(stick, answer));

  // All answers at once, the newest first and one of them twice.
  const all = (await courierFiles(stick)).filter((name) => name.startsWith('回执')).toReversed();
  const back = await granted(desk.takeCourier({ folder: token, files: [...all, all[0]!], mayWithdraw: false }));
  expect(back.map(({ reply }) => reply.ok)).toEqual([true, true, true, true]);
  expect(await granted(desk.lineState())).toMatchObject({ unsent: 0, courier: [] });
  expect(await shown(desk)).toContainEqual(['answer', expect.objectContaining({ verdict: 'returned', opinion: '第 3 项少一次' })]);
  await granted(colleague.syncNow({ mayWithdraw: false }));
  expect((await shown(colleague)).toSorted()).toEqual((await shown(desk)).toSorted());
}, 120_000);

test('an announcement that was shown is counted once for each PC, over the line as by stick', async () => {
  const stick = await aFolder();
  const byStick = await withStick(stick, { ...organisation, id: crypto.randomUUID() });
  await layCard(stick, await county.organisation('branch', township));
  const token = await byStick.folder();
  const [card] = await granted(byStick.desk.countyCards(token));
  await granted(byStick.desk.enrolByCourier({ folder: token, file: card!.file, recoveryKey: byStick.recoveryKey }));
  const roundTrip = async () => {
    const requests = (await courierFiles(stick)).filter((name) => !name.startsWith('回执'));
    await atTheCounty(stick, requests);
    const files = (await courierFiles(stick)).filter((name) => name.startsWith('回执'));
    await granted(byStick.desk.takeCourier({ folder: token, files, mayWithdraw: false }));
    for (const name of [...requests, ...files]) await rm(path.join(stick, name));
  };
  await roundTrip();
  const byLine = (await aPc({ postTo: network })).start();
  const { recoveryKey } = await foundLedger(byLine, { ...organisation, id: crypto.randomUUID() });
  const { code } = await county.enrolmentCode(await county.organisation('branch', township));
  await granted(byLine.enrol({ address: 'https://county.example', code, recoveryKey }));

  const officer = await county.account('officer', township);
  const { body } = await county.ask('POST', '/api/announcements', { title: '开会通知', text: '周五下午两点。' }, officer);
  await granted(byLine.syncNow({ mayWithdraw: false }));
  await granted(byStick.desk.writeCourier(token));
  await roundTrip();
  const counted = async () => (await county.engine.db.selectFrom('announcement_read').selectAll().execute()).length;
  const notice = String(body.id);
  for (const desk of [byLine, byStick.desk]) {
    expect((await shown(desk)).find(([type]) => type === 'announcement')?.[1]).toMatchObject({ title: '开会通知', notice });
    await granted(desk.noticeRead(notice));
    await granted(desk.noticeRead(notice));
  }
  await granted(byLine.syncNow({ mayWithdraw: false }));
  expect(await counted()).toBe(1);
  for (const again of [1, 2]) {
    await granted(byStick.desk.writeCourier(token));
    await roundTrip();
    expect(await counted(), `after stick ${again}`).toBe(2);
  }
});

test('a stick that is full, gone or read back otherwise is said to be so, and the number is not given twice', async () => {
  const stick = await aFolder();
  const { desk, recoveryKey, folder } = await withStick(stick);
  const token = await folder();
  expect(await desk.writeCourier(token)).toMatchObject({ ok: false, refusal: { code: 'not-enrolled' } });
  await layCard(stick, await county.organisation('branch', township));
  await writeFile(path.join(stick, '坏的.card'), '{"card":1}');
  const cards = await granted(desk.countyCards(token));
  expect(cards.map(({ file }) => file)).toEqual(['接入单.card']);
  const asked = { folder: token, file: '坏的.card', recoveryKey };
  expect(await desk.enrolByCourier(asked)).toMatchObject({ ok: false, refusal: { code: 'card-unreadable' } });
  expect(await desk.enrolByCourier({ ...asked, file: '../接入单.card' })).toMatchObject({
    ok: false,
    refusal: { code: 'card-unreadable' },
  });
  const written = await granted(desk.enrolByCourier({ ...asked, file: '接入单.card' }));
  await rm(stick, { recursive: true });
  expect(await desk.writeCourier(token)).toMatchObject({ ok: false, refusal: { code: 'file-not-saved', why: 'folder-gone' } });
  await mkdir(stick);
  await writeFile(path.join(stick, written.files[0]!.file), 'somebody else’s');
  const again = await granted(desk.writeCourier(token));
  expect(again.files[0]!.number).toBe(2);
  const found = await granted(desk.courierFiles(token));
  expect(found).toContainEqual({ file: written.files[0]!.file, refusal: { code: 'courier-no-file' } });
  const reading = { folder: token, files: [written.files[0]!.file, '../x.courier', again.files[0]!.file], mayWithdraw: false };
  const taken = await granted(desk.takeCourier(reading));
  expect(taken.map(({ reply }) => (reply.ok ? '' : reply.refusal.code))).toEqual([
    'courier-no-file',
    'courier-no-file',
    'courier-not-for-here',
  ]);
});

test('a further PC joins by stick: slips leave it waiting, a lost stick is written again, and only its own answer opens it', async () => {
  const stick = await aFolder();
  const branch = await county.organisation('branch', township);
  const first = await withStick(stick, { ...organisation, id: crypto.randomUUID() });
  await log(first.desk, crypto.randomUUID(), '夹具改造');
  await layCard(stick, branch);
  const token = await first.folder();
  await granted(first.desk.enrolByCourier({ folder: token, file: '接入单.card', recoveryKey: first.recoveryKey }));
  await atTheCounty(stick, await courierFiles(stick));

  await layCard(stick, branch);
  const pc = await aPc({ postTo: noNetwork, pickFolder: async () => stick });
  const desk = pc.start();
  const state = await desk.start();
  const folder = state.at === 'first-start' ? state.folder.token : '';
  const profile = { name: '林月', role: 'deputy', password: '另一台电脑上的密码' } as const;
  const onStick = async (at: Desk) => (await at.chooseFolder('courier'))!.token;
  const asked = await granted(desk.askToJoin({ stick: await onStick(desk), file: '接入单.card', folder, profile }));
  const name = asked.at === 'first-start' ? asked.joining!.file : '';
  const request = await readFile(path.join(stick, name));
  await desk.close();

  const again = pc.start();
  expect(await again.start()).toMatchObject({ at: 'first-start', joining: { organisation: '第一党支部', file: name } });
  await rm(path.join(stick, name));
  await granted(again.askToJoinAgain(await onStick(again)));
  expect((await readFile(path.join(stick, name))).equals(request)).toBe(true);
  const { recoveryKey } = first;
  const join = async (more: object = {}) =>
    again.joinByCourier({ stick: await onStick(again), password: profile.password, recoveryKey, ...more });
  expect(await join()).toMatchObject({ refusal: { code: 'joining-not-answered' } });
  expect(await atTheCounty(stick, [name])).toMatchObject([{ state: 'taken', enrolled: true }]);
  expect(await join({ password: '别的密码不是这个' })).toMatchObject({ refusal: { code: 'password-wrong' } });
  expect(await join({ recoveryKey: (await aRecoveryKey()).recoveryKey })).toMatchObject({ refusal: { code: 'recovery-key-wrong' } });
  await granted(join());
  expect((await shown(again)).map(([type]) => type)).toContain('golden-idea');
  expect(await granted(again.lineState())).toMatchObject({ is: 'enrolled', unsent: 0 });
  await log(again, crypto.randomUUID(), '余料回用');
  expect((await granted(again.writeCourier(await onStick(again)))).files).toMatchObject([{ number: 2, count: 1 }]);
  await again.close();
});

/** Another ledger's. */
const aRecoveryKey = async () => foundLedger((await aPc()).start());
