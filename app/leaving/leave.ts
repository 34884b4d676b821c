import { cancelDeparture } from '../../src/commands/cancel-departure.ts';
import type { CommandContext } from '../../src/commands/context.ts';
import { recordDeparture } from '../../src/commands/record-departure.ts';
import type { Departure } from '../../src/domain/departure.ts';
import type { Leaving } from '../parts/PrintPreview.tsx';

/** Written down before it leaves; where the dialog was cancelled nothing left, and the record says so. */
export async function leave(
  context: CommandContext,
  departure: Omit<Departure, 'v' | 'id' | 'leftOn' | 'by'>,
  send: () => Promise<Leaving>,
): Promise<Leaving> {
  const kept = await recordDeparture(context, departure);
  if (!kept.ok) return kept;
  const reply = await send();
  if (!reply.ok && reply.refusal.code === 'cancelled') await cancelDeparture(context, kept.value.id);
  return reply;
}
