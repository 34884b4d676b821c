import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { aPc, foundLedger, granted, lockedState } from '../helpers/pc.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

async function aBranch() {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  return { pc, desk };
}

test('a kept file is read back byte by byte after the desk was locked and opened again', async () => {
  const { desk } = await aBranch();
  const content = randomBytes(70_000);
  const { address, bytes } = await granted(desk.keepFile(base64(content)));
  expect(bytes).toBe(70_000);
  await desk.lock();
  expect(await desk.keptFile(address)).toMatchObject({ ok: false, refusal: { code: 'ledger-locked' } });
  const { profiles } = await lockedState(desk);
  await granted(desk.unlock({ profileId: profiles[0]!.id, password: PASSWORD }));
  expect(await granted(desk.keptFile(address))).toEqual({ base64: base64(content) });
});

test('leaders keep a file, everybody with a session reads it', async () => {
  const { desk } = await aBranch();
  const publicity = await granted(desk.addProfile({ name: '刘洋', role: 'publicity', password: 'the publicity one' }));
  const { address } = await granted(desk.keepFile(base64(Buffer.from('上级的样表'))));
  await desk.lock();
  await granted(desk.unlock({ profileId: publicity.id, password: 'the publicity one' }));
  expect(await granted(desk.keptFile(address))).toEqual({ base64: base64(Buffer.from('上级的样表')) });
  expect(await desk.keepFile(base64(Buffer.from('另一份')))).toEqual({
    ok: false,
    refusal: { code: 'role-may-not', role: 'publicity', verb: 'keep-file' },
  });
});

test('a file over 2.5 MB is refused with its size', async () => {
  const { desk } = await aBranch();
  expect(await desk.keepFile(base64(new Uint8Array(2_500_001)))).toEqual({
    ok: false,
    refusal: { code: 'file-too-large', bytes: 2_500_001, limit: 2_500_000 },
  });
});
