import { proposeReward, type RewardProposal } from '../domain/idea/reward.ts';
import type { Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import { type CommandContext, type CommandOutcome, settingsOf } from './context.ts';

/** Proposes a reward by table or rate to the payer; another proposal replaces it until the payer's paper is there. */
export const proposeIdeaReward = (
  context: CommandContext,
  id: string,
  proposal: RewardProposal,
  step?: StepNote,
): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'propose-idea-reward', id, async (idea) =>
    proposeReward(idea, proposal, await settingsOf(context.facts), takingOf(context, step)),
  );
