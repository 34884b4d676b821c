import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deathAt, orKilled } from '../helpers/death.ts';
import { anIdea } from '../helpers/ideas.ts';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { type Desk, foundLedger, granted, unlockFirst } from '../helpers/pc.ts';
import { type Planted, plantedPeople, searchFor } from '../helpers/planted.ts';
import { aPcWithStick } from '../helpers/stick.ts';

const people = plantedPeople(1_000);
const texts = people.flatMap(({ name, phone, idNumber }) => [name, phone, idNumber]);
const said = ({ name, phone, idNumber }: Planted) => `${name} ${phone} ${idNumber}`;

test('the search finds what lies in clear, in each encoding', () => {
  expect(new Set(texts).size).toBe(3_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'pioneer-planted-'));
  const { name, phone } = people[412]!;
  writeFileSync(path.join(folder, 'utf-8'), `some ${name} text`);
  writeFileSync(path.join(folder, 'utf-16'), Buffer.from(`x${phone}x`, 'utf16le'));
  writeFileSync(path.join(folder, 'clean'), '没有人');
  const found = searchFor(texts, folder).map((place) => path.basename(place).split(' ')[0]);
  expect(new Set(found)).toEqual(new Set(['utf-8', 'utf-16']));
  rmSync(folder, { recursive: true });
});

/** Everybody goes through every way that a name can take to the disk. */
async function plant(desk: Desk): Promise<void> {
  for (const [n, person] of people.entries()) {
    const id = `0f6c1c52-7f51-4d0e-9f0a-${String(n).padStart(12, '0')}`;
    const body = JSON.stringify(anIdea({ id, title: said(person) }));
    const write = { kind: 'ideas', type: 'golden-idea', id, class: 'B', base: null, body } as const;
    await granted(desk.append([{ id: `act-${n}`, verb: 'log-idea', writes: [write] }]));
    if (n % 10 === 0) await granted(desk.saveDraft({ key: said(person), json: JSON.stringify(said(person)) }));
    if (n % 20 === 0) await granted(desk.keepFile(Buffer.from(said(person)).toString('base64')));
    if (n % 100 === 0) await granted(desk.addProfile({ name: said(person), role: 'publicity', password: 'a password of ten' }));
    if (n % 100 === 1) await granted(desk.setPin({ personId: said(person), pin: String(480_213 + n * 7) }));
    if (n % 10 === 2) await granted(desk.dropSlip(JSON.stringify(said(person))));
  }
  await granted(desk.markIdNumbers(people.map(({ idNumber }) => idNumber)));
}

test('1,000 names, phones and ID numbers are nowhere on the disk: open, locked, backed up, restored and killed', async () => {
  const { pc, choose, stick } = await aPcWithStick();
  const desk = pc.start();
  await foundLedger(desk);
  const found: Record<string, readonly string[]> = {};
  const look = (when: string) => {
    found[when] = searchFor(texts, pc.root);
  };
  await plant(desk);
  look('open');
  const from = await choose(desk, stick);
  await granted(desk.backUp(from));
  await desk.lock();
  look('locked, with a backup');
  await granted(unlockFirst(desk));
  look('unlocked');
  const into = await choose(desk, pc.ports.proposedFolder, 'ledger');
  await granted(desk.restore({ from, file: readdirSync(stick)[0]!, into, secret: PASSWORD }));
  look('restored');

  for (let n = 0; n < 8; n += 1) {
    const dying = pc.start(deathAt(3 + n * 5).ports);
    await orKilled(unlockFirst(dying));
    await orKilled(dying.saveDraft({ key: said(people[n]!), json: JSON.stringify(people) }));
    await orKilled(dying.backUp(await choose(dying, stick)));
    look(`killed at change ${3 + n * 5}`);
  }
  expect(Object.keys(found)).toHaveLength(12);
  expect(Object.entries(found).filter(([, places]) => places.length > 0)).toEqual([]);
  expect(existsSync(path.join(pc.ports.proposedFolder, 'segments'))).toBe(true);
});
