import { type Slip, withoutSignature } from '../domain/slip.ts';
import type { CommandContext } from './context.ts';
import type { PurgeOutcome, PurgePort } from './purge-person.ts';
import { purgeSlips } from './purge-slips.ts';

/** The names on slips that were set aside go in every version when they were kept long enough; the proposals stay. */
export const clearSignatures = <R>(
  context: CommandContext,
  port: Pick<PurgePort<R>, 'purge'>,
  slipIds: readonly string[],
): Promise<PurgeOutcome<readonly Slip[], R>> =>
  purgeSlips(context, port, slipIds, { verb: 'clear-signatures', ground: 'retention-over', left: withoutSignature });
