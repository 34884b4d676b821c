import type { Activity } from '../activity/activity.ts';
import { recordActivity } from '../activity/steps.ts';
import type { Actor } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { CLAIM, type Claim } from '../plan/claim.ts';
import { reassignTask } from '../plan/claim-steps.ts';
import { type GroupPlan, PLAN_ITEM, type PlanItem } from '../plan/plan.ts';
import { rewardsOf } from '../plan/points.ts';
import { addPlanItem, agreeOnItem, beginPlan } from '../plan/steps.ts';
import { taskOf } from '../plan/task.ts';
import type { PointsLine, PointsPeriod, PointsScheme } from '../points.ts';
import { linesFromFact } from '../points-from-fact.ts';
import { isSame } from '../same.ts';
import { stepTo, type Taken } from '../step.ts';
import { type AutonomousGroup, countedParticipants, groupOn, isStanding, leaderOf } from './group.ts';
import { type GroupReport, handInGroupReport, writeGroupReport } from './report.ts';

/** A full profile writes about any group; in self-service it is for the leader to write about theirs. */
export const mayWriteFor = (
  { role, personId }: Pick<Actor, 'role' | 'personId'>,
  group: AutonomousGroup | undefined,
  today: CivilDate,
): boolean => role !== 'participant' || (group !== undefined && personId !== undefined && isLed(groupOn(group, today), personId));

/** `group` as it is on the day that is asked for. */
export const isLed = (group: AutonomousGroup, personId: string): boolean => isStanding(group) && leaderOf(group)?.who === personId;

/** Of whom and when; `group` is the one that the record is of, as the ledger has it. */
export type Leading = { readonly group: AutonomousGroup | undefined; readonly personId: string; readonly today: CivilDate };

const stepOf = ({ personId, today }: Leading): Taken => ({ on: today, by: personId, role: 'participant' });
const ledBy = ({ group, personId, today }: Leading): AutonomousGroup | undefined => {
  const now = group && groupOn(group, today);
  return now && isLed(now, personId) ? now : undefined;
};

/** May a leader write this version of the monthly report? The two texts, and that it is handed in. */
export function isOwnGroupReport(before: GroupReport | undefined, after: GroupReport, leading: Leading): boolean {
  const group = ledBy(leading);
  if (!group || after.groupId !== group.id) return false;
  const step = stepOf(leading);
  const written = writeGroupReport(before, after, { id: after.id, group, month: after.month, today: leading.today, step });
  // Across enterprises it goes up, which is for the secretary.
  const handedIn = group.scope === 'enterprise' && before && after.figures ? handInGroupReport(before, after.figures, step) : undefined;
  return (written.ok && isSame(written.value, after)) || (handedIn?.ok === true && isSame(handedIn.value, after));
}

/** May a leader write this record? An activity of the group, of nothing or of its plan, with the group's own people in it and no decisions. */
export function isOwnGroupActivity(before: Activity | undefined, after: Activity, leading: Leading): boolean {
  const group = ledBy(leading);
  if (!group || (before && before.groupId !== group.id) || after.groupId !== group.id) return false;
  const own = new Set(countedParticipants(group).map(({ who }) => who));
  if (after.activityType !== 'group-activity' || after.decisions.length > 0 || !after.attendance.every(({ who }) => own.has(who)))
    return false;
  const recorded = recordActivity(before, after, { id: after.id, step: stepOf(leading), kept: 'recorded', electionQuorum: 'at-least' });
  return recorded.ok && isSame(recorded.value, after);
}

/** May a leader begin this plan of a year? */
export function isBegunPlan(before: GroupPlan | undefined, after: GroupPlan, leading: Leading): boolean {
  const group = ledBy(leading);
  if (!group || before) return false;
  const begun = beginPlan(after.year, { id: after.id, group, step: stepOf(leading) });
  return begun.ok && isSame(begun.value, after);
}

