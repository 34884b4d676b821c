import { type IdeaFields, newIdea } from '../domain/idea/hand-in.ts';
import { nextNumber } from '../domain/idea/number.ts';
import type { Idea } from '../domain/idea.ts';
import { done, type Outcome } from '../domain/outcome.ts';
import { ideasOfYear, takingOf } from './change-idea.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** The meeting or activity at which the ideas came up (ACT-02), and its day; with its id where it is on record. */
export type Occasion = { readonly occasion: string; readonly on: string; readonly activityId?: string };

/** 会上连记: any number of ideas from one meeting, in the order in which they were said. One act: one undo takes it back. */
export async function logIdeas(
  context: CommandContext,
  { occasion, on, activityId }: Occasion,
  rows: readonly Omit<IdeaFields, 'proposedOn' | 'occasion' | 'activityId'>[],
): Promise<CommandOutcome<readonly Idea[]>> {
  const known = await ideasOfYear(context, on);
  const outcome = rows.reduce<Outcome<readonly Idea[]>>((written, row) => {
    if (!written.ok) return written;
    const number = nextNumber([...known, ...written.value], on, context.numberLetter);
    const idea = newIdea(
      { ...row, occasion, proposedOn: on, ...(activityId && { activityId }) },
      { id: context.newId(), number, source: 'meeting', kept: 'submitted' },
      takingOf(context),
    );
    return idea.ok ? done([...written.value, idea.value]) : idea;
  }, done([]));
  if (!outcome.ok) return outcome;
  const writes = outcome.value.map((idea) => write('golden-idea', idea.id, undefined, idea));
  return save(context, 'log-ideas', writes, outcome.value);
}
