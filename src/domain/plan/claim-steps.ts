import { type AutonomousGroup, GROUP, groupOn, isCounted, isWorkedUpon, leaderOf, openLineOf } from '../group/group.ts';
import { done, type Outcome, type Refusal, refuse } from '../outcome.ts';
import { refusalOfSecond } from '../second-person.ts';
import { stepTo, type Taken } from '../step.ts';
import { CLAIM, type Claim } from './claim.ts';
import { PLAN_ITEM, type PlanItem, type TaskQuality } from './plan.ts';
import { claimOf, holdersOf, TASK, type Task, type TaskState } from './task.ts';

type Claimant = { readonly id: string; readonly name: string };
export type Claiming = {
  readonly id: string;
  readonly as: Claim['as'];
  readonly person: Claimant;
  readonly group: Pick<AutonomousGroup, 'name' | 'participants' | 'leaders' | 'state'>;
  readonly step: Taken;
};

/** 申领: one lead, any number of helpers until the work is handed in (T14); whoever has confirmed taking part may. */
export function claimTask(task: Task, claiming: Claiming): Outcome<Claim> {
  const { as, person } = claiming;
  const may = as === 'lead' ? mayStep(task, 'claimed', ['open']) : mayStep(task, undefined, ['open', 'claimed', 'in-progress', 'returned']);
  if (!may.ok) return may;
  if (claimOf(task, person.id)) return refuse({ code: 'task-held-already', name: person.name, title: task.item.title });
  return newClaim(task, claiming);
}

/** 退领, before it began; a helper until the work is handed in, and whoever claimed too late at any time. */
export function releaseClaim(task: Task, claim: Claim, step: Taken): Outcome<Claim> {
  if (isLead(task, claim)) {
    const may = mayStep(task, 'open');
    if (!may.ok) return may;
  } else if (claim.as === 'helper') {
    const may = mayStep(task, undefined, ['open', 'claimed', 'in-progress', 'returned']);
    if (!may.ok) return may;
  }
  return stepTo(CLAIM, claim, 'released', step);
}

/** The leader puts it into other hands, or hands out what nobody claimed; always with a reason. */
export function reassignTask(task: Task, claiming: Omit<Claiming, 'as'>): Outcome<readonly Claim[]> {
  const { person, step } = claiming;
  if (!step.reason) return refuse({ code: 'plan-reason-needed', step: 'reassigned' });
  const may = mayStep(task, 'claimed');
  if (!may.ok) return may;
  if (task.lead?.personId === person.id) return refuse({ code: 'task-held-already', name: person.name, title: task.item.title });
  const claimed = newClaim(task, { ...claiming, as: 'lead' });
  if (!claimed.ok) return claimed;
  const ended: Claim[] = [];
  for (const claim of [...(task.lead ? [task.lead] : []), ...task.outdone]) {
    const after = stepTo(CLAIM, claim, 'reassigned', step);
    if (!after.ok) return after;
    ended.push(after.value);
  }
  return done([...ended, claimed.value]);
}

export function startTask(task: Task, claim: Claim, step: Taken): Outcome<Claim> {
  const may = leadMay(task, claim, 'in-progress');
  return may.ok ? stepTo(CLAIM, claim, 'in-progress', step) : may;
}

/** 交出: what was done, in a sentence. Whoever never wrote down the beginning passes through it now. */
export function handInTask(task: Task, claim: Claim, result: string, step: Taken): Outcome<Claim> {
  const said = result.trim();
  if (!said) return refuse({ code: 'field-missing', field: 'result' });
  if (said.length > 500) return refuse({ code: 'field-too-long', field: 'result', length: said.length, limit: 500 });
  const begun = task.state === 'claimed' ? startTask(task, claim, step) : done(claim);
  if (!begun.ok) return begun;
  const may = leadMay(task.state === 'claimed' ? { ...task, state: 'in-progress' } : task, claim, 'handed-in');
  return may.ok ? stepTo(CLAIM, { ...begun.value, result: said }, 'handed-in', step) : may;
}

export function returnTask(task: Task, claim: Claim, step: Taken): Outcome<Claim> {
  if (!step.reason) return refuse({ code: 'plan-reason-needed', step: 'task-returned' });
  const may = leadMay(task, claim, 'returned');
  return may.ok ? stepTo(CLAIM, claim, 'returned', step) : may;
}

