import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aPc, foundLedger, granted, unlockFirst } from '../helpers/pc.ts';
import { aPcWithStick, titlesIn, writeIdea } from '../helpers/stick.ts';

const purge = (documentIds: readonly string[]) => ({ documentIds, verb: 'purge-person' });

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}

test('a purge takes the document out of the ledger, its drafts, its PIN, and gives the cache another key', async () => {
  const pc = await aPc();
  const desk = pc.start();
  const { session } = await foundLedger(desk);
  const [gone, stays] = [await writeIdea(desk, '要清除的'), await writeIdea(desk, '留下的')];
  await granted(desk.saveDraft({ key: `idea:${gone}`, json: '{}' }));
  await granted(desk.saveDraft({ key: 'minutes', json: JSON.stringify({ about: gone }) }));
  await granted(desk.saveDraft({ key: `idea:${stays}`, json: '{}' }));
  await granted(desk.setPin({ personId: gone, pin: '480213' }));
  await granted(desk.setPin({ personId: stays, pin: '917350' }));

  const after = await granted(desk.purge(purge([gone])));
  expect(after).toMatchObject({ cacheGeneration: 2, notes: [] });
  expect(after.cacheKey).not.toBe(session.cacheKey);
  expect(after.mark.position).toBe(4);
  expect(await titlesIn(desk)).toEqual(['云岭机械第一党支部', '(purged)', '留下的']);
  expect((await granted(desk.drafts())).map(({ key }) => key)).toEqual([`idea:${stays}`]);
  expect(await granted(desk.pinHolders())).toEqual([stays]);
  expect(await granted(desk.checkChain())).toMatchObject({ sound: true, purged: 1 });
  expect((await granted(unlockFirst(desk))).cacheKey).toBe(after.cacheKey);
});

test('the key that the cache had before a purge lies nowhere any more, not even sealed', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  const id = await writeIdea(desk);
  const sealedBefore = JSON.parse(readFileSync(path.join(pc.ports.proposedFolder, 'keys.json'), 'utf8')).keys.cache.sealed;
  await granted(desk.purge(purge([id])));
  for (const file of everyFile(pc.root)) expect(readFileSync(file, 'latin1').includes(sealedBefore), file).toBe(false);
});

test('drafts that a restore brings back of somebody who was purged go at the next unlock', async () => {
  const { pc, choose, stick } = await aPcWithStick();
  const desk = pc.start();
  await foundLedger(desk);
  const id = await writeIdea(desk, '要清除的');
  await granted(desk.saveDraft({ key: `idea:${id}`, json: '{}' }));
  await granted(desk.setPin({ personId: id, pin: '480213' }));
  const from = await choose(desk, stick);
  await granted(desk.backUp(from));
  await granted(desk.purge(purge([id])));
  const into = await choose(desk, pc.ports.proposedFolder, 'ledger');
  await granted(desk.restore({ from, file: readdirSync(stick)[0]!, into, secret: 'four words in a row' }));
  await granted(unlockFirst(desk));
  expect(await granted(desk.drafts())).toEqual([]);
  expect(await granted(desk.pinHolders())).toEqual([]);
  expect(await titlesIn(desk)).toContain('(purged)');
});

test('a role that may not purge leaves everything as it is', async () => {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  const id = await writeIdea(desk);
  const added = await granted(desk.addProfile({ name: '刘洋', role: 'publicity', password: 'the publicity one' }));
  await desk.lock();
  await granted(desk.unlock({ profileId: added.id, password: 'the publicity one' }));
  expect(await desk.purge(purge([id]))).toMatchObject({ refusal: { code: 'role-may-not', role: 'publicity' } });
  expect(await titlesIn(desk)).toContain('注塑余料回用');
});
