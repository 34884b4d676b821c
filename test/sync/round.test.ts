import { expect, test } from 'vitest';
import { done, refuse } from '../../src/domain/outcome.ts';
import type { Post } from '../../src/sync/desk/post.ts';
import type { Row, StreamAnswer, SyncAnswer } from '../../src/sync/protocol.ts';
import { aCounty, NO_ANSWER } from '../helpers/county.ts';
import { aBranchKey } from '../helpers/entries.ts';
import { check, recordsOf } from '../helpers/ledger.ts';
import { aLineDesk, does, idea, type LineDesk } from '../helpers/line-desk.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';

async function twoDesks() {
  const county = aCounty();
  const branchKey = aBranchKey();
  const here = await aLineDesk({ county, device: 'device-1', branchKey });
  const there = await aLineDesk({ county, device: 'device-2', branchKey });
  return { county, branchKey, here, there };
}

/** The question arrives, the answer does not. */
const losing =
  (desk: LineDesk): Post =>
  async (path, body) => {
    await desk.post(path, body);
    return refuse(NO_ANSWER);
  };

test('what one desk did reaches the other, and neither has anything left to send', async () => {
  const { here, there } = await twoDesks();
  await does(here, 'e1', idea('a', '夹具改造'));
  await does(here, 'e2', idea('b', '余料回用'));
  expect(await here.sync()).toEqual(done({ accepted: 2, refused: 0, others: 0, givenBack: 0, left: 0 }));
  expect(await there.sync()).toEqual(done({ accepted: 0, refused: 0, others: 2, givenBack: 0, left: 0 }));
  expect(await there.shows()).toEqual({ a: '夹具改造', b: '余料回用' });
  expect([await here.waiting(), await there.waiting()]).toEqual([[], []]);
  expect(await check(there.ledger)).toMatchObject({ sound: true });
});

test('a sync without news is one small request', async () => {
  const { county, here } = await twoDesks();
  await does(here, 'e1', idea('a', '夹具改造'));
  await here.sync();
  county.received.length = 0;
  expect(await here.sync()).toMatchObject({ ok: true });
  expect(county.received).toHaveLength(1);
  expect(county.received[0]!.length).toBeLessThan(500);
});

test('many entries go out over several requests, in the order in which they were written', async () => {
  const { county, here, there } = await twoDesks();
  const names = Array.from({ length: 450 }, (_, at) => `e${String(at).padStart(3, '0')}`);
  for (const name of names) await does(here, name, idea(`idea-${name}`, name));
  expect(await here.sync()).toMatchObject({ ok: true, value: { accepted: 450 } });
  expect(county.received).toHaveLength(3);
  expect(county.streamOf('branch-1').rows.map(({ verdict }) => verdict.entry)).toEqual(names);
  // A slow line asks for less, and gets it all in the end.
  expect(await there.sync({ mostBytes: 20_000 })).toMatchObject({ ok: true, value: { others: 450 } });
  expect(Object.keys(await there.shows())).toHaveLength(450);
});

test('an answer that was lost on the way comes again, and nothing is there twice', async () => {
  const { county, here, there } = await twoDesks();
  await does(here, 'e1', idea('a', '夹具改造'));
  expect(await here.sync({ post: losing(here) })).toEqual(refuse(NO_ANSWER));
  expect(await here.waiting()).toEqual(['e1']);
  await does(here, 'e2', idea('b', '余料回用'));
  expect(await here.sync()).toMatchObject({ ok: true, value: { accepted: 2 } });
  expect(county.streamOf('branch-1').rows).toHaveLength(2);
  await there.sync();
  expect(await there.shows()).toEqual({ a: '夹具改造', b: '余料回用' });
});

test('an answer that was lost may have been to a longer request than the next', async () => {
  const { here } = await twoDesks();
  for (let at = 0; at < 20; at += 1) await does(here, `e${at}`, idea(`idea-${at}`, '改'.repeat(500)));
  await here.sync({ post: losing(here) });
  expect(await here.sync({ mostBytes: 10_000 })).toMatchObject({ ok: true, value: { accepted: 20 } });
  expect(await here.waiting()).toEqual([]);
});

