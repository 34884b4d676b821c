import { moneyText } from '../../../src/domain/amount-text.ts';
import { forecastNetFen, verifiedNetFen } from '../../../src/domain/idea/benefit.ts';
import type { Idea, IdeaAct, IdeaStep } from '../../../src/domain/idea.ts';
import { ideaActNames } from '../../../src/domain/names/idea.ts';
import type { Who } from '../../live/who.ts';
import type { PastStep } from '../../parts/past.ts';

const decisions: readonly IdeaAct[] = [
  'adopted',
  'adopted-for-trial',
  'deferred',
  'declined',
  'trial-passed',
  'trial-failed',
  'verified',
  'found-without-effect',
  'rewarded',
];
const acts: readonly IdeaAct[] = ['handed-in', 'started', 'implemented', 'promoted'];

/** Newest first. */
export const pastOf = (idea: Idea, whoOf: Who): readonly PastStep[] =>
  idea.steps
    .map((step, index) => ({
      key: String(index),
      on: step.on,
      what: ideaActNames[step.act],
      figures: [figuresOf(idea, step), step.reason, step.paper && `${step.paper.issuer} ${step.paper.documentNumber}`]
        .filter(Boolean)
        .join('；'),
      who: whoOf(step),
      dot: decisions.includes(step.act) ? ('decision' as const) : acts.includes(step.act) ? ('act' as const) : ('other' as const),
    }))
    .reverse();

function figuresOf(idea: Idea, { act }: IdeaStep): string | undefined {
  const forecast = forecastNetFen(idea);
  const actual = verifiedNetFen(idea);
  if ((act === 'adopted' || act === 'trial-passed') && forecast !== undefined) return `预计年净效益 ${moneyText(forecast)}，锁定`;
  if (act === 'handed-to-verification' && idea.verification) return idea.verification.askedOf;
  if (act === 'verified' && actual !== undefined) return `验证年净效益 ${moneyText(actual)}`;
  if (act === 'reward-proposed' && idea.reward) return moneyText(idea.reward.fen);
  return undefined;
}
