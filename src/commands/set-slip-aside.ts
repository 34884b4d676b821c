import { refuse } from '../domain/outcome.ts';
import { type Slip, type SlipReason, setSlipAside as setAside } from '../domain/slip.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** A slip that becomes no idea, and why. */
export async function setSlipAside(
  context: CommandContext,
  slipId: string,
  reason: Exclude<SlipReason, 'about-a-person'>,
): Promise<CommandOutcome<Slip>> {
  const before = await context.facts.one('drop-box-slip', slipId);
  if (!before) return refuse({ code: 'not-found', type: 'drop-box-slip', id: slipId });
  const outcome = setAside(before.body, reason);
  return outcome.ok ? save(context, 'set-slip-aside', [write('drop-box-slip', slipId, before, outcome.value)], outcome.value) : outcome;
}