test('killed at any write while rows are taken over, it goes on where it was, and nothing is lost or there twice', async () => {
  for (let at = 1; ; at += 1) {
    const { here, there } = await twoDesks();
    for (const name of ['e1', 'e2', 'e3']) await does(here, name, idea(name, name));
    await here.sync();
    for (const name of ['t1', 't2']) await does(there, name, idea(name, name));
    const { folder } = there;
    const before = folder.count;
    let left: MemoryFolder | undefined;
    const killed = new Promise<void>((resolve) => {
      folder.plan = (_operation, count) => {
        if (count !== before + at) return undefined;
        left = folder.kill();
        resolve();
        return undefined;
      };
    });
    await Promise.race([there.sync({ mostBytes: 10_000 }), killed]);
    if (!left) return expect(at).toBeGreaterThan(2);
    const again = await there.again({ folder: left });
    expect(await again.sync()).toMatchObject({ ok: true });
    await here.sync();
    const everything = { e1: 'e1', e2: 'e2', e3: 'e3', t1: 't1', t2: 't2' };
    expect([await here.shows(), await again.shows()], `killed at write ${at}`).toEqual([everything, everything]);
    expect(await again.waiting()).toEqual([]);
  }
});

test('a refused entry gives way to what the county has, and what comes after it goes on', async () => {
  const { county, here } = await twoDesks();
  const [first] = await does(here, 'e1', idea('a', '夹具改造'));
  await here.sync();
  county.refusing(({ header }) => (header.id === 'e2' ? { code: 'verb-not-yours', verb: header.verb, role: 'branch' } : undefined));
  await does(here, 'e2', idea('a', '不该这样改', first!));
  await does(here, 'e3', idea('b', '余料回用'));
  expect(await here.sync()).toMatchObject({ ok: true, value: { accepted: 1, refused: 1 } });
  expect(await here.shows()).toEqual({ a: '夹具改造', b: '余料回用' });
});

test('two desks that changed the same record: the first is kept, the second is told', async () => {
  const { here, there } = await twoDesks();
  const [first] = await does(here, 'e1', idea('a', '夹具改造'));
  await here.sync();
  await there.sync();
  await does(here, 'e2', idea('a', '夹具改造，先试一台', first!));
  await does(there, 't2', idea('a', '夹具改造，全线', first!));
  await here.sync();
  expect(await there.sync()).toMatchObject({ ok: true, value: { refused: 1, others: 1 } });
  expect(await there.shows()).toEqual({ a: '夹具改造，先试一台' });
  expect(await there.waiting()).toEqual([]);
});

test('what stays on this PC leaves nothing but its place in the chain', async () => {
  const { county, here, there } = await twoDesks();
  const disclosure = { v: 1, id: 'disclosure-1', text: '核对证件号' };
  await does(here, 'e1', {
    kind: 'people',
    type: 'disclosure',
    id: 'disclosure-1',
    class: 'D',
    base: null,
    body: JSON.stringify(disclosure),
  });
  await does(here, 'e2', idea('a', '夹具改造'));
  expect(await here.sync()).toMatchObject({ ok: true, value: { accepted: 2 } });
  const wire = county.received.join('\n');
  for (const hidden of ['核对证件号', 'disclosure', '夹具改造']) expect(wire).not.toContain(`"${hidden}`);
  await there.sync();
  expect(await there.shows()).toEqual({ a: '夹具改造' });
});

test('a report that was taken back before it was delivered leaves without its text', async () => {
  const { county, here } = await twoDesks();
  const body = JSON.stringify(aSubmission('本月按计划开展活动'));
  const given = { kind: 'reports', type: 'submission', id: 's1', class: 'A' } as const;
  const [hash] = await does(here, 'e1', { ...given, base: null, body });
  await does(here, 'e2', { ...given, id: 's2', base: null, body: JSON.stringify({ ...aSubmission('另一份'), id: 's2' }) });
  await does(here, 'e3', { ...given, base: hash!, body: null });
  expect(await here.sync()).toMatchObject({ ok: true, value: { accepted: 3 } });
  const wire = county.received.join('\n');
  expect(wire).toContain('另一份');
  expect(wire).not.toContain('本月按计划开展活动');
});

