import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownDeviceText } from '../../../src/sync/enrolment.ts';
import { commitmentOfOffer } from '../../../src/sync/offer.ts';
import { signText } from '../../../src/sync/signature.ts';
import { anIdea } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { outcomesOf, TestPc } from '../harness/pc.ts';

let county: TestCounty;
let [township, branch] = ['', ''];
let pc: TestPc;
beforeAll(async () => {
  county = await TestCounty.open();
  township = await county.organisation('township', await county.organisation('county-committee', null));
  branch = await county.organisation('branch', township);
  pc = await TestPc.enrol(county, branch);
});
afterAll(() => county.close());

const fresh = () => {
  const { publicKey } = generateKeyPairSync('ed25519');
  return { device: randomUUID(), deviceKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') };
};
function asking(asked: { incarnation: number; device: string; deviceKey: string }) {
  const signature = signText(pc.pc.deviceKey, ownDeviceText(pc.pc.device, asked));
  return { protocol: 1, ...asked, signature };
}

test('a PC whose chain another one goes on with is told that it is a copy, and nothing of it is taken', async () => {
  const first = pc.writes([anIdea(randomUUID())]);
  await pc.sync();
  // Somebody put a backup of this PC into another one, which writes on in the next incarnation.
  pc.writes([anIdea(randomUUID())], { incarnation: 2 });
  expect((await pc.sync(pc.request(pc.offered, { incarnation: 2 }))).fork).toBeUndefined();
  const behind = pc.pc.offers([anIdea(randomUUID())], { incarnation: 1, seq: 2, prev: commitmentOfOffer(first) });
  const mine = pc.request([behind], { incarnation: 1 });
  const { fork, own } = await pc.sync(mine);
  expect([fork?.isCopied, own.last.seq]).toEqual([true, 2]);
  // One that was merely put back goes on in a later incarnation itself.
  const restored = await pc.sync({ ...mine, incarnation: 3 });
  expect([restored.fork?.incarnation, restored.fork?.isCopied]).toEqual([2, undefined]);
});

test('only by the copied key, and only where another goes on, a device of its own is given; the console says whose copy it is', async () => {
  const asked = { incarnation: 1, ...fresh() };
  const own = (body: object) => pc.ask('/enrol/own', body);
  expect((await own({ ...asking(asked), incarnation: 2 })).body).toMatchObject({ code: 'request-invalid', path: 'body/signature' });
  expect((await own(asking({ ...asked, incarnation: 2 }))).body).toEqual({ code: 'device-not-copied' });
  expect((await own(asking({ ...asked, device: pc.pc.device }))).body).toEqual({ code: 'device-known' });
  const first = await own(asking(asked));
  // The answer was lost: the same asks again, and only the last secret is good.
  const again = await own(asking(asked));
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(again.body).toMatchObject({ stream: pc.stream, role: 'secretary', organisation: { id: branch } });
  const ask = (secret: unknown) => ({ headers: { authorization: `Bearer ${pc.stream}.${asked.device}.${secret}` } });
  const round = { ...pc.request([]), head: { incarnation: 0, seq: 0, commitment: '0'.repeat(64) }, incarnation: 1 };
  expect((await county.ask('POST', '/sync', round, ask(first.body.secret))).status).toBe(401);
  const answer = await county.ask('POST', '/sync', round, ask(again.body.secret));
  const rows = (answer.body as { streams: Record<string, { rows: Parameters<typeof outcomesOf>[0] }> }).streams[pc.stream]!.rows;
  expect(outcomesOf(rows)).toEqual(['1 accepted', '2 accepted']);
  expect((await own(asking(asked))).body, 'it was heard of since').toEqual({ code: 'device-known' });

  const { cookie } = await county.account('administrator', township);
  const { devices } = (await county.ask('GET', '/api/devices', undefined, { cookie })).body as {
    devices: { id: string; copyOf: string }[];
  };
  expect(devices.map(({ id, copyOf }) => [id, copyOf]).toSorted()).toEqual(
    [
      [pc.pc.device, null],
      [asked.device, pc.pc.device],
    ].toSorted(),
  );
});

test('a copy whose request has room only for what the county has already gets whole what it lacks of the chain behind that', async () => {
  const copied = await TestPc.enrol(county, await county.organisation('branch', township));
  const both = copied.writes([anIdea(randomUUID())]);
  await copied.sync();
  copied.writes([anIdea(randomUUID())]);
  await copied.sync();
  const head = { incarnation: 2, seq: 3, commitment: 'c'.repeat(64) };
  const { rows } = await copied.sync(copied.request([both], { incarnation: 2, head }));
  expect(rows.map(({ offer }) => offer !== undefined)).toEqual([false, true]);
});
