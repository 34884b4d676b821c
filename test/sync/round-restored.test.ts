import { expect, test } from 'vitest';
import { refuse } from '../../src/domain/outcome.ts';
import type { Row } from '../../src/sync/protocol.ts';
import { check, recordsOf } from '../helpers/ledger.ts';
import { does, idea } from '../helpers/line-desk.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';
import { twoDesks } from '../helpers/two-desks.ts';

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