test('a report that was taken back leaves without its text also when a restored county gets its row back', async () => {
  const { county, here } = await twoDesks();
  const lastWeek = county.backup();
  const given = { kind: 'reports', type: 'submission', id: 's1', class: 'A' } as const;
  const [hash] = await does(here, 'e1', { ...given, base: null, body: JSON.stringify(aSubmission('本月按计划开展活动')) });
  await does(here, 'e2', { ...given, id: 's2', base: null, body: JSON.stringify({ ...aSubmission('另一份'), id: 's2' }) });
  await does(here, 'e3', { ...given, base: hash!, body: null });
  await here.sync();
  county.restore(lastWeek);
  county.received.length = 0;
  expect(await here.sync()).toMatchObject({ ok: true, value: { givenBack: 3 } });
  const wire = county.received.join('\n');
  expect(wire).toContain('另一份');
  expect(wire).not.toContain('本月按计划开展活动');
});

test('an entry that no key of this branch opens is kept as it came and shows nothing', async () => {
  const { county, here, there } = await twoDesks();
  const stranger = await aLineDesk({ county, device: 'device-3', branchKey: aBranchKey(9) });
  await does(stranger, 's1', idea('x', '谁也打不开'));
  await stranger.sync();
  await does(here, 'e1', idea('a', '夹具改造'));
  await here.sync();
  expect(await there.sync()).toMatchObject({ ok: true, value: { others: 2 } });
  expect(await there.shows()).toEqual({ a: '夹具改造' });
  expect(there.ledger.standing().places.get('branch-1')?.seq).toBe(2);
});

type Rows = Extract<StreamAnswer, { state: 'rows' }>;
/** A line on which somebody changes what the county answered. */
const changing =
  (desk: LineDesk, change: (rows: readonly Row[], answer: SyncAnswer) => readonly Row[] | SyncAnswer): Post =>
  async (path, body) => {
    const posted = await desk.post(path, body);
    if (!posted.ok) return posted;
    const answer = posted.value as SyncAnswer;
    const told = answer.streams['branch-1'] as Rows;
    const changed = change(told.rows, answer);
    return done('protocol' in changed ? changed : { ...answer, streams: { 'branch-1': { ...told, rows: changed } } });
  };

test('whoever sits on the line can change nothing of an answer unseen', async () => {
  const { county, here, there } = await twoDesks();
  for (const name of ['e1', 'e2', 'e3']) await does(here, name, idea(`idea-${name}`, name));
  await here.sync();
  await does(there, 't1', idea('mine', '我的'));
  const other = aCounty({ id: 'county-1' });
  const stranger = await aLineDesk({ county: other, device: 'device-2', branchKey: aBranchKey() });
  await does(stranger, 'x1', idea('forged', '伪造的'));
  await stranger.sync();
  const forged = other.streamOf('branch-1').rows;

  const attempts: readonly (readonly [string, (rows: readonly Row[], answer: SyncAnswer) => readonly Row[] | SyncAnswer])[] = [
    ['verdict-forged', () => forged],
    ['verdict-forged', ([first, ...rest]) => [{ ...first!, verdict: { ...first!.verdict, outcome: 'refused' } }, ...rest]],
    ['row-out-of-order', ([, ...rest]) => rest],
    ['row-out-of-order', ([first, second, ...rest]) => [second!, first!, ...rest]],
    ['entry-missing', ([first, ...rest]) => [{ verdict: first!.verdict, signature: first!.signature }, ...rest]],
    ['entry-unsound', ([first, second, ...rest]) => [{ ...first!, offer: second!.offer! }, second!, ...rest]],
    ['entry-unsound', ([first, ...rest]) => [withBody(first!, 'QUJDRA=='), ...rest]],
    ['county-other', (_rows, answer) => ({ ...answer, county: 'county-2' })],
    ['answer-unreadable', (_rows, answer) => ({ ...answer, epoch: 'one' }) as unknown as SyncAnswer],
    ['row-out-of-order', (_rows, answer) => ({ ...answer, streams: { 'branch-9': answer.streams['branch-1']! } })],
  ];
  for (const [code, change] of attempts) {
    expect(await there.sync({ post: changing(there, change) }), code).toMatchObject({ ok: false, refusal: { code } });
    expect(await there.shows()).toEqual({ mine: '我的' });
  }
  expect(await there.sync()).toMatchObject({ ok: true, value: { others: 3, accepted: 1 } });
  expect(county.streamOf('branch-1').rows).toHaveLength(4);
});

