import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Session } from '../../electron/contract.ts';
import { unwrapBranchKeys } from '../../electron/desk/line/wrapped-key.ts';
import type { DeskPorts } from '../../electron/desk/ports.ts';
import { refuse } from '../../src/domain/outcome.ts';
import type { Act } from '../../src/ledger/entry.ts';
import { aCounty, type CountyInMemory, NO_ANSWER } from '../helpers/county.ts';
import { organisation, PASSWORD } from '../helpers/invented-branch.ts';
import { idea } from '../helpers/line-desk.ts';
import { aPc, foundLedger, granted, recordsOf, unlockFirst } from '../helpers/pc.ts';

const ADDRESS = 'https://county.example';

/** A PC with a ledger, a county that gave its branch a code, and the line between them. */
async function aPcWithCounty(changes: Partial<DeskPorts> = {}) {
  const county = aCounty();
  county.giveCode('K7QM2R4T', { stream: organisation.id, organisationName: organisation.name });
  const pc = await aPc({ postTo: (_way, token) => county.lineOf(token?.split('.')[1] ?? ''), ...changes });
  const desk = pc.start();
  const { session, recoveryKey } = await foundLedger(desk);
  return { ...pc, county, desk, session, recoveryKey };
}
const enrolling = (recoveryKey: string) => ({ address: ADDRESS, code: 'k7qm 2r4t', recoveryKey });
const anAct = (id: string, title: string): Act => ({ id, verb: 'log-idea', writes: [idea(`idea-${id}`, title)] });
const outcomes = (county: CountyInMemory) => county.streamOf(organisation.id).rows.map(({ verdict }) => verdict.outcome);

test('a branch that worked alone enrols with its recovery key, and everything it had goes out in order', async () => {
  const { county, desk, recoveryKey } = await aPcWithCounty();
  await granted(desk.append([anAct('e1', '夹具改造')]));
  expect(await granted(desk.lineState())).toEqual({ is: 'alone', unsent: 2 });
  const state = await granted(desk.enrol(enrolling(recoveryKey)));
  expect(state).toMatchObject({ is: 'enrolled', county: '云岭县委“两新”工委', address: ADDRESS, unsent: 2, sentBefore: false });
  expect(await granted(desk.syncNow({ mayWithdraw: false }))).toMatchObject({ unsent: 0, sentBefore: true, came: { accepted: 2 } });
  expect(outcomes(county)).toEqual(['accepted', 'accepted']);
});

test('a wrong recovery key enrols nobody, and nothing is asked of the county', async () => {
  const { county, desk } = await aPcWithCounty();
  const wrong = '00000-00000-00000-00000-00000-00000-00000-00000';
  expect(await desk.enrol(enrolling(wrong))).toMatchObject({ ok: false, refusal: { code: 'recovery-key-wrong' } });
  expect(county.received).toEqual([]);
});

test('the county refuses a code in its own words', async () => {
  const { desk, recoveryKey } = await aPcWithCounty();
  expect(await desk.enrol({ ...enrolling(recoveryKey), code: 'XXXX' })).toEqual(refuse({ code: 'code-unknown' }));
  expect(await desk.enrol({ ...enrolling(recoveryKey), address: 'http://county.example' })).toMatchObject({
    refusal: { code: 'address-unreadable' },
  });
});

test('if the answer to an enrolment is lost, the same code is shown again by the same device', async () => {
  let lost = true;
  const county = aCounty();
  county.giveCode('K7QM2R4T', { stream: organisation.id, organisationName: organisation.name });
  const { desk, recoveryKey } = await aPcWithCounty({
    postTo:
      (_way, token) =>
      async (...asked) => {
        const answer = await county.lineOf(token?.split('.')[1] ?? '')(...asked);
        return lost ? refuse(NO_ANSWER) : answer;
      },
  });
  expect(await desk.enrol(enrolling(recoveryKey))).toEqual(refuse(NO_ANSWER));
  lost = false;
  await granted(desk.enrol(enrolling(recoveryKey)));
  const [first, second] = county.received.map((text) => JSON.parse(text));
  expect([second.device, second.deviceKey]).toEqual([first.device, first.deviceKey]);
  expect(await granted(desk.syncNow({ mayWithdraw: false }))).toMatchObject({ unsent: 0 });
});

