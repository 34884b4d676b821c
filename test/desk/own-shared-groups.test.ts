import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contextOf } from '../../app/self-service/context.ts';
import { type Packet, readPacket } from '../../app/self-service/packet.ts';
import { acceptTask } from '../../src/commands/accept-task.ts';
import { handInGroupReport, writeGroupReport } from '../../src/commands/report-group.ts';
import type { Doc } from '../../src/data/document.ts';
import { documentOf } from '../../src/data/live/envelope.ts';
import { TYPES, type TypeName } from '../../src/data/types/index.ts';
import type { Act, SavedEntry, Write } from '../../src/ledger/entry.ts';
import { writtenBy } from '../../src/ledger/written.ts';
import { aLeader, anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { organisation } from '../helpers/invented-branch.ts';
import { granted } from '../helpers/pc.ts';
import { aPerson } from '../helpers/people.ts';
import { aClaim, aPlanItem } from '../helpers/plans.ts';
import { aPeriod, aScheme } from '../helpers/points.ts';
import { aSharedDesk, PINS } from '../helpers/self-service.ts';

const group = anActiveGroup({
  scope: 'cross-enterprise',
  participants: ['p1', 'p2'].map((who) => aParticipant(who)),
  leaders: [{ ...aLeader, who: 'p1' }],
});
const writing = <T extends { readonly id: string }>(type: TypeName, body: T): Write => ({
  kind: TYPES[type].kind,
  type,
  id: body.id,
  class: TYPES[type].class,
  base: null,
  body: JSON.stringify(body),
});
const handedIn = aClaim('p2', {
  state: 'handed-in',
  result: '做完了',
  steps: [{ on: '2026-11-10', by: 'p2', role: 'participant', to: 'handed-in' }],
});
const scheme = aScheme({
  items: [{ code: 'task', name: '小组项目', category: 'work', sign: 'bonus', valueHundredths: 300, per: '项', fact: 'task-accepted' }],
});

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 12, 1, 20) }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** p1 leads a group that other enterprises share, p2 has handed in an item; `streams`: where p1's acts went. */
async function aSharedGroup() {
  const { desk, begin } = await aSharedDesk();
  const given: readonly Act[] = [
    {
      id: 'given',
      verb: 'found-group',
      stream: group.id,
      writes: [writing('autonomous-group', group), writing('plan-item', aPlanItem()), writing('claim', handedIn)],
    },
    {
      id: 'own',
      verb: 'adopt-points-scheme',
      writes: [
        ...['p1', 'p2'].map((id) => writing('person', aPerson({ id }))),
        writing('points-scheme', scheme),
        writing('points-period', aPeriod()),
      ],
    },
  ];
  const saved: readonly SavedEntry[] = await granted(desk.append(given));
  const known: readonly Doc[] = writtenBy(given, saved).map((it) => documentOf({ ...it, stream: it.stream ?? organisation.id }, it));
  const packet: Partial<Packet> = { v: 1, personId: 'p1', orgId: organisation.id, name: '何组长', known, tasks: [], led: [], renewals: [] };
  await begin({ leads: [group.id] });
  const sent: Act[] = [];
  vi.stubGlobal('window', {
    shell: {
      ...desk,
      appendAsParticipant: (acts: readonly Act[]) => {
        sent.push(...acts);
        return desk.appendAsParticipant(acts);
      },
    },
  });
  /** The leader's PIN is typed in. */
  const enter = async () => {
    const { newer } = await granted(desk.identify({ pin: PINS.p1 }));
    return contextOf(readPacket({ json: JSON.stringify(packet), newer }));
  };
  const streams = () => sent.map(({ writes, stream }) => [stream, ...writes.map(({ type }) => type)]);
  return { enter, streams };
}

test('what a leader writes of a shared group goes on where it was begun, in one sitting and after the next PIN', async () => {
  const { enter, streams } = await aSharedGroup();
  const leader = await enter();
  const texts = { difficulties: '缺工装', nextMonth: '比武' };
  const first = await writeGroupReport(leader, group.id, '2026-11', texts);
  const second = await writeGroupReport(leader, group.id, '2026-11', { ...texts, nextMonth: '换型' });
  const third = await writeGroupReport(await enter(), group.id, '2026-11', texts);
  expect([first, second, third]).toMatchObject(Array(3).fill({ ok: true, value: { state: 'draft' } }));
  expect(streams()).toEqual(Array(3).fill([group.id, 'group-report']));
  // What goes up leaves the branch: that is for whoever has the password.
  expect(await handInGroupReport(await enter(), third.ok ? third.value.id : '')).toMatchObject({
    refusal: { code: 'group-report-goes-up' },
  });
});

test('a leader accepts work in a shared group, and the points that follow lie in the branch’s own stream', async () => {
  const { enter, streams } = await aSharedGroup();
  const accepted = await acceptTask(await enter(), 'item-1', { quality: 'done' });
  expect(accepted).toMatchObject({ ok: true, value: { state: 'accepted' } });
  expect(streams()).toEqual([
    [group.id, 'plan-item', 'claim'],
    [undefined, 'points-line'],
  ]);
});
