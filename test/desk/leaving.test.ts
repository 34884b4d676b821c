import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PASSWORD } from '../helpers/invented-branch.ts';
import { foundLedger, granted, lockedState, unlockFirst } from '../helpers/pc.ts';
import { aPcWithStick, titlesIn, writeIdea } from '../helpers/stick.ts';

async function aBranchThatLeaves() {
  const dropped = { times: 0 };
  const { pc, choose, stick } = await aPcWithStick({
    dropCache: async () => {
      dropped.times += 1;
    },
  });
  const desk = pc.start();
  await foundLedger(desk);
  const [kept, gone] = [await writeIdea(desk, '留下的'), await writeIdea(desk, '要清除的')];
  await granted(desk.purge({ documentIds: [gone], verb: 'purge-person' }));
  const { address } = await granted(desk.keepFile(Buffer.from('%PDF-1.7 a paper').toString('base64')));
  return { pc, choose, stick, desk, kept, address, dropped };
}

test('an export holds every record, document and attachment in open formats, and a Chinese README', async () => {
  const { desk, choose, stick, kept, address } = await aBranchThatLeaves();
  const sheet = { suggestedName: '名册/全部', extension: 'xlsx', base64: Buffer.from('a workbook').toString('base64') };
  const { label } = await granted(desk.exportAll({ folder: await choose(desk, stick), files: [sheet, sheet] }));
  expect(readdirSync(stick)).toEqual(['先锋台账导出-云岭机械第一党支部-20261112-1']);
  expect(label).toBe(path.join(stick, '先锋台账导出-云岭机械第一党支部-20261112-1'));
  const read = (name: string) => readFileSync(path.join(label, name), 'utf8');

  const records = read('records.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records.map(({ type }) => type)).toEqual(['own', 'own', 'own', 'purge']);
  expect(records[2].entry.bodies).toEqual([null]);
  expect(JSON.parse(read('documents/ideas.json'))).toMatchObject([{ id: kept, type: 'golden-idea', body: { title: '留下的' } }]);
  expect(JSON.parse(read('documents/organisations.json'))).toMatchObject([{ body: { name: '云岭机械第一党支部' } }]);
  expect(readFileSync(path.join(label, 'attachments', `${address}.pdf`), 'utf8')).toBe('%PDF-1.7 a paper');
  expect(readdirSync(path.join(label, 'files')).sort()).toEqual(['名册 全部-2.xlsx', '名册 全部.xlsx']);
  expect(read('README.txt')).toContain('共 4 条');
  expect(read('README.txt')).toContain('没有加密');
  for (const name of readdirSync(label, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json') || name.endsWith('.jsonl')) expect(read(name)).not.toContain('要清除的');
});

test('the keys of a group leave with no readable file: neither with the export nor with what waits for the county', async () => {
  const { pc, choose, stick } = await aPcWithStick({});
  const desk = pc.start();
  await foundLedger(desk);
  const secret = 'c2VjcmV0IG9mIHRoZSBncm91cA==';
  const key = { v: 1, id: 'k1', groupId: 'g1', generation: 1, key: secret, on: '2026-11-12' };
  const write = { kind: 'groups', type: 'group-key', id: 'k1', class: 'B', base: null, body: JSON.stringify(key) } as const;
  await granted(desk.append([{ id: 'join', verb: 'join-group', writes: [write] }]));
  await writeIdea(desk, '照常导出');
  const { label } = await granted(desk.exportAll({ folder: await choose(desk, stick), files: [] }));
  const written = readdirSync(label, { recursive: true, encoding: 'utf8' }).filter((name) => /\.jsonl?$/.test(name));
  const texts = written.map((name) => readFileSync(path.join(label, name), 'utf8'));
  texts.push((await granted(desk.unsentAsJson())).toString('utf8'));
  for (const text of texts) expect(text).not.toContain(secret);
  expect(texts.filter((text) => text.includes('"group-key"'))).toHaveLength(3);
  expect(texts.filter((text) => text.includes('照常导出'))).toHaveLength(3);
});

test('only secretary and deputy take everything out, and only the secretary wipes', async () => {
  const { desk, choose, stick } = await aBranchThatLeaves();
  const deputy = await granted(desk.addProfile({ name: '林晓梅', role: 'deputy', password: 'the deputy of all' }));
  const publicity = await granted(desk.addProfile({ name: '刘洋', role: 'publicity', password: 'the publicity one' }));
  await lockedState(desk);
  await granted(desk.unlock({ profileId: publicity.id, password: 'the publicity one' }));
  const folder = await choose(desk, stick);
  expect(await desk.exportAll({ folder, files: [] })).toMatchObject({ refusal: { code: 'role-may-not' } });
  await granted(desk.unlock({ profileId: deputy.id, password: 'the deputy of all' }));
  expect((await desk.exportAll({ folder, files: [] })).ok).toBe(true);
  expect(await desk.wipe('the deputy of all')).toMatchObject({ refusal: { code: 'role-may-not', verb: 'wipe' } });
});

test('wiping asks for the password, then leaves nothing of the ledger, and nothing else is touched', async () => {
  const { desk, pc, dropped, choose, stick } = await aBranchThatLeaves();
  const home = pc.ports.proposedFolder;
  await granted(desk.dropSlip('"one"'));
  await granted(desk.setPin({ personId: 'p1', pin: '480213' }));
  await granted(desk.saveDraft({ key: 'a', json: '1' }));
  const from = await choose(desk, stick);
  await granted(desk.backUp(from));
  await granted(desk.restore({ from, file: readdirSync(stick)[0]!, into: await choose(desk, home, 'ledger'), secret: PASSWORD }));
  await granted(unlockFirst(desk));
  writeFileSync(path.join(home, 'a letter of mine.docx'), 'x');
  mkdirSync(path.join(home, '旧账本 and my own folder'));

  expect(await desk.wipe('not the password')).toMatchObject({ refusal: { code: 'password-wrong' } });
  expect(await titlesIn(desk)).toContain('留下的');
  expect((await granted(desk.wipe(PASSWORD))).at).toBe('first-start');
  expect(readdirSync(home).sort()).toEqual(['a letter of mine.docx', '旧账本 and my own folder']);
  expect(dropped.times).toBe(1);
  expect(existsSync(path.join(pc.ports.userData, 'desk.json'))).toBe(false);
  expect(readdirSync(stick)).toHaveLength(1);
  expect((await desk.start()).at).toBe('first-start');
});
