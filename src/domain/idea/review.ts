import type { AnswerManner, Benefit, Idea, IdeaScore, IdeaState } from '../idea.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { ScoreCriterion } from '../parameters.ts';
import { checkBenefit } from './benefit.ts';
import { advance, type Taking } from './steps.ts';

/** Taken up for review; an idea from self-service gets its number now. */
export function takeUpIdea(idea: Idea, number: string, taking: Taking): Outcome<Idea> {
  const outcome = advance(idea, 'taken-up', taking);
  return outcome.ok && idea.number === '' ? done({ ...outcome.value, number }) : outcome;
}

/** One scorer's sheet. */
export type Marks = Omit<IdeaScore, 'score' | 'marks'> & { readonly marks: NonNullable<IdeaScore['marks']> };

/** Marks by criterion (F-22). A scorer may mark again until it is decided; nobody marks an idea of their own. */
export function scoreIdea(idea: Idea, given: Marks, sheet: readonly ScoreCriterion[], taking: Taking): Outcome<Idea> {
  if (idea.proposerIds.includes(given.by)) return refuse({ code: 'idea-scorer-is-proposer' });
  for (const { criterion, points } of given.marks) {
    const most = sheet.find((line) => line.criterion === criterion)?.most ?? 0;
    if (points < 0 || points > most) return refuse({ code: 'idea-marks-over', criterion, points, most });
  }
  const outcome = advance(idea, 'scored', taking);
  if (!outcome.ok) return outcome;
  const score = { ...given, score: given.marks.reduce((sum, mark) => sum + mark.points, 0) };
  return done({ ...outcome.value, scores: [...(idea.scores ?? []).filter((it) => it.by !== given.by), score] });
}

/** The sheets that count: one of somebody who turned out to be the proposer does not. */
export const countedScores = ({ scores = [], proposerIds }: Pick<Idea, 'scores' | 'proposerIds'>): readonly IdeaScore[] =>
  scores.filter(({ by }) => !proposerIds.includes(by));

/** The committee's mean as a share, so that nothing is compared after rounding. */
export function averageScore(idea: Pick<Idea, 'scores' | 'proposerIds'>): { readonly sum: number; readonly scorers: number } {
  const counted = countedScores(idea);
  return { sum: counted.reduce((sum, { score }) => sum + score, 0), scorers: counted.length };
}

export type Verdict = 'adopted' | 'adopted-for-trial' | 'deferred' | 'declined';

/** The decision. One that disappoints says why; the forecast is frozen with an adoption and never changes afterwards. */
export function decideIdea(idea: Idea, verdict: Verdict, forecast: Benefit | undefined, taking: Taking): Outcome<Idea> {
  const adopting = verdict === 'adopted' || verdict === 'adopted-for-trial';
  if (!adopting && !taking.reason?.trim()) return refuse({ code: 'idea-reason-needed', step: verdict });
  const wrong = forecast && checkBenefit(forecast);
  if (wrong) return wrong;
  const outcome = advance(idea, verdict, taking);
  if (!outcome.ok) return outcome;
  return done({ ...outcome.value, decidedOn: taking.on, ...(adopting && forecast ? { forecast } : {}) });
}

const noTarget: readonly IdeaState[] = ['draft', 'returned-incomplete', 'withdrawn', 'merged'];

/** A duplicate goes into the idea that was there first: its proposers keep counting, it does not count as an idea. */
export function mergeIdea(idea: Idea, into: Idea, taking: Taking): Outcome<Idea> {
  if (into.id === idea.id) return refuse({ code: 'idea-merge-into-itself' });
  if (noTarget.includes(into.state)) return refuse({ code: 'idea-merge-target', number: into.number, state: into.state });
  const outcome = advance(idea, 'merged', taking);
  return outcome.ok ? done({ ...outcome.value, mergedInto: into.id, decidedOn: taking.on }) : outcome;
}

/**
 * A decision written down wrongly is not undone but corrected: both stay to be read, the idea is under review again, and a
 * new answer is owed. Once implementation has begun it is too late.
 */
export function correctDecision(idea: Idea, taking: Taking): Outcome<Idea> {
  if (!taking.reason?.trim()) return refuse({ code: 'idea-reason-needed', step: 'decision-corrected' });
  const outcome = advance(idea, 'decision-corrected', taking);
  if (!outcome.ok) return outcome;
  const { forecast: _forecast, mergedInto: _merged, ...open } = undecided(outcome.value);
  return done(open);
}

/** The slip goes back to the proposer whatever was decided (EXT-13). */
export function answerIdea(idea: Idea, manner: AnswerManner, taking: Taking): Outcome<Idea> {
  if (idea.answeredOn) return refuse({ code: 'idea-already-answered', answeredOn: idea.answeredOn });
  const outcome = advance(idea, 'answered', taking);
  return outcome.ok ? done({ ...outcome.value, answeredOn: taking.on, answeredBy: manner }) : outcome;
}

/** Once: the idea goes back under review and is owed a new answer. */
export function appealIdea(idea: Idea, taking: Taking): Outcome<Idea> {
  if (idea.appealedOn) return refuse({ code: 'idea-appeal-used', appealedOn: idea.appealedOn });
  if (!taking.reason?.trim()) return refuse({ code: 'idea-reason-needed', step: 'appealed' });
  const outcome = advance(idea, 'appealed', taking);
  if (!outcome.ok) return outcome;
  return done({ ...undecided(outcome.value), appealedOn: taking.on });
}

function undecided(idea: Idea): Idea {
  const { decidedOn: _decided, answeredOn: _answered, answeredBy: _manner, ...open } = idea;
  return open;
}
