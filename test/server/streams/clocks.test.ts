import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRequestFile } from '../../helpers/courier.ts';
import { TestCounty } from '../harness/county.ts';
import { TestPc } from '../harness/pc.ts';

let county: TestCounty;
let township = '';
let administrator: { readonly cookie: string };
let bearer: { readonly cookie: string };
beforeAll(async () => {
  county = await TestCounty.open();
  township = await county.organisation('township', await county.organisation('county-committee', null));
  administrator = await county.account('administrator', township);
  bearer = await county.account('instructor', township);
});
afterAll(() => county.close());

const MINUTE = 60_000;
const HOURS = 60 * MINUTE;
const enrolled = async () => TestPc.enrol(county, await county.organisation('branch', township));
const saying = (off: number) => ({ at: new Date(county.county.now().getTime() + off).toISOString() });
const meets = (pc: TestPc, off: number) => pc.sync(pc.request([], saying(off)));
const brings = async (pc: TestPc, number: number, off: number) => {
  const whose = { device: pc.pc.device, stream: pc.stream, deviceKey: pc.pc.deviceKey };
  const file = await aRequestFile(whose, pc.card, { number, request: pc.request([]) }, saying(off));
  const { status, body } = await county.ask('POST', '/api/courier', { file: Buffer.from(file).toString('base64') }, bearer);
  expect(status, JSON.stringify(body)).toBe(200);
};
async function offOf(pc: TestPc): Promise<number | undefined> {
  const { body } = await county.ask('GET', '/api/devices', undefined, administrator);
  const { devices } = body as { readonly devices: readonly { readonly id: string; readonly clockOffMinutes: number }[] };
  return devices.find(({ id }) => id === pc.pc.device)?.clockOffMinutes;
}

test('the console says by how much a PC’s clock is wrong, until it was heard with a right one; it blocks nothing', async () => {
  const pc = await enrolled();
  expect(await offOf(pc)).toBe(0);
  await meets(pc, -3 * 24 * HOURS);
  expect(await offOf(pc)).toBe(-3 * 24 * 60);
  await meets(pc, 25 * MINUTE);
  expect(await offOf(pc)).toBe(25);
  await meets(pc, -9 * MINUTE);
  expect(await offOf(pc)).toBe(0);
});

test('a PC that names the end of time is taken, and its clock is a century ahead at most', async () => {
  const pc = await enrolled();
  await pc.sync(pc.request([], { at: '9999-12-31T23:59:59.000Z' }));
  expect(await offOf(pc)).toBe(100 * 366 * 24 * 60);
  await pc.sync(pc.request([], { at: '2026-99-99T99:99:99.000Z' }));
  expect(await offOf(pc)).toBe(0);
});

test('a PC that does not say its time is no PC with a wrong clock', async () => {
  const pc = await enrolled();
  await meets(pc, 2 * HOURS);
  await pc.sync(pc.request([]));
  expect(await offOf(pc)).toBe(120);
});

test('a courier file from the future tells of a clock ahead; one that was long on its way tells of nothing', async () => {
  const pc = await enrolled();
  await brings(pc, 1, -20 * 24 * HOURS);
  expect(await offOf(pc)).toBe(0);
  await brings(pc, 2, 48 * HOURS);
  expect(await offOf(pc)).toBe(48 * 60);
  await brings(pc, 3, -HOURS);
  expect(await offOf(pc)).toBe(0);
  await meets(pc, -5 * HOURS);
  await brings(pc, 4, -HOURS);
  expect(await offOf(pc), 'what the line said of a clock behind stays').toBe(-5 * 60);
});
