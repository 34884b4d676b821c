import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aPc, foundLedger, granted, lockedState, unlockFirst } from '../helpers/pc.ts';

const aSlip = (line: string) => JSON.stringify({ line });
const boxOf = (folder: string) => path.join(folder, 'drop-box');
const slipFiles = (folder: string) => readdirSync(boxOf(folder)).filter((name) => name.endsWith('.slip'));

test('the box takes slips while the ledger is locked, and gives them to whoever unlocks', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const desk = pc.start();
  const dropped = [await granted(desk.dropSlip(aSlip('食堂排队太久'))), await granted(desk.dropSlip(aSlip('车间风扇')))];
  for (const { number } of dropped) expect(number).toMatch(/^\d{4}-\d{4}$/);
  expect((await lockedState(desk)).pendingSlips).toBe(2);
  expect(await desk.slips()).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });

  await granted(unlockFirst(desk));
  const { slips, setAside } = await granted(desk.slips());
  expect(setAside).toBe(0);
  expect(slips.map(({ json }) => JSON.parse(json).line).sort()).toEqual(['车间风扇', '食堂排队太久']);
  expect(slips.map(({ number }) => number).sort()).toEqual(dropped.map(({ number }) => number).sort());
  expect(slips.every(({ droppedOn }) => droppedOn === '2026-11-12')).toBe(true);
});

test('slips stay until they are taken out by name', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  for (const line of ['一', '二', '三']) await granted(desk.dropSlip(aSlip(line)));
  const [first, ...rest] = (await granted(desk.slips())).slips;
  await granted(desk.emptySlips([first!.id, 'unknown']));
  expect((await granted(desk.slips())).slips.map(({ id }) => id).sort()).toEqual(rest.map(({ id }) => id).sort());
});

test('a file in the box tells nothing: not its text, its length, its hour, or its order', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await granted(desk.dropSlip(aSlip('短')));
  pc.clock.pass(3_600_000);
  await granted(desk.dropSlip(aSlip('很长的一段话'.repeat(100))));
  const files = slipFiles(pc.ports.proposedFolder).map((name) => path.join(boxOf(pc.ports.proposedFolder), name));
  expect(new Set(files.map((file) => statSync(file).size)).size).toBe(1);
  expect(new Set(files.map((file) => statSync(file).mtimeMs))).toEqual(new Set([Date.UTC(2026, 10, 12)]));
  for (const file of files) expect(readFileSync(file).includes(Buffer.from('很长'))).toBe(false);
});

test('slips come out in an order that has nothing to do with the order they went in', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  for (let n = 0; n < 12; n += 1) await granted(desk.dropSlip(String(n)));
  const orders = new Set<string>();
  for (let n = 0; n < 5; n += 1) orders.add((await granted(desk.slips())).slips.map(({ json }) => json).join());
  expect(orders.size).toBeGreaterThan(1);
});

test('a slip over 8 KB and the two hundred and first are refused with the numbers', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  const json = JSON.stringify('界'.repeat(2731));
  expect(await desk.dropSlip(json)).toEqual({ ok: false, refusal: { code: 'slip-too-large', bytes: 8195, limit: 8192 } });
  const largest = JSON.stringify('x'.repeat(8190));
  await granted(desk.dropSlip(largest));
  expect((await granted(desk.slips())).slips[0]!.json).toBe(largest);
  await Promise.all(Array.from({ length: 199 }, () => granted(desk.dropSlip('1'))));
  expect(await desk.dropSlip('1')).toEqual({ ok: false, refusal: { code: 'drop-box-full', pending: 200, limit: 200 } });
});

test('a changed, a foreign and a planted slip are set aside and counted once; a copied one comes out once', async () => {
  const [pc, elsewhere] = [await aPc(), await aPc()];
  const [desk, other] = [pc.start(), elsewhere.start()];
  await foundLedger(desk);
  await foundLedger(other);
  for (const line of ['真的', '改过的']) await granted(desk.dropSlip(aSlip(line)));
  await granted(other.dropSlip(aSlip('别家的')));
  const box = boxOf(pc.ports.proposedFolder);
  const [first, second] = slipFiles(pc.ports.proposedFolder);
  copyFileSync(path.join(box, first!), path.join(box, 'copied.slip'));
  const bytes = readFileSync(path.join(box, second!));
  bytes[bytes.length - 20]! ^= 1;
  writeFileSync(path.join(box, second!), bytes);
  copyFileSync(
    path.join(boxOf(elsewhere.ports.proposedFolder), slipFiles(elsewhere.ports.proposedFolder)[0]!),
    path.join(box, 'foreign.slip'),
  );
  writeFileSync(path.join(box, 'planted.slip'), 'nonsense');

  const opened = await granted(desk.slips());
  expect(opened.setAside).toBe(3);
  expect(opened.slips).toHaveLength(1);
  expect(await granted(desk.slips())).toMatchObject({ setAside: 0 });
  expect(readdirSync(path.join(box, 'set-aside'))).toHaveLength(3);
  await granted(desk.emptySlips(opened.slips.map(({ id }) => id)));
  expect(slipFiles(pc.ports.proposedFolder)).toEqual([]);
});

test('only who may open the box sees what is in it', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  const added = await granted(desk.addProfile({ name: '刘洋', role: 'organisation', password: 'the organisation' }));
  await lockedState(desk);
  await granted(desk.unlock({ profileId: added.id, password: 'the organisation' }));
  expect(await desk.slips()).toMatchObject({ refusal: { code: 'role-may-not', role: 'organisation' } });
  expect(await desk.emptySlips([])).toMatchObject({ refusal: { code: 'role-may-not' } });
});
