import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBranchKey } from '../../helpers/entries.ts';
import { TestCounty } from '../harness/county.ts';
import { GroupPc } from '../harness/group.ts';
import { TestPc } from '../harness/pc.ts';

let county: TestCounty;
let [root, park, other] = ['', '', ''];
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  [park, other] = [await county.organisation('park', root), await county.organisation('park', root)];
});
afterAll(() => county.close());

const key = aBranchKey();
const inEnterprise = async (group: string, above: string) =>
  new GroupPc(await TestPc.enrol(county, await county.organisation('branch', above)), group, key);
const seenBy = async (organisationId: string) => {
  const { status, body } = await county.ask(
    'GET',
    `/api/organisations/${organisationId}/groups`,
    undefined,
    await county.account('reader', organisationId),
  );
  expect(status).toBe(200);
  return (body as { readonly groups: readonly { readonly id: string }[] }).groups;
};
const idOf = ({ pc }: GroupPc) => pc.enrolment.organisation.id;

test('park and county read which enterprises share a group since when and when it was heard of, and of it nothing else', async () => {
  const id = randomUUID();
  const [owner, partner, elsewhere] = [await inEnterprise(id, park), await inEnterprise(id, park), await inEnterprise(id, other)];
  owner.founds();
  await owner.sync();
  const founded = { organisationId: idOf(owner), founded: true, since: county.today, left: null };
  expect(await seenBy(park)).toMatchObject([{ id, foundedOn: county.today, state: 'alone', enterprises: [founded], elsewhere: 0 }]);
  expect(await seenBy(other)).toEqual([]);

  const joinings = new Map<GroupPc, ReturnType<GroupPc['joins']>>();
  for (const pc of [partner, elsewhere]) {
    const { code } = owner.invites();
    await owner.sync();
    joinings.set(pc, pc.joins(code));
    await pc.sync();
  }
  const came = (pc: GroupPc) => ({ organisationId: idOf(pc), founded: false, since: '2026-03-02', left: null });
  expect(await seenBy(park)).toMatchObject([{ id, state: 'shared', enterprises: [founded, came(partner)], elsewhere: 1 }]);
  expect(await seenBy(other)).toMatchObject([{ id, state: 'shared', enterprises: [came(elsewhere)], elsewhere: 2 }]);
  expect(await seenBy(root)).toMatchObject([{ id, enterprises: [founded, came(partner), came(elsewhere)], elsewhere: 0 }]);

  for (const pc of [partner, elsewhere]) {
    pc.endsMembership(joinings.get(pc)!, 'leave-group');
    await pc.sync();
  }
  const out = { ...came(partner), left: '2026-06-15' };
  expect(await seenBy(park)).toMatchObject([{ id, state: 'left', enterprises: [founded, out], lastOn: county.today }]);
  expect(JSON.stringify(await seenBy(root))).not.toContain('sealed');
});
