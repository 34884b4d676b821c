import { decisionFromPaper } from '../domain/decision.ts';
import { recordReward } from '../domain/idea/reward.ts';
import type { Idea } from '../domain/idea.ts';
import { refuse } from '../domain/outcome.ts';
import type { Paper, StepNote } from '../domain/step.ts';
import { takingOf } from './change-idea.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** The payer's paper says that the reward was granted: the decision is kept as a record of its own. */
export async function recordIdeaReward(context: CommandContext, id: string, paper: Paper, step?: StepNote): Promise<CommandOutcome<Idea>> {
  const before = await context.facts.one('golden-idea', id);
  if (!before) return refuse({ code: 'not-found', type: 'golden-idea', id });
  const taking = takingOf(context, step);
  const outcome = recordReward(before.body, paper, taking);
  if (!outcome.ok) return outcome;
  const decision = decisionFromPaper(
    { id: context.newId(), about: { type: 'golden-idea', id }, verdict: 'rewarded', paper },
    { by: taking.by, today: context.today },
  );
  if (!decision.ok) return decision;
  const writes = [write('golden-idea', id, before, outcome.value), write('decision', decision.value.id, undefined, decision.value)];
  return save(context, 'record-idea-reward', writes, outcome.value);
}