export type Accepted = { readonly item: PlanItem; readonly claim: Claim };

/**
 * 验收 (SM-3): the leader accepts, and the secretary what the leader did. Nobody accepts what they led or helped with:
 * `accepterId` is the person behind the profile that writes it down, and a profile that is nobody's accepts nothing.
 */
export function acceptTask(
  task: Task,
  {
    quality,
    opinion,
    group,
    accepterId,
    step,
  }: {
    readonly quality: TaskQuality;
    readonly opinion?: string | undefined;
    readonly group: Pick<AutonomousGroup, 'participants' | 'leaders'>;
    readonly accepterId: string | undefined;
    readonly step: Taken;
  },
): Outcome<Accepted> {
  const may = mayStep(task, 'accepted');
  if (!may.ok) return may;
  const { item, lead } = task;
  if (!lead) return refuse({ code: 'not-found', type: CLAIM.type, id: item.id });
  const isLeaders = leaderOf(groupOn(group, step.on))?.who === lead.personId;
  const isSecretary = step.role === 'secretary' || step.role === 'deputy';
  const own: Refusal = { code: 'task-own-work', title: item.title };
  for (const { personId } of holdersOf(task)) {
    const refused = refusalOfSecond(personId, { actorId: accepterId, step, own });
    if (refused) return refused;
  }
  if (!step.paper && isLeaders && !isSecretary) return refuse(own);
  const claim = stepTo(CLAIM, lead, 'accepted', step);
  if (!claim.ok) return claim;
  const said = opinion?.trim();
  const acceptance = { on: step.on, quality, ...(said && { opinion: said }) };
  const accepted = stepTo(PLAN_ITEM, { ...item, acceptance }, 'accepted', step);
  return accepted.ok ? done({ item: accepted.value, claim: claim.value }) : accepted;
}

/** 不做了, with a reason: before the review, or while nobody handed it in. */
export function cancelItem(task: Task, step: Taken): Outcome<PlanItem> {
  if (!step.reason) return refuse({ code: 'plan-reason-needed', step: 'cancelled' });
  if (task.state !== undefined) {
    const may = mayStep(task, 'cancelled');
    if (!may.ok) return may;
  }
  return stepTo(PLAN_ITEM, task.item, 'cancelled', step);
}

function newClaim({ item }: Task, { id, as, person, group, step }: Claiming): Outcome<Claim> {
  if (!isWorkedUpon(group))
    return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: ['approved', 'filed', 'active'] });
  const line = openLineOf(groupOn(group, step.on), person.id);
  if (!line || !isCounted(line)) return refuse({ code: 'task-not-participant', name: person.name, group: group.name });
  const steps = [{ ...step, to: 'claimed' as const }];
  return done({ v: 1, id, itemId: item.id, groupId: item.groupId, personId: person.id, as, state: 'claimed', claimedOn: step.on, steps });
}

const isLead = ({ lead }: Task, { id }: Claim): boolean => lead?.id === id;

/** Only whose claim counts works on it; a helper's tells nothing, and one that came too late neither. */
function leadMay(task: Task, claim: Claim, to: TaskState): Outcome<TaskState> {
  if (claim.as === 'helper') return refuse({ code: 'task-helpers-claim', title: task.item.title });
  if (!isLead(task, claim)) return refuse({ code: 'task-outdone', title: task.item.title, claimedOn: task.lead?.claimedOn ?? '' });
  return mayStep(task, to);
}

/** What SM-3 says; `from` where an act begins in fewer states than lead there. */
function mayStep({ item, state }: Task, to: TaskState | undefined, from?: readonly TaskState[]): Outcome<TaskState> {
  if (state === undefined) return refuse({ code: 'task-not-reviewed', title: item.title, state: item.state });
  const expected = (Object.keys(TASK.transitions) as TaskState[]).filter(
    (it) => (to === undefined || TASK.transitions[it].includes(to)) && (from?.includes(it) ?? true),
  );
  return expected.includes(state) ? done(state) : refuse({ code: 'wrong-state', type: TASK.type, state, expected });
}
