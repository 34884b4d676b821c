import { refuse } from '../domain/outcome.ts';
import { type PaperCount, withdrawPaperCount as withdrawn } from '../domain/report/paper-count.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** A paper count that was recorded wrongly counts no longer; the reason stays readable. */
export async function withdrawPaperCount(context: CommandContext, id: string, reason: string): Promise<CommandOutcome<PaperCount>> {
  const before = await context.facts.one('paper-count', id);
  if (!before) return refuse({ code: 'not-found', type: 'paper-count', id });
  const outcome = withdrawn(before.body, reason);
  return outcome.ok ? save(context, 'withdraw-paper-count', [write('paper-count', id, before, outcome.value)], outcome.value) : outcome;
}
