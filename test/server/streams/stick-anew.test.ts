import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organisation } from '../../helpers/invented-branch.ts';
import { idea } from '../../helpers/line-desk.ts';
import { aFolder, type Desk, granted } from '../../helpers/pc.ts';
import { keepStreams, restoreStreams } from '../convergence/last-week.ts';
import { TestCounty } from '../harness/county.ts';
import { furtherPc, synced, titles } from '../harness/desks.ts';
import { courierFiles, layCard, takenIn, withStick } from '../harness/sticks.ts';

let county: TestCounty;
let branch = '';
let administrator: { readonly cookie: string };
beforeAll(async () => {
  county = await TestCounty.open();
  const township = await county.organisation('township', await county.organisation('county-committee', null));
  branch = await county.organisation('branch', township);
  administrator = await county.account('administrator', township);
});
afterAll(() => county.close());

const logs = (desk: Desk, title: string) =>
  granted(desk.append([{ id: randomUUID(), verb: 'log-idea', writes: [idea(randomUUID(), title)] }]));

test('a PC that has sticks alone reads a log that went on without it, gives up nothing before it is in hand, and its own work arrives', async () => {
  const stream = randomUUID();
  const stick = await aFolder();
  const { desk, recoveryKey, folder } = await withStick(stick, { ...organisation, id: stream });
  const token = await folder();
  /** One file out to the county, its answer back. Answers what the county made of the file. */
  const outAndBack = async () => {
    const [file] = (await granted(desk.writeCourier(token))).files;
    const state = await takenIn({ county, administrator }, stick, [file!.file]);
    const reply = await granted(desk.takeCourier({ folder: token, files: [`回执-${file!.file}`], mayWithdraw: false }));
    expect(reply).toMatchObject([{ reply: { ok: true } }]);
    return (state[0] as { readonly state: string }).state;
  };
  await layCard({ county, administrator }, stick, branch);
  await granted(desk.enrolByCourier({ folder: token, file: '接入单.card', recoveryKey }));
  const [request] = await courierFiles(stick);
  await takenIn({ county, administrator }, stick, [request!]);
  await granted(desk.takeCourier({ folder: token, files: [`回执-${request}`], mayWithdraw: false }));
  await logs(desk, '备份以前');
  await outAndBack();
  const lastWeek = await keepStreams(county, [stream]);
  await logs(desk, '县里丢了的');
  expect(await outAndBack()).toBe('taken');

  // The county is put back, somebody ends the wait, and another PC goes on where this one had written.
  await restoreStreams(county, [stream], lastWeek);
  const ended = await county.ask('POST', `/api/streams/${stream}/recovery/end`, {}, administrator);
  expect(ended.status).toBe(200);
  const two = await furtherPc(county, branch, recoveryKey);
  await logs(two.desk, '另一台电脑记的');
  await synced(two.desk);
  await logs(desk, '还没送的');

  const mine = ['备份以前', '县里丢了的', '还没送的'];
  const all = [...mine, '另一台电脑记的'].toSorted();
  expect(await outAndBack()).toBe('behind');
  expect(await titles(desk)).toEqual(mine.toSorted());
  // It asked for all of the log and has it; what it lacked itself goes with the file after that.
  expect(await outAndBack()).toBe('taken');
  expect(await titles(desk)).toEqual(all);
  expect(await outAndBack()).toBe('taken');
  await synced(two.desk);
  for (const each of [desk, two.desk]) expect(await titles(each)).toEqual(all);
  expect(await granted(desk.lineState())).toMatchObject({ unsent: 0, refused: 0 });
  expect(await outAndBack()).toBe('taken');
  await desk.close();
});
