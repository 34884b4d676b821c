import { type IdeaFields, newIdea } from '../domain/idea/hand-in.ts';
import { nextNumber } from '../domain/idea/number.ts';
import type { Idea } from '../domain/idea.ts';
import { refuse } from '../domain/outcome.ts';
import { ideaFromSlip, takeSlip as taken } from '../domain/slip.ts';
import { ideasOfYear, takingOf } from './change-idea.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** Makes an idea of a slip; `change` is what the secretary put straight, such as a category or a confirmed proposer. */
export async function takeSlip(context: CommandContext, slipId: string, change: Partial<IdeaFields> = {}): Promise<CommandOutcome<Idea>> {
  const before = await context.facts.one('drop-box-slip', slipId);
  if (!before) return refuse({ code: 'not-found', type: 'drop-box-slip', id: slipId });
  const id = context.newId();
  const slip = taken(before.body, id);
  if (!slip.ok) return slip;
  const { droppedOn } = before.body;
  const number = nextNumber(await ideasOfYear(context, droppedOn), droppedOn, context.numberLetter);
  const { claimedName, ...written } = ideaFromSlip(before.body);
  const isConfirmed = (change.proposerIds?.length ?? 0) > 0;
  const fields = { ...written, ...(claimedName && !isConfirmed ? { claimedName } : {}), ...change, proposedOn: droppedOn };
  const outcome = newIdea(fields, { id, number, source: 'drop-box', kept: 'submitted' }, takingOf(context));
  if (!outcome.ok) return outcome;
  const writes = [write('golden-idea', id, undefined, outcome.value), write('drop-box-slip', slipId, before, slip.value)];
  return save(context, 'take-slip', writes, outcome.value);
}
