import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PASSWORD } from '../../helpers/invented-branch.ts';
import { idea } from '../../helpers/line-desk.ts';
import { type Desk, granted } from '../../helpers/pc.ts';
import { TestCounty } from '../harness/county.ts';
import { deviceOf, firstPc, furtherPc, renewed, revoke, synced, titles } from '../harness/desks.ts';

let county: TestCounty;
let [township, branch, stream] = ['', '', ''];
beforeAll(async () => {
  county = await TestCounty.open();
  township = await county.organisation('township', await county.organisation('county-committee', null));
});
beforeEach(async () => {
  branch = await county.organisation('branch', township);
  stream = randomUUID();
});
afterAll(() => county.close());

type LateAct = { readonly entry: string; readonly verb: string; readonly types: readonly string[]; readonly isBefore: boolean };

const notes = async (desk: Desk, title: string): Promise<string> => {
  const id = randomUUID();
  await granted(desk.append([{ id, verb: 'log-idea', writes: [idea(randomUUID(), title)] }]));
  return id;
};

/** A branch of two PCs, one of which was revoked with work that had not arrived. */
async function aLostPc() {
  const one = await firstPc(county, branch, stream);
  const lost = await furtherPc(county, branch, one.recoveryKey);
  for (const { desk } of [one, lost]) await synced(desk);
  lost.clock.set(county.county.now().getTime() - 60_000);
  const before = [await notes(lost.desk, '停用前记的'), await notes(lost.desk, '停用前又记的')];
  const device = await deviceOf(lost.desk);
  await revoke(county, township, stream, device);
  lost.clock.set(county.county.now().getTime() + 60_000);
  const after = await notes(lost.desk, '停用以后记的');
  return { one, lost, device, before, after };
}
const administrator = () => county.account('administrator', township);
const lateWork = async (device: string): Promise<readonly LateAct[]> => {
  const { status, body } = await county.ask('GET', `/api/devices/${stream}/${device}/late-work`, undefined, await administrator());
  expect(status, JSON.stringify(body)).toBe(200);
  return body.acts as readonly LateAct[];
};
const decide = async (device: string, admits: readonly string[]) =>
  county.ask('POST', `/api/devices/${stream}/${device}/late-work`, { admits }, await administrator());

test('a lost PC is revoked and its branch goes on; what it had written before counts once somebody looked at it', async () => {
  const { one, lost, device, before, after } = await aLostPc();
  await renewed(one.desk, PASSWORD);
  await notes(one.desk, '支部接着记');
  expect(await synced(one.desk)).toMatchObject({ unsent: 0, isRenewing: false });

  // Nothing of it counts before somebody decided.
  expect(await granted(lost.desk.handInLateWork())).toEqual({ waiting: 3, accepted: 0, refused: 0 });
  await synced(one.desk);
  expect(await titles(one.desk)).toEqual(['支部接着记']);

  const acts = await lateWork(device);
  expect(acts.map(({ verb, types, isBefore }) => [verb, types, isBefore])).toEqual([
    ['log-idea', ['golden-idea'], true],
    ['log-idea', ['golden-idea'], true],
    ['log-idea', ['golden-idea'], false],
  ]);
  expect(acts.map(({ entry }) => entry)).toEqual([...before, after]);
  expect((await decide(device, [before[0]!, after])).body).toEqual({ accepted: 2, refused: 1 });

  await synced(one.desk);
  expect(await titles(one.desk)).toEqual(['停用前记的', '停用以后记的', '支部接着记'].toSorted());
  expect(await granted(lost.desk.handInLateWork())).toEqual({ waiting: 0, accepted: 2, refused: 1 });
  expect((await decide(device, before)).body).toEqual({ accepted: 0, refused: 0 });
});

test('what is handed in twice waits once, and a PC that is in use hands in nothing beside the line that counts', async () => {
  const { one, lost, device } = await aLostPc();
  await granted(lost.desk.handInLateWork());
  expect(await granted(lost.desk.handInLateWork())).toMatchObject({ waiting: 3 });
  expect((await lateWork(device)).length).toBe(3);
  const { body } = await county.ask('GET', '/api/devices', undefined, await administrator());
  expect(body.devices).toContainEqual(expect.objectContaining({ id: device, lateWork: 3 }));
  expect(await one.desk.handInLateWork()).toMatchObject({ ok: false });
});

test('a purge empties what still waits to be looked at', async () => {
  const one = await firstPc(county, branch, stream);
  const lost = await furtherPc(county, branch, one.recoveryKey);
  const purged = randomUUID();
  const [saved] = await granted(lost.desk.append([{ id: randomUUID(), verb: 'log-idea', writes: [idea(purged, '要清除的')] }]));
  for (const { desk } of [lost, one]) await synced(desk);
  const base = saved!.hashes[0]!;
  await granted(lost.desk.append([{ id: randomUUID(), verb: 'log-idea', writes: [idea(purged, '要清除的，改过', base)] }]));
  const device = await deviceOf(lost.desk);
  await revoke(county, township, stream, device);
  await granted(lost.desk.handInLateWork());
  const held = async () => {
    const rows = await county.engine.db.selectFrom('late_offer').select('offer').where('device', '=', device).execute();
    return rows.map(({ offer }) => JSON.parse(offer).bodies);
  };
  expect(await held()).toEqual([[{ sealed: expect.any(String), key: 1 }]]);
  await granted(one.desk.purge({ documentIds: [purged], verb: 'purge-person' }));
  await synced(one.desk);
  expect(await held()).toEqual([[null]]);
});
