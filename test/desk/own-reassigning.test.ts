import { expect, test } from 'vitest';
import { TYPES, type TypeName } from '../../src/data/types/index.ts';
import type { Claim } from '../../src/domain/plan/claim.ts';
import type { Write } from '../../src/ledger/entry.ts';
import { aLeader, anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { granted } from '../helpers/pc.ts';
import { aClaim, aPlanItem } from '../helpers/plans.ts';
import { aSharedDesk, notOwn } from '../helpers/self-service.ts';

const people = ['p1', 'p2', 'p3'].map((who) => aParticipant(who));
const group = anActiveGroup({ participants: people, leaders: [{ ...aLeader, who: 'p1' }] });
const by = (who: string) => ({ on: '2026-11-12', by: who, role: 'participant' as const });
const writing = <T extends { readonly id: string }>(type: TypeName, body: T, base: string | null = null): Write => ({
  kind: TYPES[type].kind,
  type,
  id: body.id,
  class: TYPES[type].class,
  base,
  body: JSON.stringify(body),
});

test('a leader puts an item into other hands of the group with the reason, until it is handed in', async () => {
  const shared = await aSharedDesk();
  const item = aPlanItem();
  const held = aClaim('p2', { steps: [{ ...by('p2'), to: 'claimed' }] });
  const done = aClaim('p2', { id: 'done', state: 'handed-in', steps: [{ ...by('p2'), to: 'handed-in' }] });
  const given = [writing('autonomous-group', group), writing('plan-item', item), writing('claim', held), writing('claim', done)];
  const [saved] = await granted(shared.desk.append([{ id: 'given', verb: 'found-group', writes: given }]));
  await shared.begin({ leads: [group.id] });
  const { enter, write } = shared;
  const [, , heldHash, doneHash] = saved!.hashes as [string, string, string, string];
  const ended = (claim: Claim, who: string, reason?: string): Claim => ({
    ...claim,
    state: 'reassigned',
    steps: [...claim.steps, { ...by(who), ...(reason && { reason }), to: 'reassigned' }],
  });
  const handed = (who: string, change: Partial<Claim> = {}) =>
    aClaim('p3', {
      id: 'handed',
      itemId: item.id,
      claimedOn: '2026-11-12',
      steps: [{ ...by(who), reason: '调去夜班', to: 'claimed' }],
      ...change,
    });
  const acts = (who: string, change: Partial<Claim> = {}) =>
    [writing('claim', ended(held, who, '调去夜班'), heldHash), writing('claim', handed(who, change))] as const;
  const no = notOwn('reassign-task');
  await enter('p2');
  expect(await write('reassign-task', ...acts('p2'))).toEqual(no);
  await enter('p1');
  expect(await write('reassign-task', writing('claim', ended(held, 'p1'), heldHash))).toEqual(no);
  expect(await write('reassign-task', writing('claim', ended(done, 'p1', '调去夜班'), doneHash))).toEqual(no);
  for (const change of [{ personId: 'stranger' }, { itemId: 'another' }, { state: 'in-progress' }, { groupId: 'another' }] as const)
    expect(await write('reassign-task', ...acts('p1', change))).toEqual(no);
  expect(await write('reassign-task', writing('claim', handed('p1', { claimedOn: '2026-01-02' })))).toEqual(no);
  await granted(write('reassign-task', ...acts('p1')));
});
