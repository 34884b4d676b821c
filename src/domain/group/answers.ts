import { type Answer, type ClosingAnswer, closingOf, paperOf } from '../answer.ts';
import type { CivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Taken } from '../step.ts';
import type { Submission } from '../submission.ts';
import { confirmDissolution, justifyInactivity, keepGroup } from './dissolution.ts';
import { approveGroup, rejectGroup, returnGroup } from './founding.ts';
import { type AutonomousGroup, GROUP, openDissolution } from './group.ts';
import type { SizeLimits } from './size.ts';
import { confirmedIn, type DissolutionProposal, type GroupApplication } from './submission.ts';

/** What of a group lies before the approving organisation now: its application, or the proposal to dissolve it. */
export function askedBy(group: AutonomousGroup): string | undefined {
  if (group.state === 'submitted') return group.submissionId;
  return group.state === 'dissolution-proposed' ? openDissolution(group)?.submissionId : undefined;
}

/**
 * Given up here while it was decided there: the group lies in its own stream and the application in the branch's, so that the county refuses to
 * take back the one after it took the other. Its word stands; where nothing was decided there is none.
 */
const givenUp = ({ state, steps }: AutonomousGroup): boolean => state === 'withdrawn' && steps.at(-2)?.to === 'submitted';
const stillAsked = (group: AutonomousGroup): string | undefined => (givenUp(group) ? group.submissionId : askedBy(group));

/** The word about it that the group has not taken its step from. One about an earlier version is about nothing any more. */
export function openGroupAnswer(group: AutonomousGroup, answers: readonly Answer[]): ClosingAnswer | undefined {
  const asked = stillAsked(group);
  return asked === undefined ? undefined : closingOf(answers.filter(({ about }) => about.id === asked));
}

type Taking = {
  /** As it was handed in. */
  readonly asked: Submission;
  readonly limits: SizeLimits;
  readonly newId: () => string;
  readonly step: Taken;
};

/** The step of SM-1 that an answer is. */
export function takeGroupAnswer(given: AutonomousGroup, answer: ClosingAnswer, taking: Taking): Outcome<AutonomousGroup> {
  const group: AutonomousGroup = givenUp(given) ? { ...given, state: 'submitted' } : given;
  const { opinion } = answer;
  const decided: Taken = { ...taking.step, paper: paperOf(answer) };
  const said: Taken = { ...decided, ...(opinion && { reason: opinion }) };
  const { asked } = taking;
  if (asked.form === 'F-01') return onApplication(group, answer, { ...taking, asked, decided, said });
  if (asked.form === 'F-06') return onDissolution(group, answer, { ...taking, asked, said });
  return refuse({ code: 'wrong-state', type: 'submission', state: asked.form, expected: ['F-01', 'F-06'] });
}

/** It is about what was handed in: how many had confirmed then counts, and where they were too few the opinion says why (COMP-01). */
function onApplication(
  group: AutonomousGroup,
  { verdict, issuer }: ClosingAnswer,
  { asked, limits, decided, said }: Taking & { readonly asked: GroupApplication; readonly decided: Taken; readonly said: Taken },
): Outcome<AutonomousGroup> {
  if (verdict === 'returned') return returnGroup(group, said);
  if (verdict === 'refused') return rejectGroup(group, said);
  if (verdict !== 'approved') return refuse({ code: 'wrong-state', type: GROUP.type, state: verdict, expected: ['approved'] });
  const handedIn = confirmedIn(asked);
  return approveGroup(group, { ruling: { number: '', organisation: issuer }, limits, handedIn, step: decided });
}

/** Kept after months without activity, the time until the proposal is what the receiver holds to be justified (T15). */
function onDissolution(
  group: AutonomousGroup,
  { verdict, opinion = '', issuer }: ClosingAnswer,
  { asked, newId, said }: Taking & { readonly asked: DissolutionProposal; readonly said: Taken },
): Outcome<AutonomousGroup> {
  if (verdict === 'approved') return confirmDissolution(group, { ruling: { number: '', organisation: issuer }, step: said });
  if (verdict !== 'refused') return refuse({ code: 'wrong-state', type: GROUP.type, state: verdict, expected: ['approved', 'refused'] });
  const from = asked.lastActivityOn ?? asked.approval.on;
  const interval = { id: newId(), from, until: asked.handedInOn, reason: opinion, approvedBy: issuer };
  const excused = asked.ground === 'no-activity' ? justifyInactivity(group, interval, said) : done(group);
  return excused.ok ? keepGroup(excused.value, undefined, said) : excused;
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
