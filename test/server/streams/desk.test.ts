import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeDisk } from '../../../electron/desk/disk.ts';
import { addDays } from '../../../src/domain/civil-date.ts';
import { refuse } from '../../../src/domain/outcome.ts';
import type { RulePack, SuperiorTerms } from '../../../src/domain/rule-pack/rule-pack.ts';
import { rulesOn } from '../../../src/domain/rule-pack/rules-name.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { CountysNo, Post } from '../../../src/sync/desk/post.ts';
import { organisation } from '../../helpers/invented-branch.ts';
import { idea } from '../../helpers/line-desk.ts';
import { aSubmission } from '../../helpers/offers.ts';
import { aPc, type Desk, foundLedger, granted, recordsOf, unlockFirst } from '../../helpers/pc.ts';
import { aRule } from '../../helpers/rule-packs.ts';
import { TestCounty } from '../harness/county.ts';

let county: TestCounty;
let [township, branch] = ['', ''];
let branchRecoveryKey: string;
beforeAll(async () => {
  county = await TestCounty.open();
  township = await county.organisation('township', await county.organisation('county-committee', null));
  branch = await county.organisation('branch', township);
});
afterAll(() => county.close());

/** The county's own routes instead of a network. */
const postTo =
  (_way: unknown, token?: string): Post =>
  async (path, body) => {
    const answer = await county.ask('POST', path, body, token ? { headers: { authorization: `Bearer ${token}` } } : {});
    if (answer.status === 200) return { ok: true, value: answer.body };
    return refuse({ code: 'county-refuses', status: answer.status, refusal: answer.body as CountysNo });
  };
const synced = (desk: Desk) => granted(desk.syncNow({ mayWithdraw: false }));
const shown = async (desk: Desk) =>
  [...fold(await recordsOf(desk)).documents.values()].map(({ type, body }) => [type, JSON.parse(body)] as const);

/** A further PC of the branch, with a code of its own. */
async function join(desk: Desk): Promise<void> {
  const state = await desk.start();
  const folder = state.at === 'first-start' ? state.folder.token : '';
  const profile = { name: '林月', role: 'deputy', password: '另一台电脑上的密码' } as const;
  const { code } = await county.enrolmentCode(branch, 'deputy');
  await granted(
    desk.join({ folder, address: 'https://county.example', code, keys: { by: 'recovery-key', recoveryKey: branchRecoveryKey }, profile }),
  );
  await synced(desk);
}

test('a desk enrols, sends a report, gets the superior’s word, and a second PC has all of it', async () => {
  const [one, two] = [await aPc({ postTo }), await aPc({ postTo })];
  const first = one.start();
  const { recoveryKey } = await foundLedger(first);
  branchRecoveryKey = recoveryKey;
  const { code } = await county.enrolmentCode(branch);
  await granted(first.enrol({ address: 'https://county.example', code, recoveryKey }));
  const { type, id, body } = aSubmission(crypto.randomUUID());
  const handedIn = { kind: 'reports', type, id, class: 'A', base: null, body: JSON.stringify(body) } as const;
  await granted(first.append([{ id: crypto.randomUUID(), verb: 'log-idea', writes: [idea('idea-1', '夹具改造')] }]));
  await granted(first.append([{ id: crypto.randomUUID(), verb: 'hand-in-report', writes: [handedIn] }]));
  expect(await synced(first)).toMatchObject({ unsent: 0, refused: 0, came: { accepted: 3 } });

  const officer = await county.account('officer', township);
  const answering = { verdict: 'returned', opinion: '第 3 项少一次' };
  const answered = await county.ask('POST', `/api/streams/${organisation.id}/submissions/${id}/answers`, answering, officer);
  expect(answered.status, JSON.stringify(answered.body)).toBe(200);
  expect(await synced(first)).toMatchObject({ came: { others: 1 } });
  expect(await shown(first)).toContainEqual([
    'answer',
    expect.objectContaining({ verdict: 'returned', opinion: '第 3 项少一次', about: { type: 'submission', id } }),
  ]);

  const second = two.start();
  await join(second);
  expect(await shown(second)).toEqual(await shown(first));
});

