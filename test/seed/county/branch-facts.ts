import { addDays, lastDayOf, type Month } from '../../../src/domain/civil-date.ts';
import type { AutonomousGroup } from '../../../src/domain/group/group.ts';
import type { Idea, IdeaState, IdeaStep } from '../../../src/domain/idea.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { Pledge, PledgeResult } from '../../../src/domain/pledge.ts';
import type { Post } from '../../../src/domain/post.ts';
import type { ReportFacts } from '../../../src/domain/report/line.ts';
import { anActiveGroup } from '../../helpers/groups.ts';
import { aBenefit, anIdea } from '../../helpers/ideas.ts';
import { aPerson } from '../../helpers/people.ts';
import { anImportedPost, aPledgeOf } from '../../helpers/reports.ts';
import type { Chance } from '../chance.ts';
import { groupReportsOf, meetingsOf } from './branch-meetings.ts';
import { paperCountsOf } from './paper-counts.ts';

/** Everything that a branch of the invented county counts in a year, dated, so that each month's report comes to its own figures. */
export function branchFacts(chance: Chance, months: readonly Month[], today: string): ReportFacts {
  const members = 6 + chance.below(26);
  const people = peopleOf(chance, months, members);
  const groups = groupsOf(people, months);
  return {
    people,
    posts: postsOf(chance, months),
    pledges: pledgesOf(chance, months, members),
    groups,
    groupReports: groupReportsOf(chance, groups, months),
    ideas: months.flatMap((month) => Array.from({ length: chance.below(4) }, () => ideaOf(chance, month, today))),
    // Every third branch keeps its meetings on paper.
    activities: chance.below(3) === 0 ? [] : meetingsOf(chance, people, months, today),
    planItems: [],
    claims: [],
    parameters: [],
    paperCounts: months.flatMap((month) => paperCountsOf(chance, month, members)),
  };
}

const dayIn = (chance: Chance, month: Month): string => `${month}-${String(1 + chance.below(28)).padStart(2, '0')}`;

function peopleOf(chance: Chance, months: readonly Month[], members: number): readonly Person[] {
  let count = 0;
  const person = (change: Partial<Person>): Person => {
    count += 1;
    return aPerson({ id: `person-${count}`, name: `党员${count}`, ...change });
  };
  const year = () => 1998 + chance.below(25);
  return [
    ...Array.from({ length: members }, () => {
      const joined = year();
      return person({ joinedOn: `${joined}-06-18`, fullMemberOn: `${joined + 1}-06-18` });
    }),
    ...Array.from({ length: chance.below(3) }, () =>
      person({ standing: 'full', joinedOn: `${months[0]}-09`, fullMemberOn: dayIn(chance, chance.pick(months)) }),
    ),
    ...Array.from({ length: chance.below(3) }, () =>
      person({ joinedOn: '2012-07-01', fullMemberOn: '2013-07-01', arrivedOn: dayIn(chance, chance.pick(months)) }),
    ),
    ...Array.from({ length: chance.below(3) }, () =>
      person({
        joinedOn: '2010-07-01',
        fullMemberOn: '2011-07-01',
        presence: 'transferred',
        presenceOn: dayIn(chance, chance.pick(months)),
      }),
    ),
    ...Array.from({ length: chance.below(2) }, () =>
      person({ presence: 'mobile', presenceOn: dayIn(chance, chance.pick(months)), joinedOn: '2015-07-01', fullMemberOn: '2016-07-01' }),
    ),
    ...Array.from({ length: 1 + chance.below(4) }, () => person({ standing: 'activist', activistOn: dayIn(chance, chance.pick(months)) })),
    ...Array.from({ length: chance.below(5) }, () => person({ standing: 'applicant', appliedOn: dayIn(chance, chance.pick(months)) })),
  ];
}

const postsOf = (chance: Chance, months: readonly Month[]): readonly Post[] =>
  Array.from({ length: 1 + chance.below(6) }, (_, at) => {
    const on = dayIn(chance, chance.pick(months));
    const step = { on, by: 'secretary', role: 'secretary' } as const;
    return anImportedPost({
      id: `post-${at}`,
      nominatedOn: on,
      state: 'on-duty',
      steps: [
        { to: 'named', ...step },
        { to: 'on-duty', ...step },
      ],
    });
  });

/** Pledges of the year, evaluated in its last month: some few of a kind, which are protected when they go up. */
function pledgesOf(chance: Chance, months: readonly Month[], members: number): readonly Pledge[] {
  const [from, until] = [`${months[0]}-10`, lastDayOf(months.at(-1)!)];
  const results: readonly PledgeResult[] = ['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'partly', 'partly', 'not', 'exempt'];
  return Array.from({ length: members }, (_, at) => {
    const step = { by: 'secretary', role: 'secretary' } as const;
    return aPledgeOf({
      ...{ id: `pledge-${at}`, from, until, state: 'evaluated' },
      evaluation: { on: `${months.at(-1)}-20`, result: chance.pick(results) },
      steps: [
        { to: 'performing', on: from, ...step },
        { to: 'evaluated', on: `${months.at(-1)}-20`, ...step },
      ],
    });
  });
}

/** One group of five, begun with the year, in every second branch; ends in none. */
function groupsOf(people: readonly Person[], months: readonly Month[]): readonly AutonomousGroup[] {
  if (people.length % 2 === 1 || people.length < 8) return [];
  const on = `${months[0]}-15`;
  const step = { on, by: 'secretary', role: 'secretary' } as const;
  const participants = people.slice(-5).map(({ id: who }) => ({ who, state: 'filed', steps: [{ ...step, to: 'filed' }] }) as const);
  const approval = { number: '组〔1〕号', on, organisation: '党支部', participants: 5 };
  return [anActiveGroup({ id: 'group', participants, approval, steps: (['approved', 'active'] as const).map((to) => ({ ...step, to })) })];
}

function ideaOf(chance: Chance, month: Month, today: string): Idea {
  const proposedOn = dayIn(chance, month);
  const step = (act: IdeaStep['act'], to: IdeaState, on: string): IdeaStep => ({ act, to, on, by: 'secretary', role: 'secretary' });
  const adopted = addDays(proposedOn, 5 + chance.below(8));
  const implemented = addDays(adopted, 20 + chance.below(40));
  const verified = addDays(implemented, 20 + chance.below(30));
  const steps = [
    step('handed-in', 'submitted', proposedOn),
    ...(chance.below(4) > 0 ? [step('adopted', 'adopted', adopted), step('implemented', 'implemented', implemented)] : []),
  ].filter(({ on }) => on <= today);
  const isVerified = steps.length === 3 && verified <= today;
  const benefit = aBenefit({ volumeMilli: 2_000 + chance.below(40_000), oneOffFen: 100_000 * chance.below(20) });
  return anIdea({
    id: `idea-${proposedOn}-${chance.below(1_000_000)}`,
    proposedOn,
    state: isVerified ? 'verified' : (steps.at(-1)?.to ?? 'submitted'),
    steps,
    ...(isVerified && { actual: { ...benefit, measuredMonths: 3, verifiedBy: '财务部', verifiedOn: verified } }),
  });
}
