import { done } from '../domain/outcome.ts';
import { type Slip, turnSlipAway as turnAway } from '../domain/slip.ts';
import type { CommandContext } from './context.ts';
import type { PurgeOutcome, PurgePort } from './purge-person.ts';
import { purgeSlips } from './purge-slips.ts';

/** What somebody dropped about a person leaves the ledger in every version; its number stays, so that its writer can be pointed on. */
export async function turnSlipAway<R>(
  context: CommandContext,
  port: Pick<PurgePort<R>, 'purge'>,
  slipId: string,
): Promise<PurgeOutcome<Slip, R>> {
  const turned = await purgeSlips(context, port, [slipId], { verb: 'turn-slip-away', ground: 'not-ours', left: turnAway });
  return turned.ok ? done(turned.value[0]!) : turned;
}