test('a desk takes a superior’s rules over, and what is done from then on says so to the county', async () => {
  const desk = (await aPc({ postTo })).start();
  await join(desk);
  const officer = await county.account('officer', township);
  const rules = { rules: [aRule('soon-days', 3)], schemes: [], forms: [], texts: [], files: [] };
  const published = await county.ask('POST', '/api/rule-packs', { title: '镇里的规则', validFrom: county.today, ...rules }, officer);
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  await synced(desk);
  const [pack] = (await shown(desk)).flatMap(([type, body]) => (type === 'rule-pack' ? [body as RulePack] : []));
  expect(pack).toMatchObject({ id: published.body.id, version: 1, validFrom: county.today, issuerId: township });

  const named = rulesOn({ packs: [pack!], ends: [] }, county.today);
  await granted(desk.append([{ id: 'under-rules', verb: 'log-idea', rules: named, writes: [idea('idea-r', '新规则下记的')] }]));
  expect(await synced(desk)).toMatchObject({ unsent: 0, refused: 0 });
  const row = await county.engine.db.selectFrom('stream_row').select('offer').where('entry', '=', 'under-rules').executeTakeFirstOrThrow();
  expect(JSON.parse(row.offer).header.rules).toBe(named);
});

test('of two PCs with one disk, the one that is left behind becomes a device of its own by itself; nothing of either is lost', async () => {
  const [one, two] = [await aPc({ postTo }), await aPc({ postTo })];
  const original = one.start();
  await join(original);
  await cp(one.ports.proposedFolder, two.ports.proposedFolder, { recursive: true });
  const copy = two.start();
  await granted(unlockFirst(copy, '另一台电脑上的密码'));
  const writes = (desk: Desk, id: string, title: string) =>
    granted(desk.append([{ id: crypto.randomUUID(), verb: 'log-idea', writes: [idea(id, title)] }]));
  for (const round of [1, 2]) {
    await writes(original, `here-${round}`, `这台第 ${round} 条`);
    await writes(copy, `there-${round}`, `复制的那台第 ${round} 条`);
    for (const desk of [original, copy]) expect(await synced(desk)).toMatchObject({ unsent: 0, refused: 0 });
  }
  for (const desk of [original, copy]) await synced(desk);
  const titles = async (desk: Desk) => (await shown(desk)).map(([, { title }]) => title).toSorted();
  expect(await titles(copy)).toEqual(await titles(original));
  expect(await titles(copy)).toEqual(expect.arrayContaining(['这台第 1 条', '这台第 2 条', '复制的那台第 1 条', '复制的那台第 2 条']));
  const states = [await granted(original.lineState()), await granted(copy.lineState())];
  const devices = states.flatMap((state) => (state.is === 'enrolled' ? [state.device] : []));
  expect(new Set(devices).size).toBe(2);
  const { cookie } = await county.account('administrator', township);
  const { devices: known } = (await county.ask('GET', '/api/devices', undefined, { cookie })).body as {
    devices: { copyOf: string | null }[];
  };
  expect(known.filter(({ copyOf }) => devices.includes(copyOf ?? ''))).toHaveLength(1);
  const changed = states.findIndex((state) => state.is === 'enrolled' && state.copiedAt !== undefined);
  // Locked and opened again it is who it became.
  const again = [original, copy][changed]!;
  await again.lock();
  await granted(unlockFirst(again, '另一台电脑上的密码'));
  await writes(again, 'later', '重开以后记的');
  expect(await synced(again)).toMatchObject({ unsent: 0, refused: 0, device: devices[changed] });
});

