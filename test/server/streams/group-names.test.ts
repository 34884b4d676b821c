import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { OpenOffer } from '../../../src/sync/protocol.ts';
import { aBranchKey } from '../../helpers/entries.ts';
import { GroupPc } from '../harness/group.ts';
import { aPark } from '../harness/park.ts';
import { outcomesOf, TestPc } from '../harness/pc.ts';

const { county, park } = await aPark();

const key = aBranchKey();
let [owner, partner, third]: GroupPc[] = [];
let joining: OpenOffer | undefined;
const joined = async (pc: GroupPc): Promise<OpenOffer> => {
  const { code } = owner!.invites();
  await owner!.sync();
  const offer = pc.joins(code);
  await pc.sync();
  return offer;
};
beforeEach(async () => {
  const group = randomUUID();
  const inEnterprise = async () => new GroupPc(await TestPc.enrol(county, await county.organisation('branch', park)), group, key);
  [owner, partner, third] = [await inEnterprise(), await inEnterprise(), await inEnterprise()];
  owner!.founds();
  await owner!.sync();
  joining = await joined(partner!);
  await joined(third!);
});

const tells = async (pc: GroupPc): Promise<OpenOffer> => {
  const id = randomUUID();
  const offer = pc.writes([{ type: 'shared-name', id, body: { id } }], { verb: 'share-names' });
  expect(await last(pc)).toBe('accepted');
  return offer;
};
const nameIn = (offer: OpenOffer) => offer.header.writes[0]!;
const last = async (pc: GroupPc) =>
  outcomesOf((await pc.sync()).rows)
    .at(-1)
    ?.replace(/^\d+ /, '');
const takesBack = (pc: GroupPc, offer: OpenOffer, verb: 'take-names-back' | 'purge-person' = 'take-names-back') => {
  pc.writes([], { verb, purges: [nameIn(offer).id] });
  return last(pc);
};

test('a name in a group is taken back by the enterprise that told it, and by no other one, whatever the act is called', async () => {
  const told = await tells(partner!);
  for (const other of [owner!, third!])
    for (const verb of ['take-names-back', 'purge-person'] as const)
      expect(await takesBack(other, told, verb)).toBe('refused name-of-another');
  expect(await takesBack(partner!, told)).toBe('accepted');
  // Two PCs of an enterprise may take the same one back.
  expect(await takesBack(partner!, told)).toBe('accepted');
});

test('nobody puts another name in the place of one that another enterprise told', async () => {
  const told = await tells(partner!);
  const { id, bodyHash } = nameIn(told);
  const writes = (pc: GroupPc) =>
    pc.writes([{ type: 'shared-name', id, base: bodyHash, body: { id, name: '别人' } }], { verb: 'share-names' });
  for (const other of [owner!, third!]) {
    writes(other);
    expect(await last(other)).toBe('refused name-of-another');
  }
  writes(partner!);
  expect(await last(partner!)).toBe('accepted');
});

test('what an enterprise told before it left is the founder’s to take back, and what it tells after it came back is not', async () => {
  const before = await tells(partner!);
  partner!.endsMembership(joining!, 'leave-group');
  await partner!.sync();
  await owner!.sync();
  expect(await takesBack(third!, before)).toBe('refused name-of-another');
  expect(await takesBack(owner!, before)).toBe('accepted');
  // What was judged is offered no more.
  partner!.offered = [];
  await joined(partner!);
  const after = await tells(partner!);
  expect(await takesBack(owner!, after)).toBe('refused name-of-another');
  expect(await takesBack(partner!, after)).toBe('accepted');
});
