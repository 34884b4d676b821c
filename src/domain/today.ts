import type { CivilDate } from './civil-date.ts';
import { type ActivityMatter, activityMatters } from './matters/activity.ts';
import { type AnswerMatter, answerMatters } from './matters/answer.ts';
import { type AppraisalMatter, appraisalMatters } from './matters/appraisal.ts';
import { type ClockMatter, clockMatters } from './matters/clock.ts';
import { type ElectionMatter, electionMatters } from './matters/election.ts';
import { type GroupMatter, type GroupWaiting, groupMatters, groupsWaiting } from './matters/group.ts';
import { type GroupReportMatter, groupReportMatters } from './matters/group-report.ts';
import { type IdeaMatter, type IdeaWaiting, ideaMatters, ideasWaiting } from './matters/idea.ts';
import { type IncidentMatter, incidentMatters } from './matters/incident.ts';
import { type KeyMatter, keyMatters } from './matters/key.ts';
import type { OpenMatter, TodayFacts, WaitingMatter } from './matters/matter.ts';
import { type PersonMatter, personMatters } from './matters/person.ts';
import { type PlanMatter, type PlanWaiting, planMatters, plansWaiting } from './matters/plan.ts';
import { type PledgeMatter, pledgeMatters } from './matters/pledge.ts';
import { type PointsMatter, pointsMatters } from './matters/points.ts';
import { type PostMatter, type PostWaiting, postMatters, postsWaiting } from './matters/post.ts';
import { type ReportMatter, type ReportWaiting, reportMatters, reportsWaiting } from './matters/report.ts';
import { type SlipMatter, slipMatters } from './matters/slip.ts';

/** Every kind of row that 今日 may show; `app/words/matters` says it. A subject adds its own file in `matters/` and a word here. */
export type Matter =
  | ClockMatter
  | KeyMatter
  | IncidentMatter
  | AnswerMatter
  | IdeaMatter
  | SlipMatter
  | ReportMatter
  | PersonMatter
  | PostMatter
  | PledgeMatter
  | PointsMatter
  | GroupMatter
  | GroupReportMatter
  | ElectionMatter
  | PlanMatter
  | AppraisalMatter
  | ActivityMatter;
export type Waiting = IdeaWaiting | ReportWaiting | PostWaiting | GroupWaiting | PlanWaiting;

/** What has to be done, by date; of one day in the order of the subjects. */
export const openMatters = (facts: TodayFacts, today: CivilDate): readonly OpenMatter<Matter>[] =>
  [
    ...clockMatters(facts, today),
    ...keyMatters(facts, today),
    ...incidentMatters(facts, today),
    ...answerMatters(facts, today),
    ...ideaMatters(facts, today),
    ...slipMatters(facts, today),
    ...reportMatters(facts, today),
    ...postMatters(facts, today),
    ...pledgeMatters(facts, today),
    ...pointsMatters(facts, today),
    ...groupMatters(facts, today),
    ...groupReportMatters(facts, today),
    ...electionMatters(facts, today),
    ...planMatters(facts, today),
    ...appraisalMatters(facts, today),
    ...activityMatters(facts, today),
    ...personMatters(facts, today),
  ].toSorted((one, other) => byText(one.dueOn, other.dueOn));

/** What somebody else has to do, the longest wait first. */
export const waitingMatters = (facts: TodayFacts, today: CivilDate): readonly WaitingMatter<Waiting>[] =>
  [
    ...ideasWaiting(facts, today),
    ...reportsWaiting(facts, today),
    ...postsWaiting(facts, today),
    ...groupsWaiting(facts, today),
    ...plansWaiting(facts, today),
  ].toSorted((one, other) => byText(one.since, other.since));

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
