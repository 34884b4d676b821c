import { expect, test } from 'vitest';
import { aLedger, anAct, aWrite, check, reopened, saved, secretary } from '../helpers/ledger.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';

const picture = Buffer.from('a picture of 李雷 with a certificate');

async function put(ledger: Awaited<ReturnType<typeof aLedger>>, content: Uint8Array): Promise<string> {
  const outcome = await ledger.attachments.put(content);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

test('the same content lies in the folder once, sealed, under a name that says nothing', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const address = await put(ledger, picture);
  expect(await put(ledger, Buffer.from(picture))).toBe(address);
  expect([...folder.disk.names.keys()].filter((name) => name.startsWith('attachments'))).toEqual([`attachments/${address}`]);
  expect(folder.disk.bytes(`attachments/${address}`).includes(Buffer.from('李雷'))).toBe(false);
  expect(await put(await aLedger({ dataKey: new Uint8Array(32).fill(9) }), picture)).not.toBe(address);
});

test('an attachment is on disk when it is answered', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const address = await put(ledger, picture);
  const { ledger: again } = await reopened({ folder: folder.cutPower() });
  expect(await again.attachments.get(address)).toMatchObject({ ok: true, value: picture });
});

test('an entry cannot name an attachment that is not there', async () => {
  const ledger = await aLedger();
  const address = 'ab'.repeat(32);
  expect(await ledger.append([anAct('e1', aWrite('a', 'text', { attachments: [address] }))], secretary)).toEqual({
    ok: false,
    refusal: { code: 'attachment-missing', address },
  });
});

test('a damaged attachment is never handed out, found by a check, and whole again when it is put once more', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const address = await put(ledger, picture);
  await saved(ledger, anAct('e1', aWrite('a', 'text', { attachments: [address] })));
  const bytes = Buffer.from(folder.disk.bytes(`attachments/${address}`));
  bytes[bytes.length - 1]! ^= 1;
  folder.disk.put(`attachments/${address}`, bytes);
  expect(await ledger.attachments.get(address)).toEqual({ ok: false, refusal: { code: 'attachment-damaged', address } });
  expect(await check(ledger)).toMatchObject({ sound: false, segment: `attachments/${address}`, offset: 0, position: 1 });
  await put(ledger, picture);
  expect(await ledger.attachments.get(address)).toMatchObject({ ok: true });
  expect(await check(ledger)).toMatchObject({ sound: true });
});

test('an attachment that vanished is missed by a check', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const address = await put(ledger, picture);
  await saved(ledger, anAct('e1', aWrite('a', 'text', { attachments: [address] })));
  await ledger.close();
  folder.disk.names.delete(`attachments/${address}`);
  const { ledger: again } = await reopened({ folder });
  expect(await check(again)).toMatchObject({ sound: false, segment: `attachments/${address}`, position: 1 });
});