function withBody(row: Row, sealed: string): Row {
  const offer = row.offer as Extract<Row['offer'], { header: unknown }>;
  return { ...row, offer: { ...offer, bodies: [{ sealed, key: 1 }] } };
}

test('another PC that takes back a tenth of the records is asked about first, and nothing is taken over until a person agreed', async () => {
  const { here, there } = await twoDesks();
  const hashes: string[] = [];
  for (let at = 0; at < 30; at += 1) hashes.push((await does(here, `e${at}`, idea(`idea-${at}`, `点子 ${at}`)))[0]!);
  await here.sync();
  await there.sync();
  for (let at = 0; at < 6; at += 1) await does(here, `w${at}`, idea(`idea-${at}`, null, hashes[at]!));
  await here.sync();
  expect(await there.sync()).toEqual(refuse({ code: 'too-much-withdrawn', withdrawn: 6, documents: 30 }));
  expect(Object.keys(await there.shows())).toHaveLength(30);
  expect(await there.sync({ mayWithdraw: true })).toMatchObject({ ok: true });
  expect(Object.keys(await there.shows())).toHaveLength(24);
});

test('a purge that another PC signed passes whatever its size', async () => {
  const { here, there } = await twoDesks();
  const ids = Array.from({ length: 20 }, (_, at) => `idea-${at}`);
  for (const id of ids) await does(here, `e-${id}`, idea(id, id));
  await here.sync();
  await there.sync();
  await here.ledger.purge(ids, { profileId: 'p1', role: 'secretary' }, 'purge-person');
  await here.sync();
  expect(await there.sync()).toMatchObject({ ok: true, value: { others: 1 } });
  expect(await there.shows()).toEqual({});
});

test('what another PC purges is nowhere left in what this one took over, neither in words nor sealed', async () => {
  const { county, here, there } = await twoDesks();
  await does(here, 'e1', idea('a', '夹具改造'));
  await here.sync();
  const [row] = county.streamOf('branch-1').rows;
  const { bodies } = row!.offer as Extract<Row['offer'], { header: unknown }>;
  const sealed = (bodies[0] as { readonly sealed: string }).sealed;
  await there.sync();
  expect(JSON.stringify(await recordsOf(there.ledger))).toContain('夹具改造');
  await here.ledger.purge(['a'], { profileId: 'p1', role: 'secretary' }, 'purge-person');
  await here.sync();
  await there.sync();
  const left = JSON.stringify(await recordsOf(there.ledger));
  expect(left).not.toContain('夹具改造');
  expect(left).not.toContain(sealed.slice(0, 40));
});

test('a county that was restored gets another PC’s rows back with the signatures of their authors', async () => {
  const { county, here, there } = await twoDesks();
  const lastWeek = county.backup();
  await does(there, 't1', idea('b', '余料回用'));
  await there.sync();
  await here.sync();
  const [before] = county.streamOf('branch-1').rows;
  county.restore(lastWeek);
  expect(await here.sync()).toMatchObject({ ok: true, value: { givenBack: 1 } });
  expect(county.streamOf('branch-1').rows[0]?.offer).toEqual(before!.offer);
});