test('a PC that was revoked is told so, and keeps what it wrote', async () => {
  const desk = (await aPc({ postTo })).start();
  await join(desk);
  const state = await granted(desk.lineState());
  const device = state.is === 'enrolled' ? state.device : '';
  const administrator = await county.account('administrator', township);
  const revoked = await county.ask('POST', `/api/devices/${organisation.id}/${device}/revocation`, {}, administrator);
  expect(revoked.status, JSON.stringify(revoked.body)).toBe(200);
  await granted(desk.append([{ id: crypto.randomUUID(), verb: 'log-idea', writes: [idea('idea-9', '停用以后记的')] }]));
  const after = await synced(desk);
  expect(after).toMatchObject({ unsent: 1, trouble: { code: 'county-refuses', refusal: { code: 'device-revoked' } } });
  expect((await shown(desk)).map(([, body]) => body.title)).toContain('停用以后记的');
});

test('a ledger that the county knows as one organisation’s enrols for no other', async () => {
  const desk = (await aPc({ postTo })).start();
  const other = await county.organisation('branch', township);
  const { recoveryKey } = await foundLedger(desk);
  const { code } = await county.enrolmentCode(other);
  const enrolled = await desk.enrol({ address: 'https://county.example', code, recoveryKey });
  expect(enrolled).toMatchObject({ ok: false, refusal: { code: 'ledger-of-another' } });
  expect(await granted(desk.lineState())).toMatchObject({ is: 'alone', unsent: 1 });
});

test('what an answer says of the branch’s place is known once it is on the disk; until then the county is asked again', async () => {
  let isAway = false;
  const gone = Object.assign(new Error('EIO'), { code: 'EIO' });
  const write: typeof nodeDisk.write = (file, bytes) =>
    isAway && file.includes('county.sealed') ? Promise.reject(gone) : nodeDisk.write(file, bytes);
  const pc = await aPc({ postTo, disk: { ...nodeDisk, write } });
  const desk = pc.start();
  const own = await county.organisation('branch', township);
  const { recoveryKey } = await foundLedger(desk, { ...organisation, id: crypto.randomUUID() });
  const { code } = await county.enrolmentCode(own);
  await granted(desk.enrol({ address: 'https://county.example', code, recoveryKey }));
  await synced(desk);
  const { cookie } = await county.account('administrator', township);
  const renamed = { name: '改了名的党支部', on: county.today };
  expect((await county.ask('PUT', `/api/organisations/${own}/name`, renamed, { cookie })).status).toBe(200);
  isAway = true;
  expect(await synced(desk)).toMatchObject({ trouble: { code: 'county-slow' } });
  expect(await granted(desk.lineState())).not.toMatchObject({ organisation: renamed.name });
  isAway = false;
  const state = await synced(desk);
  expect(state).toMatchObject({ organisation: renamed.name });
  expect(state).not.toHaveProperty('trouble');
  await desk.close();
});

test('a desk whose branch was moved keeps the former superior’s rules for the days before, and nothing else of it', async () => {
  const desk = (await aPc({ postTo })).start();
  await join(desk);
  const officer = await county.account('officer', township);
  const told = await county.ask('POST', '/api/announcements', { title: '原上级的通知', text: '请办理。' }, officer);
  expect(told.status).toBe(200);
  await synced(desk);
  const root = await county.engine.db.selectFrom('organisation').select('id').where('superior_id', 'is', null).executeTakeFirstOrThrow();
  const next = await county.organisation('township', root.id);
  const { cookie } = await county.account('administrator', root.id);
  const move = { superiorId: next, sectoralId: null, on: county.today };
  expect((await county.ask('PUT', `/api/organisations/${branch}/lines`, move, { cookie })).status).toBe(200);
  const of = async <T>(type: string) => (await shown(desk)).flatMap(([found, body]) => (found === type ? [body as T] : []));
  const before = await of<RulePack>('rule-pack');
  expect([before.length, (await of('announcement')).length]).toEqual([1, 1]);
  await synced(desk);
  expect(await of('announcement')).toEqual([]);
  expect(await of('rule-pack')).toEqual(before);
  const [superiors] = await of<SuperiorTerms>('superior-terms');
  const packs = { packs: before, ends: [], terms: superiors!.terms };
  // It began on the day of the move: it never held here.
  expect(rulesOn(packs, county.today)).toBe('2026.1');
  expect(superiors!.terms).toContainEqual({ id: township, until: addDays(county.today, -1) });
});
