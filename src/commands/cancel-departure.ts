import type { Departure } from '../domain/departure.ts';
import { refuse } from '../domain/outcome.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** Written down, but then somebody cancelled the dialog: nothing left this PC. */
export async function cancelDeparture(context: CommandContext, id: string): Promise<CommandOutcome<Departure>> {
  const before = await context.facts.one('departure', id);
  if (!before) return refuse({ code: 'not-found', type: 'departure', id });
  const cancelled: Departure = { ...before.body, cancelled: true };
  return save(context, 'record-departure', [write('departure', id, before, cancelled)], cancelled);
}
