import { deflateRawSync } from 'node:zlib';
import { ed25519 } from '@noble/curves/ed25519.js';
import { bech32 } from '@scure/base';
import { Encrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { courierFile, isCourierSigned, MOST_FILE_BYTES, readCourierFile } from '../../../src/sync/courier/file.ts';
import { MOST_PLAIN_BYTES, openContent, sealContent } from '../../../src/sync/courier/seal.ts';
import { aFileOf, aHeader, aKeyPair } from '../../helpers/courier.ts';

const [pc, county, stranger] = [aKeyPair(), aKeyPair(), aKeyPair()];
const read = (bytes: Uint8Array) => {
  const outcome = readCourierFile(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const codeOf = (outcome: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) => outcome.refusal?.code;

test('what was sealed for one opens for that one alone, and says who signed it', async () => {
  const file = read(await aFileOf({ said: '移交' }, pc, county));
  expect(file.header).toMatchObject({ county: 'county-1', device: 'device-1', number: 1 });
  expect([isCourierSigned(file, pc.publicKey), isCourierSigned(file, stranger.publicKey)]).toEqual([true, false]);
  expect(await openContent(file.sealed, county.privateKey)).toEqual({ ok: true, value: { said: '移交' } });
  expect(codeOf(await openContent(file.sealed, stranger.privateKey))).toBe('courier-closed');
});

test('the first line tells for whom and from whom, and nothing of what is in it', async () => {
  const bytes = await aFileOf({ said: '郑海涛 13812346021' }, pc, county);
  expect(bytes.toString('latin1').split('\n', 1)[0]).toContain('"device":"device-1"');
  expect(bytes.includes(Buffer.from('郑海涛'))).toBe(false);
  expect(bytes.includes(Buffer.from('13812346021'))).toBe(false);
});

test('a file that was cut says how much is missing, and one that was changed that it was', async () => {
  const bytes = await aFileOf({ said: '移交' }, pc, county);
  expect(readCourierFile(bytes.subarray(0, -10))).toEqual({
    ok: false,
    refusal: { code: 'courier-truncated', bytes: bytes.length - 10, expected: bytes.length },
  });
  const flipped = Buffer.from(bytes);
  flipped[bytes.length - 3]! ^= 1;
  expect(codeOf(readCourierFile(flipped))).toBe('courier-damaged');
  expect(codeOf(readCourierFile(Buffer.concat([bytes, Buffer.from('x')])))).toBe('courier-damaged');
  expect(codeOf(readCourierFile(Buffer.from('姓名,电话\n郑海涛,1')))).toBe('courier-no-file');
});

test('a signature has one form: spare bits at its end that say nothing are damage too', async () => {
  const bytes = await aFileOf({ said: '移交' }, pc, county);
  const last = bytes.indexOf('==\n') - 1;
  const respelt = Buffer.from(bytes);
  respelt[last]! += 1; // one of four spare bits: the same signature, read leniently
  expect(Buffer.from(respelt.subarray(last - 85, last + 3).toString('latin1'), 'base64')).toEqual(
    Buffer.from(bytes.subarray(last - 85, last + 3).toString('latin1'), 'base64'),
  );
  expect(codeOf(readCourierFile(respelt))).toBe('courier-damaged');
});

test('a first line that was changed is not signed any more', async () => {
  const bytes = await aFileOf({ said: '移交' }, pc, county);
  const changed = Buffer.from(bytes.toString('latin1').replace('"device":"device-1"', '"device":"device-2"'), 'latin1');
  expect(isCourierSigned(read(changed), pc.publicKey)).toBe(false);
});

test('a suite that is not known here is named, and so is a later format', async () => {
  const bytes = await aFileOf({}, pc, county, { suite: 'sm2-sm3-sm4' });
  expect(readCourierFile(bytes)).toEqual({ ok: false, refusal: { code: 'courier-suite-unknown', suite: 'sm2-sm3-sm4' } });
  const later = await aFileOf({}, pc, county, { courier: 2 });
  expect(codeOf(readCourierFile(later))).toBe('courier-suite-unknown');
});

test('a file that unpacks without end is broken off', async () => {
  const bomb = deflateRawSync(Buffer.alloc(MOST_PLAIN_BYTES + 1_000_000));
  expect(bomb.length).toBeLessThan(200_000);
  const encrypter = new Encrypter();
  encrypter.addRecipient(bech32.encodeFromBytes('age', ed25519.utils.toMontgomery(county.publicKey.subarray(-32))));
  const file = read(courierFile(aHeader, await encrypter.encrypt(bomb), pc.privateKey));
  expect(await openContent(file.sealed, county.privateKey)).toMatchObject({
    ok: false,
    refusal: { code: 'courier-too-large', limit: MOST_PLAIN_BYTES },
  });
});

test('a file that is too long is not even looked at', () => {
  expect(codeOf(readCourierFile(Buffer.alloc(MOST_FILE_BYTES + 1)))).toBe('courier-too-large');
});

test('sealed bytes that were cut behind the seal’s own check do not open', async () => {
  const sealed = await sealContent({ long: 'x'.repeat(200_000) }, county.publicKey);
  expect(codeOf(await openContent(sealed.subarray(0, -1), county.privateKey))).toBe('courier-closed');
  expect(codeOf(await openContent(Buffer.from('age-encryption.org/v1\n'), county.privateKey))).toBe('courier-closed');
});
