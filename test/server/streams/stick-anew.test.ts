import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRequestFile } from '../../helpers/courier.ts';
import { organisation } from '../../helpers/invented-branch.ts';
import { idea } from '../../helpers/line-desk.ts';
import { aFolder, type Desk, granted } from '../../helpers/pc.ts';
import { keepStreams, restoreStreams } from '../convergence/last-week.ts';
import { TestCounty } from '../harness/county.ts';
import { furtherPc, synced, titles } from '../harness/desks.ts';
import { TestPc } from '../harness/pc.ts';
import { spoilsRow } from '../harness/spoils-row.ts';
import { courierFiles, layCard, takenIn, withStick } from '../harness/sticks.ts';

let county: TestCounty;
let [township, branch] = ['', ''];
let administrator: { readonly cookie: string };
beforeAll(async () => {
  county = await TestCounty.open();
  township = await county.organisation('township', await county.organisation('county-committee', null));
  branch = await county.organisation('branch', township);
  administrator = await county.account('administrator', township);
});
afterAll(() => county.close());

const logs = (desk: Desk, title: string) =>
  granted(desk.append([{ id: randomUUID(), verb: 'log-idea', writes: [idea(randomUUID(), title)] }]));

/** What the county answers to somebody else, on the wrong stick. */
async function anotherPcsAnswer(stick: string): Promise<string> {
  const other = await TestPc.enrol(county, await county.organisation('branch', township));
  const from = { device: other.pc.device, stream: other.stream, deviceKey: other.pc.deviceKey };
  const file = await aRequestFile(from, other.card, { number: 99, request: other.request([]) });
  const { body } = await county.ask('POST', '/api/courier', { file: file.toString('base64') }, administrator);
  await writeFile(path.join(stick, '别人的.courier'), Buffer.from(body.answer as string, 'base64'));
  return '别人的.courier';
}

test('a PC that has sticks alone reads a log that went on without it, gives up nothing before it is in hand, and its own work arrives', async () => {
  const stream = randomUUID();
  const stick = await aFolder();
  const { desk, recoveryKey, folder } = await withStick(stick, { ...organisation, id: stream });
  const token = await folder();
  /** One file out to the county. Answers what the county made of it, and what its answer file is called. */
  const out = async () => {
    const [file] = (await granted(desk.writeCourier(token))).files;
    const [result] = await takenIn({ county, administrator }, stick, [file!.file]);
    return { state: (result as { readonly state: string }).state, answer: `回执-${file!.file}` };
  };
  const back = async (answer: string) => {
    const [taken] = await granted(desk.takeCourier({ folder: token, files: [answer], mayWithdraw: false }));
    return taken!.reply;
  };
  const outAndBack = async () => {
    const { state, answer } = await out();
    expect(await back(answer)).toMatchObject({ ok: true });
    return state;
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
  // What it asked for is spoiled in the log, cut, or another's: it keeps what it has.
  const putRight = await spoilsRow(county, stream);
  const spoiled = (await out()).answer;
  await putRight();
  const whole = await readFile(path.join(stick, spoiled));
  await writeFile(path.join(stick, '短.courier'), whole.subarray(0, -9));
  const foreign = await anotherPcsAnswer(stick);
  for (const [answer, code] of [
    [spoiled, 'verdict-forged'],
    ['短.courier', 'courier-truncated'],
    [foreign, 'courier-not-for-here'],
  ] as const) {
    expect(await back(answer)).toMatchObject({ ok: false, refusal: { code } });
    expect(await titles(desk)).toEqual(mine.toSorted());
  }
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
