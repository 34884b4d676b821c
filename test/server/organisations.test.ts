import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAbove } from '../../src/server/organisations/save.ts';
import { TestCounty } from './harness/county.ts';

let county: TestCounty;
let root: string;
let cookie: string;
beforeEach(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  cookie = (await county.account('administrator', root)).cookie;
});
afterEach(() => county.close());

type Found = { type: string; superiorId: string; name?: string; sectoralId?: string | null; on?: string };
const found = async ({ name = `单位${Math.random()}`, sectoralId = null, on = '2026-01-05', ...rest }: Found) => {
  const { body, status } = await county.ask('POST', '/api/organisations', { name, sectoralId, on, ...rest }, { cookie });
  return { id: String(body.id), body, status };
};
const move = (id: string, superiorId: string, more: object = {}) =>
  county.ask('PUT', `/api/organisations/${id}/lines`, { superiorId, sectoralId: null, on: county.today, ...more }, { cookie });
const namesIn = async (as: string, query = '') => {
  const { body } = await county.ask('GET', `/api/organisations${query}`, undefined, { cookie: as });
  return (body.organisations as { name: string }[]).map(({ name }) => name).sort();
};

test('a tree grows from the county committee down to a branch, and refuses what stands in the wrong place', async () => {
  const township = await found({ type: 'township', superiorId: root, name: '青石镇' });
  const cluster = await found({ type: 'cluster', superiorId: township.id, name: '青石一片' });
  const branch = await found({ type: 'branch', superiorId: cluster.id, name: '恒川机械党支部' });
  expect(branch.body).toMatchObject({ name: '恒川机械党支部', superiorId: cluster.id, version: 1, closedOn: null });
  expect((await found({ type: 'township', superiorId: branch.id })).body).toMatchObject({ code: 'tree-superior-type', type: 'township' });
  expect((await found({ type: 'branch', superiorId: cluster.id, name: '恒川机械党支部' })).body).toMatchObject({ code: 'tree-name-taken' });
  expect((await found({ type: 'branch', superiorId: cluster.id, on: '2026-06-16' })).body).toMatchObject({ code: 'date-in-future' });
  expect((await found({ type: 'branch', superiorId: cluster.id, on: '2026-02-30' })).body).toMatchObject({ code: 'request-invalid' });
});

test('what moves takes along what stands below it, and who sees it changes at once', async () => {
  const [east, west] = [await found({ type: 'township', superiorId: root }), await found({ type: 'township', superiorId: root })];
  const cluster = await found({ type: 'cluster', superiorId: east.id, name: '一片' });
  await found({ type: 'branch', superiorId: cluster.id, name: '支部甲' });
  const [inEast, inWest] = [await county.account('reader', east.id), await county.account('reader', west.id)];
  expect(await namesIn(inEast.cookie)).toContain('支部甲');
  expect(await namesIn(inWest.cookie)).not.toContain('支部甲');
  expect((await move(cluster.id, west.id, { reason: '区划调整' })).status).toBe(200);
  expect(await namesIn(inEast.cookie)).not.toContain('支部甲');
  expect(await namesIn(inWest.cookie)).toContain('支部甲');
});

test('nothing can be put below itself', async () => {
  const park = await found({ type: 'park', superiorId: root });
  expect((await move(park.id, park.id)).body).toMatchObject({ code: 'tree-below-itself' });
});

test('a township cannot be closed and get a park at the same moment', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id } = await found({ type: 'township', superiorId: root });
    const [closing, founding] = await Promise.all([
      county.ask('POST', `/api/organisations/${id}/closing`, { on: county.today }, { cookie }),
      found({ type: 'park', superiorId: id }),
    ]);
    expect([closing.body.code, founding.body.code].filter(Boolean)).toHaveLength(1);
  }
});

test('the second line reads along and is counted nowhere', async () => {
  const department = await found({ type: 'department', superiorId: root, name: '建设局' });
  const township = await found({ type: 'township', superiorId: root });
  const branch = await found({ type: 'branch', superiorId: township.id, sectoralId: department.id, name: '双管支部' });
  const reader = await county.account('reader', department.id);
  expect(await namesIn(reader.cookie)).toContain('双管支部');
  const lines = await county.engine.db.selectFrom('organisation_above').selectAll().where('organisation_id', '=', branch.id).execute();
  expect(lines.map(({ above_id, line }) => [above_id, line]).sort()).toEqual(
    [
      [department.id, 'sectoral'],
      [root, 'territorial'],
      [township.id, 'territorial'],
    ].sort(),
  );
  const wrong = await move(branch.id, department.id, { sectoralId: department.id });
  expect(wrong.body).toMatchObject({ code: 'tree-sector-is-superior', sector: '建设局' });
});