test('a county that was restored gets back what it lost, and goes on from there', async () => {
  const { county, here, there } = await twoDesks();
  await does(here, 'e1', idea('a', '夹具改造'));
  await here.sync();
  await there.sync();
  const lastWeek = county.backup();
  await does(there, 't1', idea('b', '余料回用'));
  await there.sync();
  await does(here, 'e2', idea('c', '照明改造'));
  await here.sync();
  const log = county.streamOf('branch-1').rows.map(({ verdict }) => verdict.hash);
  county.restore(lastWeek);
  await does(here, 'e3', idea('d', '叉车路线'));
  expect(await here.sync()).toMatchObject({ ok: true, value: { givenBack: 2, accepted: 1 } });
  expect(
    county
      .streamOf('branch-1')
      .rows.map(({ verdict }) => verdict.hash)
      .slice(0, 3),
  ).toEqual(log);
  expect(await there.sync()).toMatchObject({ ok: true });
  const everything = { a: '夹具改造', b: '余料回用', c: '照明改造', d: '叉车路线' };
  expect([await here.shows(), await there.shows()]).toEqual([everything, everything]);
});

test('a desk whose rows the restored log went on without reads it anew by itself: its own work is said again, and all show the same', async () => {
  const { county, here, there } = await twoDesks();
  const [first] = await does(here, 'e1', idea('a', '夹具改造'));
  await here.sync();
  await there.sync();
  await does(there, 't1', idea('b', '余料回用'));
  await there.sync();
  await here.sync();
  const lastWeek = county.backup();
  await does(here, 'e2', idea('c', '照明改造'));
  await does(here, 'e3', idea('a', '夹具改造第二稿', first));
  await here.sync();
  county.restore(lastWeek);
  // Nobody waits for the PC that has the newest rows: the places are given away.
  await does(there, 't2', idea('d', '叉车路线'));
  expect(await there.sync()).toMatchObject({ ok: true });
  await does(here, 'e4', idea('e', '通风改造'));
  expect(await here.sync()).toMatchObject({ ok: true });
  expect(await there.sync()).toMatchObject({ ok: true });
  const everything = { a: '夹具改造第二稿', b: '余料回用', c: '照明改造', d: '叉车路线', e: '通风改造' };
  expect([await here.shows(), await there.shows()]).toEqual([everything, everything]);
  expect([await here.waiting(), await there.waiting()]).toEqual([[], []]);
  expect(await check(here.ledger)).toMatchObject({ sound: true });
});

test('a desk that was put back to an older backup gets its lost work back, and says again what it wrote since', async () => {
  const { here, there } = await twoDesks();
  await does(here, 'e1', idea('a', '夹具改造'));
  await here.sync();
  const backup = new MemoryFolder(here.folder.disk.afterKill());
  await does(here, 'e2', idea('b', '丢掉的'));
  await here.sync();
  const restored = await here.again({ folder: backup, incarnation: 2 });
  await does(restored, 'e3', idea('c', '恢复以后记的'));
  expect(await restored.sync()).toMatchObject({ ok: true });
  const everything = { a: '夹具改造', b: '丢掉的', c: '恢复以后记的' };
  expect(await restored.shows()).toEqual(everything);
  expect(await restored.waiting()).toEqual([]);
  await there.sync();
  expect(await there.shows()).toEqual(everything);
  expect(await check(restored.ledger)).toMatchObject({ sound: true });
});

test('a county that takes nothing is asked another time, not for ever', async () => {
  const { here } = await twoDesks();
  await does(here, 'e1', idea('a', '夹具改造'));
  const deaf: Post = (path, body) => here.post(path, { ...body, offers: [] });
  expect(await here.sync({ post: deaf })).toEqual(refuse({ code: 'county-takes-nothing', waiting: 1 }));
});

const aSubmission = (paragraph: string) => ({
  v: 1,
  id: 's1',
  form: 'F-62',
  organisation: '示例支部',
  receiver: '云岭工业园党委',
  month: '2026-02',
  version: 1,
  handedInOn: '2026-02-28',
  lines: [],
  paragraph,
});
