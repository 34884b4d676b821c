import { type Answer, type ClosingAnswer, closingOf, paperOf } from '../answer.ts';
import type { CivilDate } from '../civil-date.ts';
import { type Outcome, refuse } from '../outcome.ts';
import type { Taken } from '../step.ts';
import { approveGroup, rejectGroup, returnGroup } from './founding.ts';
import { type AutonomousGroup, GROUP } from './group.ts';
import { checkSize, type SizeLimits } from './size.ts';
import { confirmedIn, type GroupApplication } from './submission.ts';

/** What of a group lies before the approving organisation now. */
export const askedBy = (group: AutonomousGroup): string | undefined => (group.state === 'submitted' ? group.submissionId : undefined);

/** The word about it that the group has not taken its step from. One about an earlier version is about nothing any more. */
export function openGroupAnswer(group: AutonomousGroup, answers: readonly Answer[]): ClosingAnswer | undefined {
  const asked = askedBy(group);
  return asked === undefined ? undefined : closingOf(answers.filter(({ about }) => about.id === asked));
}

/**
 * The step of SM-1 that an answer is. It is about what was handed in: how many had confirmed then counts, and where they were too few the
 * receiver's opinion is the reason (COMP-01).
 */
export function takeGroupAnswer(
  group: AutonomousGroup,
  answer: ClosingAnswer,
  { application, limits, step }: { readonly application: GroupApplication; readonly limits: SizeLimits; readonly step: Taken },
): Outcome<AutonomousGroup> {
  const { opinion, verdict, issuer } = answer;
  const decided: Taken = { ...step, paper: paperOf(answer) };
  const said: Taken = { ...decided, ...(opinion && { reason: opinion }) };
  if (verdict === 'returned') return returnGroup(group, said);
  if (verdict === 'refused') return rejectGroup(group, said);
  if (verdict !== 'approved') return refuse({ code: 'wrong-state', type: GROUP.type, state: verdict, expected: ['approved'] });
  const handedIn = confirmedIn(application);
  const isFew = checkSize(handedIn, limits) === 'too-few';
  const ruling = { number: '', organisation: issuer };
  return approveGroup(group, { ruling, limits, handedIn, step: isFew ? { ...said, reason: opinion ?? issuer } : decided });
}

/**
 * The day of the step: that of the answer, but not before the step that it answers, and not after today; a clock that was wrong on one side
 * refuses no decision.
 */
export function dayOfAnswer(
  answer: Answer,
  { steps }: { readonly steps: readonly { readonly on: CivilDate }[] },
  today: CivilDate,
): CivilDate {
  const last = steps.at(-1)?.on ?? answer.on;
  const [, day = today] = [answer.on, last].toSorted();
  return day > today ? today : day;
}
