import type { CivilDate } from '../civil-date.ts';
import { type AutonomousGroup, leaderOf } from '../group/group.ts';
import { type GroupPaper, type HandedUp, type HandingUp, headOf, namer, type SubmittedPerson, troubleOf } from '../group/handed-up.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { GROUP_PLAN, type GroupPlan, type PlanItem } from './plan.ts';

/** An item as it goes up; the receiver calls it by its place on the sheet, from 1. */
export type ProposedItem = Pick<PlanItem, 'title' | 'goal' | 'due' | 'measure'>;

/** F-12 of a group across enterprises: what of its year lies before the organisation that approved it (gate 3, 000:L59, TSK-02). */
export type PlanProposal = GroupPaper & {
  readonly form: 'F-12';
  readonly approval: { readonly number: string; readonly on: CivilDate };
  readonly year: string;
  readonly leader?: SubmittedPerson;
  readonly items: readonly ProposedItem[];
};

/** `items`: in the order of the sheet. `earlier` is the version that came back as a whole. */
export function planUp(
  { plan, items, group }: { readonly plan: GroupPlan; readonly items: readonly PlanItem[]; readonly group: AutonomousGroup },
  handing: HandingUp,
  earlier: PlanProposal | undefined,
): Outcome<HandedUp<PlanProposal>> {
  const trouble = troubleOf(handing);
  if (trouble) return refuse(trouble);
  const { approval } = group;
  if (!approval) return refuse({ code: 'not-found', type: GROUP_PLAN.type, id: plan.id });
  const naming = namer(handing);
  const leader = leaderOf(group);
  const submission: PlanProposal = {
    ...headOf(group, handing),
    form: 'F-12',
    ...(earlier && { matter: earlier.matter, version: earlier.version + 1 }),
    approval: { number: approval.number, on: approval.on },
    year: plan.year,
    ...(leader && { leader: naming.person(leader.who) }),
    items: items.map(({ title, goal, due, measure }) => ({ title, goal, due, ...(measure && { measure }) })),
  };
  return done({ submission, names: naming.names() });
}