test('what a PC holds of its county lies sealed in the folder, and is there after a restart', async () => {
  const pc = await aPcWithCounty();
  await granted(pc.desk.enrol(enrolling(pc.recoveryKey)));
  const enrolment = pc.county.received[0]!;
  await pc.desk.close();
  const folder = path.join(pc.root, '先锋台账');
  for (const name of (await readdir(folder)).filter((each) => /\.(json|sealed)$/.test(each))) {
    const text = await readFile(path.join(folder, name), 'latin1');
    for (const hidden of ['secret of', 'county.example', '两新']) expect(text).not.toContain(hidden);
  }
  expect(enrolment).not.toContain('夹具');
  const again = pc.start();
  await granted(unlockFirst(again));
  expect(await granted(again.lineState())).toMatchObject({ is: 'enrolled', address: ADDRESS });
  expect(await granted(again.syncNow({ mayWithdraw: false }))).toMatchObject({ unsent: 0 });
});

test('the window hears that records arrived, and what waits is listed without its contents', async () => {
  const { desk, recoveryKey, events } = await aPcWithCounty();
  await granted(desk.enrol(enrolling(recoveryKey)));
  await granted(desk.append([anAct('e1', '夹具改造')]));
  const { acts, of } = await granted(desk.unsentActs());
  expect(of).toBe(2);
  expect(acts.map(({ verb, documents }) => [verb, documents.map(({ type }) => type)])).toEqual([
    ['set-up-organisation', ['organisation']],
    ['log-idea', ['golden-idea']],
  ]);
  expect(JSON.stringify(acts)).not.toContain('夹具改造');
  expect(JSON.parse((await granted(desk.unsentAsJson())).toString('utf8')).entries[1].writes[0].body.title).toBe('夹具改造');
  await granted(desk.syncNow({ mayWithdraw: false }));
  expect(events.map(({ event }) => event)).toContain('records-arrived');
  expect((await granted(desk.unsentActs())).of).toBe(0);
  expect((await recordsOf(desk)).map(({ type }) => type)).toEqual(['own', 'own', 'verdict', 'verdict']);
});

test('a refused act is a case with what was written, upon what, and why', async () => {
  const { county, desk, recoveryKey } = await aPcWithCounty();
  await granted(desk.enrol(enrolling(recoveryKey)));
  const [saved] = await granted(desk.append([anAct('e1', '夹具改造')]));
  await granted(desk.syncNow({ mayWithdraw: false }));
  county.refusing(() => ({ code: 'verb-not-yours', verb: 'log-idea', role: 'branch' }));
  await granted(desk.append([{ id: 'e2', verb: 'log-idea', writes: [idea('idea-e1', '不该这样改', saved!.hashes[0]!)] }]));
  expect(await granted(desk.syncNow({ mayWithdraw: false }))).toMatchObject({ refused: 1, came: { refused: 1 } });
  const [one, ...others] = await granted(desk.refusedCases());
  expect(others).toEqual([]);
  expect(one).toMatchObject({ id: 'e2', verb: 'log-idea', outcome: 'refused', refusal: { code: 'verb-not-yours' } });
  const titles = one!.documents.map(({ mine, base }) => [JSON.parse(mine!).title, JSON.parse(base!).title]);
  expect(titles).toEqual([['不该这样改', '夹具改造']]);
});

test('locking does not wait for a county that does not answer', async () => {
  let asked = 0;
  const { desk, recoveryKey } = await aPcWithCounty({
    postTo: (_way, token) => {
      const county = aCounty();
      county.giveCode('K7QM2R4T', { stream: organisation.id, organisationName: organisation.name });
      if (!token) return county.lineOf('');
      return (_path, _body, signal) => {
        asked += 1;
        return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(refuse(NO_ANSWER))));
      };
    },
  });
  await granted(desk.enrol(enrolling(recoveryKey)));
  const syncing = desk.syncNow({ mayWithdraw: false });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await granted(desk.append([anAct('e1', '照样能记')]));
  await desk.lock();
  await syncing;
  expect(asked).toBe(1);
  expect(await desk.lineState()).toEqual(refuse({ code: 'ledger-locked' }));
});

test('a line that fails says why and when it tries next, and a later success forgets it', async () => {
  let isDown = true;
  const county = aCounty();
  county.giveCode('K7QM2R4T', { stream: organisation.id, organisationName: organisation.name });
  const { desk, recoveryKey } = await aPcWithCounty({
    postTo:
      (_way, token) =>
      async (...asked) =>
        token && isDown ? refuse(NO_ANSWER) : county.lineOf(token?.split('.')[1] ?? '')(...asked),
  });
  await granted(desk.enrol(enrolling(recoveryKey)));
  const failed = await granted(desk.syncNow({ mayWithdraw: false }));
  expect(failed).toMatchObject({ unsent: 1, trouble: NO_ANSWER, nextTryAt: expect.any(String) });
  expect(failed).not.toHaveProperty('lastContactAt');
  isDown = false;
  const succeeded = await granted(desk.syncNow({ mayWithdraw: false }));
  expect(succeeded).toMatchObject({ unsent: 0, lastContactAt: expect.any(String) });
  expect(succeeded).not.toHaveProperty('trouble');
});

