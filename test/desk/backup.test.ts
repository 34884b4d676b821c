import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { anIdea } from '../helpers/ideas.ts';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { aPc, type Desk, foundLedger, granted, lockedState, recordsOf, unlockFirst } from '../helpers/pc.ts';

/** A PC with a stick, which every question about a folder is answered with. */
async function withStick() {
  const chosen = { folder: '' };
  const pc = await aPc({ pickFolder: async () => chosen.folder });
  const choose = async (desk: Desk, folder: string, purpose: 'ledger' | 'backup' = 'backup') => {
    mkdirSync(folder, { recursive: true });
    chosen.folder = folder;
    return (await desk.chooseFolder(purpose))!.token;
  };
  return { pc, choose, stick: path.join(pc.root, 'stick') };
}

let written = 0;
async function writeIdea(desk: Desk, title = '注塑余料回用'): Promise<string> {
  written += 1;
  const id = `0f6c1c52-7f51-4d0e-9f0a-${String(written).padStart(12, '0')}`;
  const body = JSON.stringify(anIdea({ id, title }));
  const write = { kind: 'ideas', type: 'golden-idea', id, class: 'B', base: null, body } as const;
  await granted(desk.append([{ id: `act-${written}`, verb: 'log-idea', writes: [write] }]));
  return id;
}

const titlesIn = async (desk: Desk) =>
  (await recordsOf(desk)).flatMap((record) =>
    'entry' in record
      ? record.entry.bodies.flatMap((body) => (body ? [JSON.parse(body.body).title ?? JSON.parse(body.body).name] : ['(purged)']))
      : [],
  );

test('a backup holds everything, shows what it is without a password, and comes back in another folder', async () => {
  const { pc, choose, stick } = await withStick();
  const desk = pc.start();
  const { recoveryKey } = await foundLedger(desk);
  await writeIdea(desk);
  const { address } = await granted(desk.keepFile(Buffer.from('a scanned paper').toString('base64')));
  await granted(desk.saveDraft({ key: 'note', json: '"half a sentence"' }));
  await granted(desk.setPin({ personId: 'p1', pin: '480213' }));
  await granted(desk.dropSlip('"one line"'));

  const token = await choose(desk, stick);
  const fact = await granted(desk.backUp(token));
  expect(fact).toMatchObject({ verified: true, entries: 2, at: new Date(pc.clock.now()).toISOString() });
  expect(readdirSync(stick)).toEqual(['先锋台账备份-云岭机械第一党支部-20261112-1.backup']);
  const [preview, ...others] = await granted(desk.backupsIn(token));
  expect(others).toEqual([]);
  expect(preview).toMatchObject({ organisationName: '云岭机械第一党支部', entries: 2, madeAt: fact.at, lastEntryAt: fact.at });
  expect(await granted(desk.ledgerFacts())).toMatchObject({ lastBackup: fact, entries: 2 });
  expect(await lockedState(desk)).toMatchObject({ lastBackup: fact });
  const bytes = readFileSync(path.join(stick, preview!.file));
  for (const secret of ['郑海涛', '注塑余料', 'scanned', 'half a sentence', 'one line'])
    expect(bytes.includes(Buffer.from(secret))).toBe(false);

  for (const [place, secret] of [
    ['by password', PASSWORD],
    ['by recovery key', recoveryKey],
  ] as const) {
    const other = pc.start({ userData: path.join(pc.root, `${place} user data`) });
    const [from, into] = [await choose(other, stick), await choose(other, path.join(pc.root, place), 'ledger')];
    const { state, oldLedger } = await granted(other.restore({ from, file: preview!.file, into, secret }));
    expect([state.at, oldLedger]).toEqual(['locked', undefined]);
    const session = await granted(unlockFirst(other));
    expect(session).toMatchObject({ numberLetter: 'B', cacheGeneration: 2 });
    expect(await titlesIn(other)).toEqual(['云岭机械第一党支部', '注塑余料回用']);
    expect(Buffer.from((await granted(other.keptFile(address))).base64, 'base64').toString()).toBe('a scanned paper');
    expect(await granted(other.drafts())).toMatchObject([{ key: 'note', json: '"half a sentence"' }]);
    expect(await granted(other.pinHolders())).toEqual(['p1']);
    expect((await granted(other.slips())).slips.map(({ json }) => json)).toEqual(['"one line"']);
    expect(await granted(other.checkChain())).toMatchObject({ sound: true, records: 2 });
    await writeIdea(other, '写在恢复之后');
    expect((await granted(other.ledgerFacts())).incarnation).toBe(2);
  }
});
