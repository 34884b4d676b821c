import { addDays, type CivilDate } from '../civil-date.ts';
import { isEnd, type Machine, type Paper, type Step } from '../step.ts';

/** `warning` is no state of its own: it is computed (`signs.ts`), and nobody has to write it down. */
export type GroupState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'filed'
  | 'active'
  | 'dissolution-proposed'
  | 'dissolved'
  | 'rejected'
  | 'withdrawn';
export type ParticipantState = 'invited' | 'confirmed' | 'filed' | 'left' | 'not-renewed' | 'removed';

export type GroupScope = 'enterprise' | 'cross-enterprise';

/** GRP-17: the two that are counted, the one that is judged, and a year's appraisal that was failed. */
export type DissolutionGround = 'too-few' | 'no-activity' | 'no-capacity' | 'appraisal-failed';

/**
 * GRP-09: one person's time in the group. `who` is the id in the roster; the key is not `personId`, because a purge takes a document
 * with that key to be about the person and would copy the group. Whoever comes back gets a line of their own.
 */
export type Participant = {
  readonly who: string;
  readonly state: ParticipantState;
  /** Said by themselves at the PC, or copied off the sheet that they signed. */
  readonly confirmedBy?: 'self' | 'sheet';
  /** 特长, as F-04 asks for it. */
  readonly skill?: string;
  readonly steps: readonly Step<ParticipantState>[];
};

/** GRP-04: one group, one approval. `reason` stands where it was given in spite of too few participants. */
export type GroupApproval = {
  readonly number: string;
  readonly on: CivilDate;
  readonly organisation: string;
  readonly opinion?: string;
  readonly participants: number;
  readonly reason?: string;
};

/** Gate 2. An open competition is usual and not the only way (000:L59): whoever appoints without one says why. */
export type LeaderTerm = {
  readonly who: string;
  readonly how: 'direct-appointment' | 'election';
  readonly electionId?: string;
  readonly number: string;
  readonly from: CivilDate;
  /** The last day of the term, where one was set. */
  readonly until?: CivilDate;
  readonly reason?: string;
  readonly organisation: string;
  readonly endedOn?: CivilDate;
};

/** T15: season, stoppage, epidemic. Both days belong to it. */
export type JustifiedInterval = {
  readonly id: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly reason: string;
  readonly approvedBy: string;
  readonly recordedOn: CivilDate;
};

/** What was proposed by which numbers, and what the approving organisation made of it. */
export type Dissolution = {
  readonly ground: DissolutionGround;
  readonly proposedOn: CivilDate;
  readonly participants: number;
  readonly months: number;
  readonly lastActivityOn?: CivilDate;
  readonly explanation?: string;
  /** Of a group across enterprises: the proposal as the approving organisation has it. */
  readonly submissionId?: string;
  readonly outcome?: 'confirmed' | 'kept';
  readonly decidedOn?: CivilDate;
  readonly reason?: string;
  readonly number?: string;
  /** Where the group's papers went. */
  readonly handover?: string;
};

/** GRP-01: beside the statutory Party group and never in its place; nobody leaves their branch for it. */
export type AutonomousGroup = {
  readonly v: 1;
  readonly id: string;
  readonly name: string;
  /** GRP-05: who approves it follows from where its people come from. */
  readonly scope: GroupScope;
  readonly state: GroupState;
  readonly goals: string;
  /** 年度设想 */
  readonly plan?: string;
  readonly initiatorId: string;
  readonly foundedOn: CivilDate;
  readonly participants: readonly Participant[];
  /** Of a group across enterprises: what was handed to the approving organisation last (F-01). */
  readonly submissionId?: string;
  readonly approval?: GroupApproval;
  /** Of a group across enterprises: the receipt of the initiator's own organisation. */
  readonly filing?: { readonly number: string; readonly on: CivilDate };
  readonly leaders: readonly LeaderTerm[];
  readonly justified: readonly JustifiedInterval[];
  readonly dissolutions: readonly Dissolution[];
  readonly steps: readonly Step<GroupState>[];
};

/** SM-1; `README.md` in the folder above draws it. */
export const GROUP: Machine<GroupState> = {
  type: 'autonomous-group',
  transitions: {
    draft: ['submitted', 'withdrawn'],
    submitted: ['returned', 'approved', 'rejected', 'withdrawn'],
    returned: ['submitted', 'withdrawn'],
    // A group that never got its leader can be given up, too.
    approved: ['filed', 'active', 'dissolution-proposed'],
    filed: ['active', 'dissolution-proposed'],
    active: ['dissolution-proposed'],
    'dissolution-proposed': ['active', 'filed', 'approved', 'dissolved'],
    dissolved: [],
    rejected: [],
    withdrawn: [],
  },
};

