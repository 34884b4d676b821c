import type { Idea } from '../../../src/domain/idea.ts';
import type { ReportFacts } from '../../../src/domain/report/line.ts';
import { reportView } from '../../../src/domain/report/view.ts';
import { anIdea } from '../../helpers/ideas.ts';
import { aPerson } from '../../helpers/people.ts';
import { anImportedPost, aPaperCount, aPledgeOf, count, facts } from '../../helpers/reports.ts';
import { type Chance, chanceOf } from '../../helpers/seeded.ts';

const TODAY = '2026-11-19';
const day = (chance: Chance) => `20${22 + chance.below(5)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
const two = (value: number) => String(value).padStart(2, '0');

/** An invented branch over five years: half of its records are ideas. */
function branchOf(records: number, seed: number): ReportFacts {
  const chance = chanceOf(seed);
  const many = <T>(share: number, make: (id: string) => T): readonly T[] =>
    Array.from({ length: Math.round(records * share) }, (_, n) => make(`${share}-${n}`));
  return facts({
    people: many(0.05, (id) =>
      aPerson({ id, standing: chance.of(['full', 'probationary', 'activist', 'employee']), joinedOn: day(chance) }),
    ),
    posts: many(0.1, (id) => anImportedPost({ id, nominatedOn: day(chance), state: chance.of(['on-duty', 'continued', 'revoked']) })),
    pledges: many(0.15, (id) => aPledgeOf({ id, evaluation: { on: day(chance), result: 'fulfilled' } })),
    ideas: many(0.5, (id) => someIdea(id, chance)),
    paperCounts: many(0.2, (id) =>
      aPaperCount({ id, month: day(chance).slice(0, 7), line: 4, figure: 'activities', amount: count(chance.below(9)) }),
    ),
  });
}

function someIdea(id: string, chance: Chance): Idea {
  const [proposedOn, decidedOn] = [day(chance), day(chance)].sort() as [string, string];
  const by = { by: 'profile-1', role: 'secretary' } as const;
  return anIdea({
    id,
    number: id,
    proposedOn,
    decidedOn,
    answeredOn: decidedOn,
    state: 'verified',
    proposerIds: [`0.05-${chance.below(900)}`],
    steps: [
      { act: 'handed-in', to: 'submitted', on: proposedOn, ...by },
      { act: 'adopted', to: 'adopted', on: decidedOn, ...by },
      { act: 'implemented', to: 'implemented', on: decidedOn, ...by },
    ],
    actual: {
      costBeforeFen: 185_000,
      costAfterFen: chance.below(185_000),
      volumeMilli: 186_000,
      unit: '吨',
      oneOffFen: 0,
      measuredMonths: 12,
      verifiedBy: '财务部',
      verifiedOn: decidedOn,
    },
  });
}

/** The same counts as one pass that keeps no records, no rules and no last month: what the computation costs at least. */
function plainLoop({ people, posts, pledges, ideas, paperCounts }: ReportFacts, month: string): number {
  const totals = { members: 0, posts: 0, pledges: 0, proposed: 0, adopted: 0, implemented: 0, benefit: 0, activities: 0 };
  for (const it of people) if (it.standing === 'full' || it.standing === 'probationary') totals.members += it.presence === 'here' ? 1 : 0;
  for (const it of posts) if (it.state === 'on-duty' || it.state === 'continued') totals.posts += 1;
  for (const it of pledges) if (it.evaluation?.on.startsWith(month)) totals.pledges += 1;
  for (const it of ideas) {
    if (it.proposedOn.startsWith(month)) totals.proposed += 1;
    for (const step of it.steps) if (step.on.startsWith(month)) totals[step.act === 'adopted' ? 'adopted' : 'implemented'] += 1;
    if (it.actual?.verifiedOn.startsWith(month)) totals.benefit += (it.actual.costBeforeFen - it.actual.costAfterFen) * 186;
  }
  for (const it of paperCounts) if (it.month === month && it.amount.is === 'count') totals.activities += it.amount.value;
  return Object.values(totals).reduce((sum, value) => sum + value, 0);
}

const timed = (work: () => unknown, times: number): readonly number[] =>
  Array.from({ length: times }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });

export type Timings = { readonly report: readonly number[]; readonly loop: readonly number[] };
function measure({ records, seed, times }: { readonly records: number; readonly seed: number; readonly times: number }): Timings {
  const branch = branchOf(records, seed);
  return {
    report: timed(() => reportView(branch, '2026-11', TODAY, { report: undefined, reports: [] }), times),
    loop: timed(() => plainLoop(branch, '2026-11'), times),
  };
}
Object.assign(window, { measure });
