import type { CivilDate } from '../civil-date.ts';
import { grouped } from '../grouped.ts';
import type { Machine } from '../step.ts';
import { type Claim, type ClaimState, isHeld } from './claim.ts';
import type { PlanItem } from './plan.ts';

export type TaskState = 'open' | 'claimed' | 'in-progress' | 'handed-in' | 'returned' | 'accepted' | 'cancelled';

/** SM-3 of an approved item, computed from it and its claims; overdue is a flag and no state. */
export const TASK: Machine<TaskState> = {
  type: 'task',
  transitions: {
    open: ['claimed', 'cancelled'],
    // Released before it began, or put into other hands.
    claimed: ['open', 'claimed', 'in-progress', 'cancelled'],
    'in-progress': ['claimed', 'handed-in', 'cancelled'],
    'handed-in': ['accepted', 'returned'],
    returned: ['claimed', 'handed-in'],
    accepted: [],
    cancelled: [],
  },
};

/** One item with those who hold it. */
export type Task = {
  readonly item: PlanItem;
  /** `undefined` before the review approved it: then there is nothing to claim. */
  readonly state?: TaskState;
  readonly lead?: Claim;
  readonly helpers: readonly Claim[];
  /** Claimed at the same time on another PC, and not first: they are told, and hold nothing. */
  readonly outdone: readonly Claim[];
};

/** Whose work has got farther keeps it; then whoever came earlier; on one day the id decides, the same on every PC. */
const FARTHER: readonly ClaimState[] = ['accepted', 'handed-in', 'returned', 'in-progress', 'claimed'];
const inOrder = (one: Claim, other: Claim): number =>
  FARTHER.indexOf(one.state) - FARTHER.indexOf(other.state) || byText(one.claimedOn, other.claimedOn) || byText(one.id, other.id);
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** However many claimed an item on PCs that had not heard of each other, it has one lead, whatever the order in which they arrive. */
export function taskOf(item: PlanItem, claims: readonly Claim[]): Task {
  const held = claims.filter((it) => it.itemId === item.id && isHeld(it));
  const [lead, ...outdone] = held.filter((it) => it.as === 'lead').toSorted(inOrder);
  const helpers = held.filter((it) => it.as === 'helper' && it.personId !== lead?.personId).toSorted(inOrder);
  const state = stateOf(item, lead);
  return { item, helpers: onePerPerson(helpers), outdone, ...(state && { state }), ...(lead && { lead }) };
}

function stateOf({ state }: PlanItem, lead: Claim | undefined): TaskState | undefined {
  if (state === 'accepted' || state === 'cancelled') return state;
  if (state !== 'approved') return undefined;
  if (!lead) return 'open';
  // The claim knows of an acceptance that this PC does not yet see on the item.
  return lead.state as Exclude<ClaimState, 'released' | 'reassigned'>;
}

const onePerPerson = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter((it, at) => claims.findIndex(({ personId }) => personId === it.personId) === at);

export function tasksOf(items: readonly PlanItem[], claims: readonly Claim[]): readonly Task[] {
  const byItem = grouped(claims, ({ itemId }) => itemId);
  return items.map((item) => taskOf(item, byItem.get(item.id) ?? []));
}

/** Until the work is handed in the leader may put it into other hands, or hand out what nobody claimed. */
export const mayBeReassigned = ({ state }: Task): boolean => state !== undefined && TASK.transitions[state].includes('claimed');
/** Claimed or not, it should be done by now. */
export const isOverdue = ({ item, state }: Task, today: CivilDate): boolean =>
  item.due < today && (state === 'open' || state === 'claimed' || state === 'in-progress' || state === 'returned');
export const holdersOf = ({ lead, helpers }: Task): readonly Claim[] => (lead ? [lead, ...helpers] : helpers);
export const claimOf = (task: Task, personId: string): Claim | undefined => holdersOf(task).find((it) => it.personId === personId);
