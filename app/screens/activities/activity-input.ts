import type { Activity, ActivityType, ActivityWay, AttendanceLine, LectureMode } from '../../../src/domain/activity/activity.ts';
import type { PlanFields, RecordFields } from '../../../src/domain/activity/fields.ts';
import type { MeetingDecision, Vote } from '../../../src/domain/activity/vote.ts';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { meetingWord } from '../../words/obligations.ts';
import { periodWord } from '../../words/periods.ts';

/** What the fields of a plan hold while they are typed. */
export type PlanInput = {
  readonly activityType: ActivityType;
  /** Empty: named by its kind and month. */
  readonly title: string;
  readonly isOpen: boolean;
  readonly partyGroup: string;
  readonly seriesName: string;
  readonly groupId: string | undefined;
  readonly ways: readonly ActivityWay[];
  readonly on: CivilDate | undefined;
  readonly startsAt: string;
  readonly place: string;
  readonly hostId: string | undefined;
};
type VoteInput = Pick<Vote, 'is'> & { readonly [K in Exclude<keyof Vote, 'is'>]: number | null };
export type DecisionInput = { readonly text: string; readonly adopted: boolean; readonly vote: VoteInput | undefined };
export type RecordInput = PlanInput & {
  /** Not touched yet: who is to come follows from the kind of activity. */
  readonly attendance: readonly AttendanceLine[] | undefined;
  readonly makesUpFor: string;
  readonly guestCount: number | null;
  /** One to a line, as are agenda, comments and wishes. */
  readonly guests: string;
  readonly agenda: string;
  readonly comments: string;
  readonly wishes: string;
  readonly outcome: string;
  readonly decisions: readonly DecisionInput[];
  readonly mode: LectureMode;
  readonly speakerId: string | undefined;
  readonly speaker: string;
};

export const freshPlan = (activityType: ActivityType, on: CivilDate | undefined, partyGroup = ''): PlanInput => ({
  activityType,
  title: '',
  isOpen: activityType === 'group-activity' || activityType === 'lecture',
  partyGroup,
  seriesName: '',
  groupId: undefined,
  ways: [],
  on,
  startsAt: '',
  place: '',
  hostId: undefined,
});
export const freshRecord = (plan: PlanInput): RecordInput => ({
  ...plan,
  attendance: undefined,
  makesUpFor: '',
  guestCount: null,
  guests: '',
  agenda: '',
  comments: '',
  wishes: '',
  outcome: '',
  decisions: [],
  mode: 'set-topic',
  speakerId: undefined,
  speaker: '',
});

export const planInputOf = (activity: Activity): PlanInput => ({
  activityType: activity.activityType,
  title: activity.title,
  isOpen: activity.isOpen,
  partyGroup: activity.partyGroup ?? '',
  seriesName: activity.seriesName ?? '',
  groupId: activity.groupId,
  ways: activity.ways ?? [],
  on: activity.plannedOn,
  startsAt: activity.startsAt ?? '',
  place: activity.place ?? '',
  hostId: activity.hostId,
});
export const recordInputOf = (activity: Activity): RecordInput => ({
  ...planInputOf(activity),
  on: activity.heldOn ?? activity.plannedOn,
  attendance: activity.attendance.length > 0 ? activity.attendance : undefined,
  makesUpFor: activity.makesUpFor ?? '',
  guestCount: activity.guestCount || null,
  guests: activity.guests.join('\n'),
  agenda: activity.agenda.join('\n'),
  comments: activity.comments.join('\n'),
  wishes: activity.wishes.join('\n'),
  outcome: activity.outcome ?? '',
  decisions: activity.decisions.map(({ text, adopted, vote }) => ({ text, adopted, vote })),
  mode: activity.lecture?.mode ?? 'set-topic',
  speakerId: activity.lecture?.speakerId,
  speaker: activity.lecture?.speaker ?? '',
});

type Titled = Pick<PlanInput, 'activityType' | 'on' | 'partyGroup'> & Partial<Pick<RecordInput, 'makesUpFor'>>;
/** 11 月主题党日, 11 月党小组会（第一党小组）; what was made up for is named by its own period: 2026 年 2 月支部委员会会议（补开）. */
export function usualTitle({ activityType, on, partyGroup, makesUpFor }: Titled): string {
  const word = meetingWord(activityType, activityType === 'group-meeting' ? partyGroup : '');
  if (makesUpFor) return `${periodWord(makesUpFor)}${word}（补开）`;
  return `${on ? `${Number(on.slice(5, 7))} 月` : ''}${word}`;
}

const shared = (input: PlanInput & Partial<Pick<RecordInput, 'makesUpFor'>>) => ({
  activityType: input.activityType,
  title: input.title.trim() || usualTitle(input),
  isOpen: input.isOpen,
  ways: input.ways,
  startsAt: input.startsAt.trim().replace('：', ':'),
  place: input.place,
  ...(input.partyGroup && { partyGroup: input.partyGroup }),
  ...(input.seriesName && { seriesName: input.seriesName }),
  ...(input.groupId && { groupId: input.groupId }),
  ...(input.hostId && { hostId: input.hostId }),
});
export const planFieldsOf = (input: PlanInput): PlanFields => ({ ...shared(input), ...(input.on && { plannedOn: input.on }) });

const linesOf = (text: string): readonly string[] => text.split('\n');
export function recordFieldsOf(input: RecordInput, attendance: readonly AttendanceLine[]): RecordFields {
  return {
    ...shared(input),
    ...(input.on && { heldOn: input.on }),
    ...(input.makesUpFor && { makesUpFor: input.makesUpFor }),
    attendance,
    guestCount: input.guestCount ?? 0,
    guests: linesOf(input.guests),
    agenda: linesOf(input.agenda),
    comments: linesOf(input.comments),
    wishes: linesOf(input.wishes),
    decisions: input.decisions.map(decisionOf),
    ...(input.outcome && { outcome: input.outcome }),
    ...(input.activityType === 'lecture' && {
      lecture: {
        mode: input.mode,
        ...(input.speakerId ? { speakerId: input.speakerId } : input.speaker.trim() && { speaker: input.speaker.trim() }),
      },
    }),
  };
}

function decisionOf({ text, adopted, vote }: DecisionInput): MeetingDecision {
  if (!vote) return { text, adopted };
  return { text, adopted, vote: voteOf(vote) };
}

/** A number that is not typed yet is none. */
export const voteOf = ({ is, expected, present, ayes, nays, abstained }: VoteInput): Vote => ({
  is,
  expected: expected ?? 0,
  present: present ?? 0,
  ayes: ayes ?? 0,
  nays: nays ?? 0,
  abstained: abstained ?? 0,
});
