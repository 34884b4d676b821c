import { answerIdea as answered } from '../domain/idea/review.ts';
import type { AnswerManner, Idea } from '../domain/idea.ts';
import type { StepNote } from '../domain/step.ts';
import { changeIdea, takingOf } from './change-idea.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** Records that the proposer got the slip; `reason` is what was said beside the decision. */
export const answerIdea = (context: CommandContext, id: string, manner: AnswerManner, step?: StepNote): Promise<CommandOutcome<Idea>> =>
  changeIdea(context, 'answer-idea', id, (idea) => answered(idea, manner, takingOf(context, step)));
