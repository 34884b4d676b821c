import type { CivilDate } from '../civil-date.ts';
import type { Ruling } from '../group/group.ts';
import type { Machine, Step } from '../step.ts';

/** TSK-01: the four goals that a plan's items stand under. */
export type PlanGoal = 'direction' | 'energy' | 'transformation' | 'wellbeing';
export const PLAN_GOALS: readonly PlanGoal[] = ['direction', 'energy', 'transformation', 'wellbeing'];

export type PlanState = 'draft' | 'submitted' | 'returned' | 'reviewed';

/**
 * What one group means to do in one year, and how far its review got. Its items are documents of their own, so that two people may work
 * on two of them; they know group and year and not the plan, of which two PCs may each have begun one.
 */
export type GroupPlan = {
  readonly v: 1;
  readonly id: string;
  readonly groupId: string;
  /** `YYYY` */
  readonly year: string;
  readonly state: PlanState;
  /** Gate 3 (000:L59), the last one where items were added later. */
  readonly review?: Ruling & { readonly on: CivilDate };
  /** What went up last, of a group across enterprises: its submission, and the items in the order of the sheet. */
  readonly submission?: { readonly id: string; readonly itemIds: readonly string[] };
  readonly steps: readonly Step<PlanState>[];
};

/** Items that are thought of later go to the superior as well: a reviewed plan is submitted again with them. */
export const GROUP_PLAN: Machine<PlanState> = {
  type: 'group-plan',
  transitions: { draft: ['submitted'], submitted: ['returned', 'reviewed'], returned: ['submitted'], reviewed: ['submitted'] },
};

export type PlanItemState = 'idea' | 'agreed' | 'submitted' | 'approved' | 'returned' | 'rejected' | 'accepted' | 'cancelled';
export type TaskQuality = 'outstanding' | 'done';

/** SM-4 up to the review; what became of an approved item is its task (SM-3, `task.ts`), whose two ends stand here. */
export type PlanItem = {
  readonly v: 1;
  readonly id: string;
  readonly groupId: string;
  readonly year: string;
  readonly title: string;
  readonly goal: PlanGoal;
  /** The last day. */
  readonly due: CivilDate;
  /** 怎么做, 做到什么程度. */
  readonly measure?: string;
  readonly state: PlanItemState;
  readonly acceptance?: { readonly on: CivilDate; readonly quality: TaskQuality; readonly opinion?: string };
  readonly steps: readonly Step<PlanItemState>[];
};

export const PLAN_ITEM: Machine<PlanItemState> = {
  type: 'plan-item',
  transitions: {
    idea: ['agreed', 'cancelled'],
    agreed: ['submitted', 'cancelled'],
    submitted: ['approved', 'returned', 'rejected'],
    returned: ['submitted', 'cancelled'],
    approved: ['accepted', 'cancelled'],
    rejected: [],
    accepted: [],
    cancelled: [],
  },
};

/** Until the superior has it, and after it came back. */
export const mayRewriteItem = ({ state }: Pick<PlanItem, 'state'>): boolean =>
  state === 'idea' || state === 'agreed' || state === 'returned';
/** Agreed in the group and not yet, or once more, to be reviewed. */
export const isReadyForReview = ({ state }: Pick<PlanItem, 'state'>): boolean => state === 'agreed' || state === 'returned';

type OfYear = Pick<GroupPlan, 'groupId' | 'year'>;
export const isOf =
  ({ groupId, year }: OfYear) =>
  (it: OfYear): boolean =>
    it.groupId === groupId && it.year === year;

const FARTHER: readonly PlanState[] = ['reviewed', 'submitted', 'returned', 'draft'];
/** The plan of a group's year; of two that were begun apart the one that got farther, then the lower id, the same on every PC. */
export const planOf = (plans: readonly GroupPlan[], of: OfYear): GroupPlan | undefined =>
  plans
    .filter(isOf(of))
    .toSorted((one, other) => FARTHER.indexOf(one.state) - FARTHER.indexOf(other.state) || (one.id < other.id ? -1 : 1))[0];
