import { expect, test } from 'vitest';
import { OF_ANOTHER } from '../../app/live/people.ts';
import { pastOf } from '../../app/screens/groups/group-past.ts';
import { anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { aStep } from '../helpers/steps.ts';

const on = '2026-03-10';
const steps = (...states: readonly string[]) => states.map((to) => ({ ...aStep({ on }), to })) as never;
const said = (group: ReturnType<typeof anActiveGroup>, nameOf: (id: string) => string) =>
  pastOf(group, { whoOf: () => '', nameOf })
    .filter((step) => step.on === on)
    .map(({ what }) => what);

test('a group that was founded within a day tells that day in its order, newest first', () => {
  const people = ['person-1', 'person-2'].map((who) => ({ ...aParticipant(who), steps: steps('invited', 'confirmed', 'filed') }));
  const group = anActiveGroup({
    participants: people,
    leaders: [{ ...anActiveGroup().leaders[0]!, from: on }],
    steps: steps('draft', 'submitted', 'approved', 'active'),
  });
  const name = (id: string) => (id === 'person-1' ? '林晓梅' : '孟晓岚');
  expect(said(group, name)).toEqual([
    expect.stringMatching(/运行/),
    expect.stringMatching(/^聘任组长/),
    '备案：林晓梅、孟晓岚',
    expect.stringMatching(/批准/),
    expect.stringMatching(/送审/),
    '确认参加：林晓梅、孟晓岚',
    '邀请：林晓梅、孟晓岚',
    expect.stringMatching(/发起/),
  ]);
});

test('people of other enterprises who cannot be named are told as a number', () => {
  const participants = ['a', 'b', 'c', 'd'].map((who) => ({ ...aParticipant(who), steps: steps('filed') }));
  const group = anActiveGroup({ participants, leaders: [], steps: [] as never });
  expect(said(group, (id) => (id === 'd' ? '上官云舒' : OF_ANOTHER))).toEqual(['备案：上官云舒、别的企业的 3 人']);
});
