import { authorise } from '../domain/authority.ts';
import { refuse } from '../domain/outcome.ts';
import type { PurgeNote } from '../domain/purge.ts';
import { type Slip, turnSlipAway as turnAway } from '../domain/slip.ts';
import { taken } from '../domain/step.ts';
import { type CommandContext, save, write } from './context.ts';
import type { PurgeOutcome, PurgePort } from './purge-person.ts';

/** What somebody dropped about a person leaves the ledger in every version; a power cut before the end leaves the note for `finishPurge`. */
export async function turnSlipAway<R>(
  context: CommandContext,
  port: Pick<PurgePort<R>, 'purge'>,
  slipId: string,
): Promise<PurgeOutcome<Slip, R>> {
  const allowed = authorise(context.actor.role, 'turn-slip-away');
  if (!allowed.ok) return allowed;
  const step = taken(context.actor, context.today);
  if (!step.ok) return step;
  const before = await context.facts.one('drop-box-slip', slipId);
  if (!before) return refuse({ code: 'not-found', type: 'drop-box-slip', id: slipId });
  const left = turnAway(before.body, context.newId());
  if (!left.ok) return left;

  const { on, by, role } = step.value;
  const erased = [{ type: 'drop-box-slip', id: slipId }];
  const counts = [{ type: 'drop-box-slip', count: 1 }];
  const note: PurgeNote = { v: 1, id: context.newId(), ground: 'not-ours', on, by, role, erased, counts };
  const writes = [write('purge-note', note.id, undefined, note), write('drop-box-slip', left.value.id, undefined, left.value)];
  const saved = await save(context, 'turn-slip-away', writes, left.value);
  if (!saved.ok) return saved;
  const gone = await port.purge({ documentIds: [slipId], verb: 'turn-slip-away' });
  return gone.ok ? saved : gone;
}