export const PARTICIPANT: Machine<ParticipantState> = {
  type: 'participant',
  transitions: {
    invited: ['confirmed', 'removed'],
    confirmed: ['filed', 'left', 'not-renewed', 'removed'],
    filed: ['left', 'not-renewed', 'removed'],
    left: [],
    'not-renewed': [],
    removed: [],
  },
};

export const isGroupOver = ({ state }: Pick<AutonomousGroup, 'state'>): boolean => isEnd(GROUP, state);
/** Approved and not given up: it has a life that is watched. */
export const isStanding = ({ state }: Pick<AutonomousGroup, 'state'>): boolean =>
  isWorkedUpon({ state }) || state === 'dissolution-proposed';
/** Approved, and nobody proposed its end. */
export const isWorkedUpon = ({ state }: Pick<AutonomousGroup, 'state'>): boolean =>
  state === 'approved' || state === 'filed' || state === 'active';
export const mayBeRewritten = ({ state }: Pick<AutonomousGroup, 'state'>): boolean => state === 'draft' || state === 'returned';

/** Whoever has confirmed and not gone counts, the leader too (COMP-01). */
export const isCounted = ({ state }: Participant): boolean => state === 'confirmed' || state === 'filed';
export const countedParticipants = ({ participants }: Pick<AutonomousGroup, 'participants'>): readonly Participant[] =>
  participants.filter(isCounted);
/**
 * The group as it is on a day. A year's list is made before the year begins (一年一调整): whoever is not on it takes part, and leads, to
 * the last day before. Nothing else of a group lies ahead.
 */
export function groupOn<Group extends Pick<AutonomousGroup, 'participants' | 'leaders'>>(group: Group, day: CivilDate): Group {
  const lastDays = leavingAfter(group, day);
  if (lastDays.size === 0) return group;
  return {
    ...group,
    participants: group.participants.map((line) => {
      if (lastDayAfter(line, day) === undefined) return line;
      const steps = line.steps.slice(0, -1);
      return { ...line, state: steps.at(-1)?.to ?? line.state, steps };
    }),
    leaders: group.leaders.map((term) => {
      const { endedOn, ...running } = term;
      return endedOn !== undefined && lastDays.get(term.who) === endedOn ? running : term;
    }),
  };
}
/** Who takes part on a day and is not on the list that holds later, and the last day of each. */
export const leavingAfter = ({ participants }: Pick<AutonomousGroup, 'participants'>, day: CivilDate): ReadonlyMap<string, CivilDate> =>
  new Map(
    participants.flatMap((line) => {
      const last = lastDayAfter(line, day);
      return last === undefined ? [] : [[line.who, last] as const];
    }),
  );
const lastDayAfter = ({ steps }: Participant, day: CivilDate): CivilDate | undefined => {
  const last = steps.at(-1);
  return last?.to === 'not-renewed' && last.on > day ? addDays(last.on, -1) : undefined;
};
/** Somebody's line that is still open: invited, confirmed or filed. */
export const openLineOf = ({ participants }: Pick<AutonomousGroup, 'participants'>, who: string): Participant | undefined =>
  participants.find((it) => it.who === who && !isEnd(PARTICIPANT, it.state));
/** Is a term over on a day? One that ends later, with next year's list, still runs. */
export const hasEnded = ({ endedOn }: Pick<LeaderTerm, 'endedOn'>, day: CivilDate): boolean => endedOn !== undefined && endedOn <= day;
export const leaderOf = ({ leaders }: Pick<AutonomousGroup, 'leaders'>): LeaderTerm | undefined => leaders.find((it) => !it.endedOn);
export const openDissolution = ({ dissolutions }: Pick<AutonomousGroup, 'dissolutions'>): Dissolution | undefined =>
  dissolutions.find((it) => !it.outcome);
export const dissolutionOf = ({ dissolutions }: Pick<AutonomousGroup, 'dissolutions'>): Dissolution | undefined =>
  dissolutions.find((it) => it.outcome === 'confirmed');
/** The day on which it reached a state first; copied off a paper it is the day of the paper. */
export const reachedOn = ({ steps }: Pick<AutonomousGroup, 'steps'>, state: GroupState): CivilDate | undefined =>
  steps.find((it) => it.to === state)?.on;

/**
 * A decision of one's own organisation is named by number and opinion; copied off a paper, or come over the line, these stand there. One
 * that was given no number has that of the register.
 */
export type Ruling = { readonly number: string; readonly organisation: string; readonly opinion?: string };
export const rulingOn = (ruling: Ruling, paper: Paper | undefined): Ruling =>
  paper
    ? {
        number: paper.documentNumber || (paper.registerNumber ?? ''),
        organisation: paper.issuer,
        ...(paper.opinion && { opinion: paper.opinion }),
      }
    : { ...ruling, number: ruling.number.trim() };