test('a line that is cut again and again is tried again soon while it gets on, and later and later while it does not', async () => {
  let isDown = false;
  let rounds = 0;
  const county = aCounty();
  county.giveCode('K7QM2R4T', { stream: organisation.id, organisationName: organisation.name });
  const { clock, desk, recoveryKey } = await aPcWithCounty({
    postTo:
      (_way, token) =>
      async (...asked) => {
        rounds += 1;
        return token && (isDown || rounds % 2 === 0) ? refuse(NO_ANSWER) : county.lineOf(token?.split('.')[1] ?? '')(...asked);
      },
  });
  await granted(desk.enrol(enrolling(recoveryKey)));
  const minutesUntilNext = async () => {
    const { nextTryAt } = (await granted(desk.syncNow({ mayWithdraw: false }))) as { readonly nextTryAt?: string };
    return (Date.parse(nextTryAt!) - clock.now()) / 60_000;
  };
  for (let tries = 0; tries < 6; tries += 1) {
    await granted(desk.append(Array.from({ length: 201 }, (_, at) => anAct(`e${tries}-${at}`, '夹具改造'))));
    rounds = 0;
    expect(await minutesUntilNext()).toBeLessThan(1);
  }
  isDown = true;
  for (let tries = 0; tries < 5; tries += 1) await desk.syncNow({ mayWithdraw: false });
  expect(await minutesUntilNext()).toBeGreaterThan(10);
});

test('who asks while an exchange is under way gets one that begins after it, together with others who ask; what was saved meanwhile waits no five minutes', async () => {
  const county = aCounty();
  county.giveCode('K7QM2R4T', { stream: organisation.id, organisationName: organisation.name });
  let isHeld = false;
  const [asked, held]: [string[], (() => void)[]] = [[], []];
  const { clock, desk, recoveryKey } = await aPcWithCounty({
    postTo:
      (_way, token) =>
      async (...request) => {
        asked.push(request[0]);
        if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
        return county.lineOf(token?.split('.')[1] ?? '')(...request);
      },
  });
  await granted(desk.enrol(enrolling(recoveryKey)));
  await granted(desk.syncNow({ mayWithdraw: false }));
  [asked.length, isHeld] = [0, true];
  const first = desk.syncNow({ mayWithdraw: false });
  await expect.poll(() => held).toHaveLength(1);
  const others = [desk.syncNow({ mayWithdraw: false }), desk.syncNow({ mayWithdraw: false })];
  held.shift()!();
  await granted(first);
  await expect.poll(() => held).toHaveLength(1);
  await granted(desk.append([anAct('e1', '发出以后记的')]));
  isHeld = false;
  held.shift()!();
  for (const state of await Promise.all(others.map(granted)))
    expect(Date.parse((state as { nextTryAt: string }).nextTryAt)).toBeLessThanOrEqual(clock.now() + 15_000);
  expect(asked.filter((path) => path === '/sync').length).toBe(3);
});

test('a clock that is wrong is said on both sides with the first round, blocks nothing, and is said no longer once it was put right', async () => {
  const { clock, county: line, desk, recoveryKey } = await aPcWithCounty();
  const county = Date.parse('2026-03-02T08:00:00Z');
  clock.set(county - 3 * 24 * 3_600_000);
  await granted(desk.enrol(enrolling(recoveryKey)));
  await granted(desk.append([anAct('e1', '夹具改造')]));
  expect(await granted(desk.syncNow({ mayWithdraw: false }))).toMatchObject({ unsent: 0, refused: 0, clockOffMinutes: -3 * 24 * 60 });
  expect(line.received.at(-1)).toContain('"at":"2026-02-27T08:00:0');
  clock.set(county);
  expect(await granted(desk.syncNow({ mayWithdraw: false }))).not.toHaveProperty('clockOffMinutes');
});