/** May a leader write down this item of a plan (TSK-01)? Thought of today, or agreed on in the group at once; it goes nowhere by that. */
export function isPlannedItem(after: PlanItem, leading: Leading): boolean {
  const group = ledBy(leading);
  if (!group || after.groupId !== group.id) return false;
  const { id, title, goal, due, measure, year } = after;
  const plan = { groupId: group.id, year };
  return [true, false].some((isAgreed) => {
    const added = addPlanItem({ title, goal, due, ...(measure && { measure }) }, { id, plan, isAgreed, step: stepOf(leading) });
    return added.ok && isSame(added.value, after);
  });
}

/** May a leader write this item? The group agreed on it today, whoever wrote it down; it goes nowhere by that. */
export function isAgreedItem(before: PlanItem | undefined, after: PlanItem, leading: Leading): boolean {
  const agreed = before && ledBy(leading) && agreeOnItem(before, stepOf(leading));
  return agreed?.ok === true && isSame(agreed.value, after);
}

/** May a leader write this claim? Handed in by somebody else, it is accepted, or goes back with the reason. */
export function isJudgedClaim(before: Claim | undefined, after: Claim, leading: Leading): boolean {
  if (!before || !ledBy(leading) || before.personId === leading.personId || (after.state !== 'accepted' && after.state !== 'returned'))
    return false;
  const reason = after.steps.at(-1)?.reason;
  if (after.state === 'returned' && !reason) return false;
  const judged = stepTo(CLAIM, before, after.state, { ...stepOf(leading), ...(reason && { reason }) });
  return judged.ok && isSame(judged.value, after);
}

/** May a leader end this claim, because the item goes into other hands? */
export function isReassignedClaim(before: Claim | undefined, after: Claim, leading: Leading): boolean {
  const reason = after.steps.at(-1)?.reason;
  if (!before || !reason || !ledBy(leading)) return false;
  const ended = stepTo(CLAIM, before, 'reassigned', { ...stepOf(leading), reason });
  return ended.ok && isSame(ended.value, after);
}

/** May a leader put this item into these hands? Of somebody of the group, as its lead from today. */
export function isHandedOut(before: Claim | undefined, after: Claim, item: PlanItem | undefined, leading: Leading): boolean {
  const group = ledBy(leading);
  const reason = after.steps.at(-1)?.reason;
  if (before || !reason || !group || item?.groupId !== group.id) return false;
  const person = { id: after.personId, name: '' };
  const claims = reassignTask(taskOf(item, []), { id: after.id, person, group, step: { ...stepOf(leading), reason } });
  return claims.ok && isSame(claims.value, [after]);
}

/** May a leader write this item? It is accepted today with its claim, which the same act judges. */
export function isAcceptedItem(before: PlanItem | undefined, after: PlanItem, claims: readonly Claim[], leading: Leading): boolean {
  if (!before || !ledBy(leading) || after.acceptance?.on !== leading.today) return false;
  if (!claims.some(({ itemId, state }) => itemId === before.id && state === 'accepted')) return false;
  const accepted = stepTo(PLAN_ITEM, { ...before, acceptance: after.acceptance }, 'accepted', stepOf(leading));
  return accepted.ok && isSame(accepted.value, after);
}

/** What points are counted by, as the ledger has it, and all lines that the same act writes. */
export type RewardBooks = {
  readonly period: PointsPeriod | undefined;
  readonly scheme: PointsScheme | undefined;
  readonly beside: readonly PointsLine[];
};

/**
 * May a leader propose these points? To others of the group and never to themselves, once, for the item that the same act accepts, and
 * what the scheme of the open period gives for it.
 */
export function isProposedReward(after: PointsLine, item: PlanItem, { period, scheme, beside }: RewardBooks, leading: Leading): boolean {
  const group = ledBy(leading);
  const { personId } = after;
  const isOther = personId !== leading.personId && group?.participants.some(({ who }) => who === personId);
  if (!group || !isOther || !period || !scheme || period.schemeId !== scheme.id) return false;
  const isAlike = (it: PointsLine) => it.personId === personId && it.item === after.item && isSame(it.source, after.source);
  const given = rewardsOf({ item, personIds: [personId] }).flatMap((fact) =>
    linesFromFact(fact, { periods: [period], schemes: [scheme], lines: [] }, { newId: () => after.id, step: stepOf(leading) }),
  );
  return beside.filter(isAlike).length === 1 && given.some((line) => isSame(line, after));
}
