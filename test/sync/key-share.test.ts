import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { isProven, keyBoxOf, newKeyPair, openShare, sealShare } from '../../src/sync/key-share.ts';

const common = randomBytes(32);
const about = 'branch-1 branch 2 for pc-1';
const plain = Buffer.from('the next branch key');

test('a share opens with the PC’s own key, for that PC, generation and branch, and as nothing else', () => {
  const [mine, other] = [newKeyPair(), newKeyPair()];
  const sealed = sealShare(plain, mine.publicKey, { common, about });
  expect(openShare(sealed, mine.privateKey, { common, about })).toEqual(plain);
  expect(openShare(sealed, other.privateKey, { common, about })).toBeUndefined();
  expect(openShare(sealed, mine.privateKey, { common, about: 'branch-1 branch 3 for pc-1' })).toBeUndefined();
});

test('who has not the branch’s first key makes no share that opens, and proves no public key', () => {
  const { publicKey, privateKey } = newKeyPair();
  const forged = sealShare(plain, publicKey, { common: randomBytes(32), about });
  expect(openShare(forged, privateKey, { common, about })).toBeUndefined();
  const box = keyBoxOf(publicKey, 'pc-1', common);
  expect(isProven(box, 'pc-1', common)).toBe(true);
  expect(isProven(box, 'pc-2', common)).toBe(false);
  expect(isProven(keyBoxOf(publicKey, 'pc-1', randomBytes(32)), 'pc-1', common)).toBe(false);
});

test('a share that was cut or changed opens to nothing', () => {
  const { publicKey, privateKey } = newKeyPair();
  const sealed = sealShare(plain, publicKey, { common, about });
  for (let at = 0; at < sealed.length; at += 1) {
    const flipped = Buffer.from(sealed);
    flipped[at]! ^= 1;
    expect(openShare(flipped, privateKey, { common, about }), `byte ${at}`).toBeUndefined();
    expect(openShare(sealed.subarray(0, at), privateKey, { common, about }), `cut at ${at}`).toBeUndefined();
  }
});
