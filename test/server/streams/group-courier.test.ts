import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { CourierResult } from '../../../src/domain/county/courier-result.ts';
import { inspectCourier } from '../../../src/server/streams/courier/inspect.ts';
import type { GroupRequest } from '../../../src/sync/courier/content.ts';
import { openAnswer } from '../../../src/sync/courier/take-answer.ts';
import { aRequestFile } from '../../helpers/courier.ts';
import { aBranchKey } from '../../helpers/entries.ts';
import { anIdea } from '../../helpers/offers.ts';
import { everythingIn } from '../harness/everything.ts';
import { GroupPc } from '../harness/group.ts';
import { aPark } from '../harness/park.ts';
import { outcomesOf, TestPc } from '../harness/pc.ts';

const { county, park } = await aPark();
const bearer = await county.account('instructor', park);
let [owner, partner, third]: GroupPc[] = [];
beforeEach(async () => {
  const [group, key] = [randomUUID(), aBranchKey()];
  const inEnterprise = async () => new GroupPc(await TestPc.enrol(county, await county.organisation('branch', park)), group, key);
  [owner, partner, third] = [await inEnterprise(), await inEnterprise(), await inEnterprise()];
});

/** A file of this PC: what it offers in its branch, and in the group. */
const fileOf = ({ pc }: GroupPc, number: number, requests: readonly object[]) =>
  aRequestFile({ device: pc.pc.device, stream: pc.stream, deviceKey: pc.pc.deviceKey }, pc.card, {
    number,
    again: { protocol: 1, ...pc.enrolment.certificate },
    request: pc.request(),
    groups: requests as readonly GroupRequest[],
  });
async function bring(file: Uint8Array) {
  const { status, body } = await county.ask('POST', '/api/courier', { file: Buffer.from(file).toString('base64') }, bearer);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as { readonly result: CourierResult; readonly answer: string };
}
async function inGroups({ pc }: GroupPc, answer: string) {
  const read = await openAnswer(Buffer.from(answer, 'base64'), { county: pc.card, device: pc.pc.device, deviceKey: pc.pc.deviceKey });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return (read.value.groups ?? []).map(({ stream, answer: told, refusal }) => {
    const own = told?.streams[stream];
    return refusal?.code ?? (own?.state === 'rows' ? outcomesOf(own.rows) : own?.state);
  });
}

test('a group is founded, joined and written in without any line; the same file again changes nothing', async () => {
  owner!.founds();
  const { code } = owner!.invites();
  owner!.pc.writes([anIdea(randomUUID())]);
  const founding = await bring(await fileOf(owner!, 1, [owner!.request()]));
  expect(founding.result).toMatchObject({ state: 'taken', accepted: 3, refused: 0 });
  expect(await inGroups(owner!, founding.answer)).toEqual([['1 accepted', '2 accepted']]);
  partner!.joins(code);
  partner!.records();
  const file = await fileOf(partner!, 1, [partner!.request()]);
  const joining = await bring(file);
  expect(await inGroups(partner!, joining.answer)).toEqual([['1 accepted', '2 accepted', '3 accepted', '4 accepted']]);
  const before = await everythingIn(county, ['stream_row', 'stream', 'document', 'chain', 'stream_member']);
  const again = await bring(file);
  expect(again.result).toMatchObject({ state: 'taken', accepted: 0 });
  expect(await inGroups(partner!, again.answer)).toEqual([['1 accepted', '2 accepted', '3 accepted', '4 accepted']]);
  expect(await everythingIn(county, ['stream_row', 'stream', 'document', 'chain', 'stream_member'])).toEqual(before);
  expect(await inspectCourier(file, county.county.key)).toMatchObject({
    lines: expect.arrayContaining(['密封：打得开，里面是0 条记录、1 个跨企业小组的 2 条']),
  });
});

test('an enterprise that is not let in hears why, and what its branch wrote is taken all the same', async () => {
  owner!.founds();
  await owner!.sync();
  third!.joins('2222-2222-2222-2222-2222');
  third!.pc.writes([anIdea(randomUUID())]);
  const nobody = { ...third!.request([]), stream: randomUUID(), vector: {} };
  const { result, answer } = await bring(await fileOf(third!, 1, [third!.request(), nobody]));
  expect(result).toMatchObject({ state: 'taken', accepted: 1 });
  expect(await inGroups(third!, answer)).toEqual(['group-entry-refused', 'group-not-yours']);
});

test('a file whose part of a group goes on behind another file waits for that one, and is no fork', async () => {
  owner!.founds();
  await owner!.sync();
  const offers = [owner!.records(), owner!.records(), owner!.records()];
  const [first, second] = [
    await fileOf(owner!, 1, [owner!.request(offers.slice(0, 1))]),
    await fileOf(owner!, 2, [owner!.request(offers.slice(1))]),
  ];
  expect((await bring(second)).result).toMatchObject({ state: 'waiting', accepted: 0 });
  const last = await bring(first);
  expect(last.result).toMatchObject({ accepted: 3, behindIt: [2] });
  expect(await inGroups(owner!, last.answer)).toEqual([['2 accepted', '3 accepted', '4 accepted']]);
});

test('a county that lost the group says so on the way back, and the next file brings its rows', async () => {
  owner!.founds();
  owner!.records();
  await owner!.sync();
  const lost = new GroupPc(owner!.pc, randomUUID(), owner!.key);
  lost.place = owner!.place;
  const { answer } = await bring(await fileOf(owner!, 1, [lost.request([])]));
  expect(await inGroups(owner!, answer)).toEqual(['behind']);
});
