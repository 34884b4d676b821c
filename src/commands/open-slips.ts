import { openSlip, type SealedSlip, type Slip } from '../domain/slip.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** Writes what lay in the drop box into the ledger, each once, however often the box is opened. Afterwards the box may be emptied. */
export async function openSlips(context: CommandContext, sealed: readonly SealedSlip[]): Promise<CommandOutcome<readonly Slip[]>> {
  const known = await Promise.all(sealed.map(({ id }) => context.facts.one('drop-box-slip', id)));
  const slips = sealed.filter((_, at) => known[at] === undefined).map((slip) => openSlip(slip, context.today));
  if (slips.length === 0) return { ok: true, value: [] };
  return save(
    context,
    'open-slips',
    slips.map((slip) => write('drop-box-slip', slip.id, undefined, slip)),
    slips,
  );
}
