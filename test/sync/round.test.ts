import { expect, test } from 'vitest';
import { done, refuse } from '../../src/domain/outcome.ts';
import type { Post } from '../../src/sync/desk/post.ts';
import { NO_ANSWER } from '../helpers/county.ts';
import { check } from '../helpers/ledger.ts';
import { does, idea, type LineDesk } from '../helpers/line-desk.ts';
import type { MemoryFolder } from '../helpers/memory-folder.ts';
import { twoDesks } from '../helpers/two-desks.ts';

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
  expect(await there.sync({ mostBytes: () => 20_000 })).toMatchObject({ ok: true, value: { others: 450 } });
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
  expect(await here.sync({ mostBytes: () => 10_000 })).toMatchObject({ ok: true, value: { accepted: 20 } });
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
    await Promise.race([there.sync({ mostBytes: () => 10_000 }), killed]);
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

test('a county that takes nothing is asked another time, not for ever', async () => {
  const { here } = await twoDesks();
  await does(here, 'e1', idea('a', '夹具改造'));
  const deaf: Post = (path, body) => here.post(path, { ...body, offers: [] });
  expect(await here.sync({ post: deaf })).toEqual(refuse({ code: 'county-takes-nothing', waiting: 1 }));
});