test('a renewed recovery key begins a new branch key, which opens with it alone, and the county is told once', async () => {
  const { county, desk, recoveryKey } = await aPcWithCounty();
  await granted(desk.enrol(enrolling(recoveryKey)));
  const before = county.streamOf(organisation.id).branchKey!;
  const { recoveryKey: renewed } = await granted(desk.renewRecoveryKey(PASSWORD));
  await granted(desk.confirmRecoveryKey(renewed));
  await granted(desk.syncNow({ mayWithdraw: false }));
  const after = county.streamOf(organisation.id).branchKey!;
  expect(after.generation).toBe(2);
  expect(await unwrapBranchKeys(after, organisation.id, recoveryKey)).toBeUndefined();
  const {
    keys: [older],
  } = (await unwrapBranchKeys(before, organisation.id, recoveryKey))!;
  const { keys } = (await unwrapBranchKeys(after, organisation.id, renewed))!;
  expect(keys).toEqual([older, { generation: 2, key: expect.any(String) }]);
  expect(keys[1]!.key).not.toBe(older!.key);
  expect(await unwrapBranchKeys(after, 'another branch', renewed)).toBeUndefined();
  county.received.length = 0;
  await granted(desk.syncNow({ mayWithdraw: false }));
  expect(county.received.join()).not.toContain('branchKey');
});

test('a backup takes the enrolment along: a restored PC goes on with its county, and gets back what the backup lacked', async () => {
  const chosen: string[] = [];
  const pc = await aPcWithCounty({ pickFolder: async () => chosen.at(-1) ?? null });
  const folderFor = async (name: string, purpose: 'backup' | 'ledger') => {
    chosen.push(path.join(pc.root, name));
    return (await pc.desk.chooseFolder(purpose))!.token;
  };
  await granted(pc.desk.enrol(enrolling(pc.recoveryKey)));
  await granted(pc.desk.append([anAct('e1', '备份里有的')]));
  await granted(pc.desk.syncNow({ mayWithdraw: false }));
  await mkdir(path.join(pc.root, 'stick'));
  const stick = await folderFor('stick', 'backup');
  await granted(pc.desk.backUp(stick));
  await granted(pc.desk.append([anAct('e2', '备份以后记的')]));
  await granted(pc.desk.syncNow({ mayWithdraw: false }));
  const [backup] = await granted(pc.desk.backupsIn(stick));
  const into = await folderFor('new disk', 'ledger');
  await granted(pc.desk.restore({ from: stick, file: backup!.file, into, secret: PASSWORD }));
  const session: Session = await granted(unlockFirst(pc.desk));
  expect(session.numberLetter).toBe('B');
  await granted(pc.desk.append([anAct('e3', '恢复以后记的')]));
  expect(await granted(pc.desk.syncNow({ mayWithdraw: false }))).toMatchObject({ is: 'enrolled', unsent: 0 });
  const text = JSON.stringify(await recordsOf(pc.desk));
  for (const title of ['备份里有的', '备份以后记的', '恢复以后记的']) expect(text).toContain(title);
});

test('a county that was restored from before the enrolment takes this PC by its own word, and gets everything back', async () => {
  const { county, desk, recoveryKey } = await aPcWithCounty();
  const empty = county.backup();
  await granted(desk.enrol(enrolling(recoveryKey)));
  await granted(desk.append([anAct('e1', '夹具改造')]));
  await granted(desk.syncNow({ mayWithdraw: false }));
  const log = county.streamOf(organisation.id).rows.map(({ verdict }) => verdict.hash);
  county.restore(empty);
  await granted(desk.append([anAct('e2', '余料回用')]));
  expect(await granted(desk.syncNow({ mayWithdraw: false }))).toMatchObject({ unsent: 0, came: { accepted: 1, givenBack: 2 } });
  const after = county.streamOf(organisation.id).rows.map(({ verdict }) => verdict.hash);
  expect(after.slice(0, 2)).toEqual(log);
  expect(after).toHaveLength(3);
});

test('a wiped PC keeps nothing of its county', async () => {
  const pc = await aPcWithCounty();
  await granted(pc.desk.enrol(enrolling(pc.recoveryKey)));
  await granted(pc.desk.wipe(PASSWORD));
  expect(await readdir(path.join(pc.root, '先锋台账'))).toEqual([]);
});

test('a county that was restored from before the keys were renewed is told them again before anything is offered', async () => {
  const { county, desk, recoveryKey } = await aPcWithCounty();
  await granted(desk.enrol(enrolling(recoveryKey)));
  await granted(desk.syncNow({ mayWithdraw: false }));
  const backup = county.backup();
  const { recoveryKey: renewed } = await granted(desk.renewRecoveryKey(PASSWORD));
  await granted(desk.confirmRecoveryKey(renewed));
  await granted(desk.syncNow({ mayWithdraw: false }));
  county.restore(backup);
  await granted(desk.append([anAct('e1', '夹具改造')]));
  expect(await granted(desk.syncNow({ mayWithdraw: false }))).toMatchObject({ unsent: 0 });
  const { generation, wrapped } = county.streamOf(organisation.id).branchKey!;
  expect(await unwrapBranchKeys({ generation, wrapped }, organisation.id, renewed)).toBeDefined();
});
