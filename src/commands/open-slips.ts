import { openSlip, type SealedSlip, type Slip } from '../domain/slip.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** Writes what lay in the drop box into the ledger, each once, however often the box is opened; one that was turned away does not come back. Afterwards the box may be emptied. */
export async function openSlips(context: CommandContext, sealed: readonly SealedSlip[]): Promise<CommandOutcome<readonly Slip[]>> {
  const known = await Promise.all(sealed.map(({ id }) => context.facts.one('drop-box-slip', id)));
  const purged = new Set((await bodiesOf(context.facts, 'purge-note')).flatMap(({ erased }) => erased.map(({ id }) => id)));
  const slips = sealed.filter(({ id }, at) => !known[at] && !purged.has(id)).map((slip) => openSlip(slip, context.today));
  if (slips.length === 0) return { ok: true, value: [] };
  return save(
    context,
    'open-slips',
    slips.map((slip) => write('drop-box-slip', slip.id, undefined, slip)),
    slips,
  );
}
