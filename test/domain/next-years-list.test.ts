import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadersIn, monthsInOffice } from '../../src/domain/appraisal/allowance.ts';
import type { RenewalAnswer } from '../../src/domain/appraisal/appraisal.ts';
import { adjustGroup } from '../../src/domain/appraisal/steps.ts';
import { addDays } from '../../src/domain/civil-date.ts';
import { type AutonomousGroup, countedParticipants, groupOn, leaderOf, leavingAfter } from '../../src/domain/group/group.ts';
import { appointLeader } from '../../src/domain/group/leader.ts';
import { endParticipation, inviteParticipants } from '../../src/domain/group/participants.ts';
import { groupSigns } from '../../src/domain/group/signs.ts';
import { participantsOn } from '../../src/domain/group/statistics.ts';
import { anAppraisal, renewalsOf } from '../helpers/appraisals.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { aStep } from '../helpers/steps.ts';

const numbers = { participants: 5, least: 3, months: 0, limit: 6 };
const groupSince = (count: number) =>
  anActiveGroup({
    participants: Array.from({ length: count }, (_, at) => ({
      who: `person-${at + 1}`,
      state: 'filed' as const,
      steps: [
        { ...aStep({ on: '2026-03-02' }), to: 'confirmed' as const },
        { ...aStep({ on: '2026-03-10' }), to: 'filed' as const },
      ],
    })),
  });
const answers = ['stops', 'continues', 'continues', 'continues', 'changes-group'] as const;
const list = (on: string, group = groupSince(5)) => {
  const adjusted = adjustGroup(anAppraisal({ state: 'decided', renewals: renewalsOf(answers) }), {
    group,
    numbers,
    others: [],
    step: aStep({ on }),
  });
  if (!adjusted.ok) throw new Error(JSON.stringify(adjusted.refusal));
  return adjusted.value.group;
};
const inIt = (group: AutonomousGroup) => countedParticipants(group).map(({ who }) => who);
test('made before the year is over it holds from the first of January, for the leader too', () => {
  const group = list('2026-12-12');
  for (const day of ['2026-12-12', '2026-12-31']) {
    expect(inIt(groupOn(group, day))).toHaveLength(5);
    expect(leaderOf(groupOn(group, day))?.who).toBe('person-1');
    expect(groupSigns(group, { held: ['2026-12-01'], settings: [], today: day }).map(({ sign }) => sign)).toEqual([]);
  }
  expect([...leavingAfter(group, '2026-12-12')]).toEqual([
    ['person-1', '2026-12-31'],
    ['person-5', '2026-12-31'],
  ]);
  expect(inIt(groupOn(group, '2027-01-01'))).toEqual(['person-2', 'person-3', 'person-4']);
  expect(participantsOn(group, '2027-01-01')).toEqual(['person-2', 'person-3', 'person-4']);
  expect(groupSigns(group, { held: ['2026-12-01'], settings: [], today: '2027-01-01' }).map(({ sign }) => sign)).toEqual([
    'at-least',
    'no-leader',
  ]);
  expect(leadersIn(group, '2027')).toEqual([]);
  expect(monthsInOffice(group, 'person-1', '2026')).toBe(9);
});
test('made later it holds from the day on which it is made', () => {
  const group = list('2027-01-09');
  expect(leavingAfter(group, '2027-01-09').size).toBe(0);
  expect(inIt(group)).toEqual(['person-2', 'person-3', 'person-4']);
  expect(group.leaders).toMatchObject([{ endedOn: '2027-01-09' }]);
});
test('whoever is not on it may leave before, claims and stands until then, and is not asked in twice', () => {
  const group = list('2026-12-12');
  const asked = [{ id: 'person-5', name: '程远', standing: 'full', presence: 'here' }] as const;
  expect(inviteParticipants(group, asked, aStep({ on: '2026-12-20' }))).toMatchObject({ refusal: { code: 'group-participant-in' } });
  expect(inviteParticipants(group, asked, aStep({ on: '2027-01-01' }))).toMatchObject({ ok: true });
  const left = endParticipation(group, 'person-5', 'left', aStep({ on: '2026-12-20' }));
  expect(left).toMatchObject({ ok: true });
  expect(left.ok && inIt(groupOn(left.value, '2026-12-20'))).toEqual(['person-1', 'person-2', 'person-3', 'person-4']);
  expect(endParticipation(group, 'person-5', 'left', aStep({ on: '2027-01-02' }))).toMatchObject({ refusal: { code: 'not-found' } });
});
test('a leader who is appointed before it holds ends the term before', () => {
  const appointed = appointLeader(
    list('2026-12-12'),
    { id: 'person-2', name: '沈波', standing: 'full', presence: 'here' },
    {
      ruling: { number: '云纺支〔2026〕30 号', organisation: '云岭纺织支部' },
      step: aStep({ on: '2026-12-20', reason: '明年的组长' }),
    },
  );
  expect(appointed.ok && appointed.value.leaders.map(({ who, endedOn }) => [who, endedOn])).toEqual([
    ['person-1', '2026-12-20'],
    ['person-2', undefined],
  ]);
  expect(appointed.ok && leaderOf(groupOn(appointed.value, '2026-12-25'))?.who).toBe('person-2');
});
test('on every day the lines say who is in, and nothing else of the group changes', () => {
  const made = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-11-02', days));
  fc.assert(
    fc.property(
      made,
      fc.integer({ min: 0, max: 200 }),
      fc.array(fc.constantFrom('continues', 'stops', 'gone'), { minLength: 1 }),
      (on, days, said) => {
        const day = addDays(on, days);
        const before = groupSince(said.length);
        const outcome = adjustGroup(anAppraisal({ state: 'decided', renewals: renewalsOf(said as RenewalAnswer[]) }), {
          group: before,
          numbers,
          others: [],
          step: aStep({ on }),
        });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
        const { group } = outcome.value;
        expect(inIt(groupOn(group, day))).toEqual(participantsOn(group, day));
        expect(inIt(groupOn(group, day))).toEqual(inIt(before).filter((_, at) => day < '2027-01-01' || said[at] === 'continues'));
        expect({ ...groupOn(group, day), participants: [], leaders: [] }).toEqual({ ...group, participants: [], leaders: [] });
      },
    ),
  );
});