test('a name, a place and an end leave a history that shows the tree of any day', async () => {
  const [east, west] = [
    await found({ type: 'township', superiorId: root, on: '2020-01-01' }),
    await found({ type: 'township', superiorId: root, on: '2020-01-01' }),
  ];
  const { id } = await found({ type: 'branch', superiorId: east.id, name: '老名字', on: '2024-03-01' });
  await county.ask('PUT', `/api/organisations/${id}/name`, { name: '新名字', on: '2025-02-01' }, { cookie });
  await move(id, west.id, { on: '2025-06-01', reason: '企业搬迁' });
  const closing = await county.ask('POST', `/api/organisations/${id}/closing`, { on: '2026-05-01' }, { cookie });
  expect(closing.body).toMatchObject({ closedOn: '2026-05-01', version: 4 });
  const { body } = await county.ask('GET', `/api/organisations/${id}`, undefined, { cookie });
  expect((body.history as Record<string, unknown>[]).map(({ act, name, superiorId, since }) => [act, name, superiorId, since])).toEqual([
    ['found', '老名字', east.id, '2024-03-01'],
    ['rename', '新名字', east.id, '2025-02-01'],
    ['move', '新名字', west.id, '2025-06-01'],
    ['close', '新名字', west.id, '2026-05-01'],
  ]);
  const on = async (day: string) => {
    const { organisations } = (await county.ask('GET', `/api/organisations?on=${day}`, undefined, { cookie })).body as {
      organisations: { id: string; name: string; superiorId: string; closedOn: string | null }[];
    };
    return organisations.find((it) => it.id === id);
  };
  expect(await on('2024-02-29')).toBeUndefined();
  expect(await on('2025-01-31')).toMatchObject({ name: '老名字', superiorId: east.id });
  expect(await on('2025-05-31')).toMatchObject({ name: '新名字', superiorId: east.id });
  expect(await on('2026-04-30')).toMatchObject({ superiorId: west.id, closedOn: null });
  expect(await on('2026-06-01')).toMatchObject({ closedOn: '2026-05-01' });
});

test('what has somebody open below it cannot be closed, what is closed cannot be changed, and its name is free again', async () => {
  const township = await found({ type: 'township', superiorId: root });
  const branch = await found({ type: 'branch', superiorId: township.id, name: '支部乙' });
  const close = (id: string) => county.ask('POST', `/api/organisations/${id}/closing`, { on: county.today }, { cookie });
  expect((await close(township.id)).body).toMatchObject({ code: 'tree-open-below', count: 1 });
  expect((await close(branch.id)).status).toBe(200);
  expect((await close(branch.id)).body).toMatchObject({ code: 'tree-closed' });
  expect((await found({ type: 'branch', superiorId: township.id, name: '支部乙' })).status).toBe(200);
  expect((await close(root)).body).toMatchObject({ code: 'tree-open-below' });
});

test('however the tree was changed, who stands above whom is what the tree itself says', async () => {
  const ids = [root];
  const departments = [await county.organisation('department', root), await county.organisation('department', root)];
  for (let index = 0; index < 12; index += 1) {
    const below = ids[(index * 7) % ids.length]!;
    ids.push(await county.organisation('committee', below, index % 3 === 0 ? departments[index % 2]! : null));
  }
  for (let index = 1; index < 12; index += 2)
    await move(ids[index]!, departments[index % 2]!, { sectoralId: index % 4 === 1 ? departments[(index + 1) % 2] : null });
  const all = () => county.engine.db.selectFrom('organisation_above').selectAll().orderBy('organisation_id').orderBy('above_id').execute();
  const kept = await all();
  expect(kept.length).toBeGreaterThan(20);
  await writeAbove(county.engine.db, [...ids, ...departments]);
  expect(await all()).toEqual(kept);
});

test('a township’s administrator changes nothing outside of the township, not even by moving it in', async () => {
  const [east, west] = [await found({ type: 'township', superiorId: root }), await found({ type: 'township', superiorId: root })];
  const branch = await found({ type: 'branch', superiorId: west.id });
  const own = await county.account('administrator', east.id);
  const body = { superiorId: east.id, sectoralId: null, on: county.today };
  const answer = await county.ask('PUT', `/api/organisations/${branch.id}/lines`, body, { cookie: own.cookie });
  expect(answer.body).toMatchObject({ code: 'authority-missing', relation: 'foreign' });
  expect(
    (await county.engine.db.selectFrom('organisation').select('superior_id').where('id', '=', branch.id).executeTakeFirst())?.superior_id,
  ).toBe(west.id);
});
