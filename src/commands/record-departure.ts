import type { Departure } from '../domain/departure.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** Writes down what is about to leave this PC, and for whom, before it leaves; a sheet that is then not printed is no harm. */
export async function recordDeparture(
  context: CommandContext,
  leaving: Omit<Departure, 'v' | 'id' | 'leftOn' | 'by'>,
): Promise<CommandOutcome<Departure>> {
  const departure: Departure = { ...leaving, v: 1, id: context.newId(), leftOn: context.today, by: context.actor.profileId };
  return save(context, 'record-departure', [write('departure', departure.id, undefined, departure)], departure);
}
