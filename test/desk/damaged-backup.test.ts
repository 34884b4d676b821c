import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { granted } from '../helpers/pc.ts';
import { backedUp } from '../helpers/stick.ts';

test('one flipped byte anywhere in a backup is found, and a cut one too', async () => {
  const { desk, restoreInto, stick, file, pc } = await backedUp();
  const bytes = readFileSync(path.join(stick, file));
  const into = path.join(pc.root, 'into');
  const places = Array.from({ length: 60 }, (_, n) => Math.floor((n * (bytes.length - 1)) / 59));
  for (const at of places) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    writeFileSync(path.join(stick, file), changed);
    expect((await restoreInto(desk, into)).ok, `byte ${at} of ${bytes.length}`).toBe(false);
  }
  for (const length of [0, 10, 200, bytes.length - 1, bytes.length >> 1]) {
    writeFileSync(path.join(stick, file), bytes);
    truncateSync(path.join(stick, file), length);
    expect(await restoreInto(desk, into)).toMatchObject({ refusal: { code: 'backup-unreadable' } });
  }
  expect(readdirSync(into)).toEqual([]);
});

test('pieces of a backup of many megabytes cannot be swapped or dropped', async () => {
  const { desk, restoreInto, choose, stick, file, pc } = await backedUp();
  for (let n = 0; n < 2; n += 1) await granted(desk.keepFile(Buffer.alloc(1_900_000, n + 1).toString('base64')));
  rmSync(path.join(stick, file));
  await granted(desk.backUp(await choose(desk, stick)));
  const bytes = readFileSync(path.join(stick, file));
  const start = 26 + bytes.readUInt32BE(22);
  const size = 1024 * 1024 + 16;
  const piece = (n: number) => bytes.subarray(start + n * size, start + (n + 1) * size);
  expect(piece(3).length).toBeGreaterThan(0);
  const orders = [
    [1, 0, 2, 3],
    [0, 2, 3],
    [0, 1, 2],
    [0, 1, 2, 3, 3],
  ];
  for (const order of orders) {
    writeFileSync(path.join(stick, file), Buffer.concat([bytes.subarray(0, start), ...order.map(piece)]));
    expect(await restoreInto(desk, path.join(pc.root, 'into'))).toEqual({
      ok: false,
      refusal: { code: 'backup-unreadable', reason: 'damaged' },
    });
  }
  writeFileSync(path.join(stick, file), bytes);
  expect((await restoreInto(desk, path.join(pc.root, 'into'))).ok).toBe(true);
});

test('a file that only claims to be a backup is neither shown nor computed with', async () => {
  const { desk, choose, stick, file, pc } = await backedUp();
  const bytes = readFileSync(path.join(stick, file));
  const length = bytes.readUInt32BE(22);
  const head = JSON.parse(bytes.subarray(26, 26 + length).toString('utf8'));
  const claim = (name: string, claimed: unknown) => {
    const json = Buffer.from(JSON.stringify(claimed));
    const size = Buffer.alloc(4);
    size.writeUInt32BE(json.length);
    writeFileSync(path.join(stick, name), Buffer.concat([bytes.subarray(0, 22), size, json, bytes.subarray(26 + length)]));
  };
  for (const [n, claimed] of [null, {}, { format: 1 }, { ...head, keys: {} }, { ...head, entries: 'many' }].entries())
    claim(`${n}.backup`, claimed);
  const costly = head.keys.profiles.map((profile: object) => ({
    ...profile,
    wrapped: { ...head.keys.profiles[0].wrapped, cost: 2 ** 40 },
  }));
  claim('costly.backup', { ...head, keys: { ...head.keys, profiles: costly } });
  const from = await choose(desk, stick);
  expect((await granted(desk.backupsIn(from))).map((preview) => preview.file).sort()).toEqual(['costly.backup', file].sort());
  const into = await choose(desk, path.join(pc.root, 'into'), 'ledger');
  expect((await desk.restore({ from, file: '3.backup', into, secret: PASSWORD })).ok).toBe(false);
  expect((await desk.restore({ from, file: 'costly.backup', into, secret: PASSWORD })).ok).toBe(false);
});
