import { type AutonomousGroup, GROUP, isWorkedUpon, type Ruling, rulingOn } from '../group/group.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { stepTo, type Taken } from '../step.ts';
import { GROUP_PLAN, type GroupPlan, isReadyForReview, mayRewriteItem, PLAN_ITEM, type PlanItem, type PlanItemState } from './plan.ts';

export type PlanItemFields = Pick<PlanItem, 'title' | 'goal' | 'due' | 'measure'>;
const LONGEST = { title: 60, measure: 500 } as const;

/** For a group that was approved and is not given up; a draft until it goes to the superior. */
export function beginPlan(year: string, { id, group, step }: { id: string; group: AutonomousGroup; step: Taken }): Outcome<GroupPlan> {
  if (!isWorkedUpon(group))
    return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: ['approved', 'filed', 'active'] });
  return done({ v: 1, id, groupId: group.id, year, state: 'draft', steps: [{ ...step, to: 'draft' }] });
}

/** What somebody thought of (TSK-01); written down at the meeting that agreed on it, it is agreed at once. */
export function addPlanItem(
  fields: PlanItemFields,
  {
    id,
    plan,
    isAgreed,
    step,
  }: { readonly id: string; readonly plan: Pick<GroupPlan, 'groupId' | 'year'>; readonly isAgreed: boolean; readonly step: Taken },
): Outcome<PlanItem> {
  const written = tidied(fields, plan.year);
  if (!written.ok) return written;
  const { groupId, year } = plan;
  const item: PlanItem = { v: 1, id, groupId, year, ...written.value, state: 'idea', steps: [{ ...step, to: 'idea' }] };
  return isAgreed ? stepTo(PLAN_ITEM, item, 'agreed', step) : done(item);
}

export function rewritePlanItem(item: PlanItem, fields: PlanItemFields): Outcome<PlanItem> {
  if (!mayRewriteItem(item))
    return refuse({ code: 'wrong-state', type: PLAN_ITEM.type, state: item.state, expected: ['idea', 'agreed', 'returned'] });
  const written = tidied(fields, item.year);
  const { measure: _, ...rest } = item;
  return written.ok ? done({ ...rest, ...written.value }) : written;
}

export const agreeOnItem = (item: PlanItem, step: Taken): Outcome<PlanItem> => stepTo(PLAN_ITEM, item, 'agreed', step);

export type PlanAndItems = { readonly plan: GroupPlan; readonly items: readonly PlanItem[] };

/** 报审: everything that the group agreed on and the superior has not yet decided. `items` are those of the year. */
export function submitPlan({ plan, items }: PlanAndItems, group: Pick<AutonomousGroup, 'name'>, step: Taken): Outcome<PlanAndItems> {
  const submitted = stepTo(GROUP_PLAN, plan, 'submitted', step);
  if (!submitted.ok) return submitted;
  const ready = items.filter(isReadyForReview);
  if (ready.length === 0) {
    const ideas = items.filter(({ state }) => state === 'idea').length;
    return refuse({ code: 'plan-nothing-ready', group: group.name, year: plan.year, ideas });
  }
  return withItems(submitted.value, ready, () => 'submitted', step);
}

export type ReviewedGroup = Pick<AutonomousGroup, 'name' | 'scope'>;
export type ItemVerdict = Extract<PlanItemState, 'approved' | 'returned' | 'rejected'>;

/**
 * Gate 3 (000:L59, TSK-02): the superior decides each item. One approved item makes it a reviewed plan, with a number; with none it
 * goes back. What is returned or rejected needs a reason. Of a group across enterprises only the word of the organisation that approved it
 * counts, on paper or as its answer (`answers.ts`).
 */
export function reviewPlan(
  { plan, items }: PlanAndItems,
  {
    group,
    verdicts,
    ruling,
    step,
  }: {
    readonly group: ReviewedGroup;
    readonly verdicts: ReadonlyMap<string, ItemVerdict>;
    readonly ruling: Ruling;
    readonly step: Taken;
  },
): Outcome<PlanAndItems> {
  if (group.scope === 'cross-enterprise' && !step.paper) return refuse({ code: 'group-gate-elsewhere', group: group.name });
  const waiting = items.filter(({ state }) => state === 'submitted');
  const undecided = waiting.find(({ id }) => !verdicts.has(id));
  if (undecided) return refuse({ code: 'plan-verdict-missing', title: undecided.title });
  const verdictOf = ({ id }: PlanItem): ItemVerdict => verdicts.get(id) ?? 'returned';
  const approved = waiting.filter((it) => verdictOf(it) === 'approved').length;
  if (approved < waiting.length && !step.reason) return refuse({ code: 'plan-reason-needed', step: 'returned' });
  const { number, organisation, opinion } = rulingOn(ruling, step.paper);
  if (approved > 0 && !number) return refuse({ code: 'field-missing', field: 'documentNumber' });
  const said = opinion?.trim();
  const review = { number, organisation, on: step.on, ...(said && { opinion: said }) };
  const decided = approved > 0 ? stepTo(GROUP_PLAN, { ...plan, review }, 'reviewed', step) : stepTo(GROUP_PLAN, plan, 'returned', step);
  return decided.ok ? withItems(decided.value, waiting, verdictOf, step) : decided;
}

function withItems(plan: GroupPlan, items: readonly PlanItem[], to: (item: PlanItem) => PlanItemState, step: Taken): Outcome<PlanAndItems> {
  const changed: PlanItem[] = [];
  for (const item of items) {
    const after = stepTo(PLAN_ITEM, item, to(item), step);
    if (!after.ok) return after;
    changed.push(after.value);
  }
  return done({ plan, items: changed });
}

function tidied({ title, goal, due, measure }: PlanItemFields, year: string): Outcome<PlanItemFields> {
  const texts = { title: title.trim(), measure: measure?.trim() ?? '' };
  if (!texts.title) return refuse({ code: 'field-missing', field: 'title' });
  for (const field of ['title', 'measure'] as const)
    if (texts[field].length > LONGEST[field])
      return refuse({ code: 'field-too-long', field, length: texts[field].length, limit: LONGEST[field] });
  if (due.slice(0, 4) !== year) return refuse({ code: 'plan-due-outside', due, year });
  return done({ title: texts.title, goal, due, ...(texts.measure && { measure: texts.measure }) });
}
