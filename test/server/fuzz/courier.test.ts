import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeCourier } from '../../../src/server/streams/courier/intake.ts';
import { identityOf } from '../../../src/server/streams/identity.ts';
import { isCourierSigned, readCourierFile } from '../../../src/sync/courier/file.ts';
import { openContent } from '../../../src/sync/courier/seal.ts';
import { aFileOf, aHeader, aRequestFile, mutated } from '../../helpers/courier.ts';
import { anIdea } from '../../helpers/offers.ts';
import { seedOf } from '../../helpers/seed.ts';
import { chanceOf } from '../../helpers/seeded.ts';
import { TestCounty } from '../harness/county.ts';
import { everythingIn } from '../harness/everything.ts';
import { TestPc } from '../harness/pc.ts';

/** Files into the county on each engine; into the parser ten times as many, inside of a seal two and a half times. */
const FILES = Number(process.env.COURIER_FUZZ ?? '20');
const HOUR_MS = 3_600_000;
const chance = chanceOf(seedOf('courier files'));
/** What a file might change. A file that goes on behind a missing one lies on a pile of twenty, and is no record yet. */
const RECORDS = ['stream', 'stream_row', 'stream_version', 'document', 'document_home', 'chain', 'branch_key', 'organisation'];

let county: TestCounty;
let pc: TestPc;
let good: Buffer;
const fileOf = (number: number) => {
  const from = { device: pc.pc.device, stream: pc.stream, deviceKey: pc.pc.deviceKey };
  const again = { protocol: 1, ...pc.enrolment.certificate } as const;
  return aRequestFile(from, pc.card, { number, again, request: pc.request(pc.offered.slice(-20)) });
};
const bring = (file: Uint8Array) => takeCourier(county.county, file, 'fuzz');

beforeAll(async () => {
  county = await TestCounty.open();
  pc = await TestPc.enrol(county, await county.organisation('branch', await county.organisation('county-committee', null)));
  for (let at = 0; at < 5; at += 1) pc.writes([anIdea(`idea-${at}`)]);
  good = await fileOf(1);
  expect(await bring(good)).toMatchObject({ ok: true, value: { result: { state: 'taken', accepted: 5 } } });
});
afterAll(() => county.close());

async function changesNothing(files: number, make: () => Promise<Uint8Array> | Uint8Array): Promise<ReadonlyMap<string, number>> {
  const before = await everythingIn(county, RECORDS);
  const found = new Map<string, number>();
  for (let at = 0; at < files; at += 1) {
    const taken = await bring(await make());
    const how = taken.ok ? taken.value.result.state : taken.refusal.code;
    found.set(how, (found.get(how) ?? 0) + 1);
    if (taken.ok) expect(taken.value.result).toMatchObject({ accepted: 0, refused: 0 });
  }
  expect(await everythingIn(county, RECORDS)).toEqual(before);
  console.log([...found].map(([how, count]) => `${how} ${count}`).join(', '));
  return found;
}

test('whatever happens to its bytes, a file is read as nobody’s or as the one that was signed', { timeout: HOUR_MS }, () => {
  const publicKey = pc.pc.publicKey;
  for (let at = 0; at < FILES * 10; at += 1) {
    const bytes = mutated(good, chance);
    const read = readCourierFile(bytes);
    if (read.ok && isCourierSigned(read.value, publicKey)) expect(bytes.equals(good)).toBe(true);
  }
});

test('a changed file is refused by the county, and nothing of it is taken', { timeout: HOUR_MS }, async () => {
  const found = await changesNothing(FILES, () => mutated(good, chance));
  // A change that takes itself back leaves the file that the county knows.
  for (const state of ['taken', 'waiting', 'behind', 'fork', 'recovering']) expect(found.has(state), state).toBe(false);
});

test('what a PC signs and seals may hold anything: the county takes what it is, or refuses it', { timeout: HOUR_MS }, async () => {
  const read = readCourierFile(good);
  const plain = read.ok ? await openContent(read.value.sealed, identityOf(county.county.key).privateKey) : read;
  if (!plain.ok) throw new Error('the file does not open');
  const keys = { privateKey: Buffer.from(pc.pc.deviceKey), publicKey: Buffer.from(pc.pc.publicKey) };
  const to = { ...keys, publicKey: Buffer.from(pc.card.publicKey, 'base64') };
  const header = { ...aHeader, county: pc.card.id, stream: pc.stream, device: pc.pc.device };
  // A file whose list of offers became an empty one is a file with nothing to offer: taken, and nothing of it.
  await changesNothing(Math.ceil(FILES * 2.5), () => aFileOf(changed(plain.value) as object, keys, to, header));
  pc.writes([anIdea('idea-after')]);
  expect(await bring(await fileOf(2))).toMatchObject({ ok: true, value: { result: { state: 'taken', accepted: 1 } } });
});

/** One to three places of the content hold something else, or nothing, or something twice. */
function changed(content: unknown): unknown {
  const copy = structuredClone(content);
  for (let times = 1 + chance.below(3); times > 0; times -= 1) changeIn(copy);
  return copy;
}

const odd = (): unknown =>
  [null, -1, 0, 2 ** 53, 1.5, '', 'x'.repeat(70), '\u0000', '../..', {}, [], true, '0'.repeat(64), { a: [[[[]]]] }, '2026-13-45T99:99:99Z'][
    chance.below(15)
  ];

function changeIn(root: unknown): void {
  let at = root as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(at);
    const key = keys[chance.below(keys.length)];
    if (key === undefined) return;
    const next = at[key];
    if (typeof next === 'object' && next !== null && Object.keys(next).length > 0 && chance.below(6) > 0) {
      at = next as Record<string, unknown>;
      continue;
    }
    const ways = [
      () => delete at[key],
      () => (at[key] = odd()),
      () => (at[`${key}x`] = odd()),
      () => (at[key] = typeof next === 'string' ? next.split('').reverse().join('') : typeof next === 'number' ? next + 1 : odd()),
      () => Array.isArray(at) && at.push(structuredClone(next)),
      () => Array.isArray(at) && at.reverse(),
    ];
    ways[chance.below(ways.length)]!();
    return;
  }
}
