import { authorise, type Verb } from '../domain/authority.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { PurgeGround, PurgeNote } from '../domain/purge.ts';
import type { Slip } from '../domain/slip.ts';
import { taken } from '../domain/step.ts';
import { type CommandContext, save, write } from './context.ts';
import type { PurgeOutcome, PurgePort } from './purge-person.ts';

type Purging = {
  readonly verb: Verb;
  readonly ground: PurgeGround;
  /** What is left of a slip under another id, or why it stays as it is. */
  readonly left: (slip: Slip, id: string) => Outcome<Slip>;
};

/**
 * Slips leave the ledger in every version, and what may stay of each is written as another one, with a note of what went; a power cut
 * before the end leaves the note for `finishPurge`.
 */
export async function purgeSlips<R>(
  context: CommandContext,
  port: Pick<PurgePort<R>, 'purge'>,
  slipIds: readonly string[],
  { verb, ground, left }: Purging,
): Promise<PurgeOutcome<readonly Slip[], R>> {
  const allowed = authorise(context.actor.role, verb);
  if (!allowed.ok) return allowed;
  const step = taken(context.actor, context.today);
  if (!step.ok) return step;
  const stays: Slip[] = [];
  for (const id of slipIds) {
    const before = await context.facts.one('drop-box-slip', id);
    if (!before) return refuse({ code: 'not-found', type: 'drop-box-slip', id });
    const outcome = left(before.body, context.newId());
    if (!outcome.ok) return outcome;
    stays.push(outcome.value);
  }

  const { on, by, role } = step.value;
  const erased = slipIds.map((id) => ({ type: 'drop-box-slip', id }));
  const counts = [{ type: 'drop-box-slip', count: erased.length }];
  const note: PurgeNote = { v: 1, id: context.newId(), ground, on, by, role, erased, counts };
  const writes = [write('purge-note', note.id, undefined, note), ...stays.map((slip) => write('drop-box-slip', slip.id, undefined, slip))];
  const saved = await save(context, verb, writes, stays);
  if (!saved.ok) return saved;
  const gone = await port.purge({ documentIds: slipIds, verb });
  return gone.ok ? saved : gone;
}
