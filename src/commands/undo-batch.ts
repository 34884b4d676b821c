import { authorise, type Verb } from '../domain/authority.ts';
import { done, refuse } from '../domain/outcome.ts';
import { bodiesBefore, type LedgerPages } from '../ledger/batches.ts';
import type { HeaderWrite, Write } from '../ledger/entry.ts';
import { inBatches } from './batch.ts';
import type { CommandContext, CommandOutcome } from './context.ts';
import { importBatches } from './import-batches.ts';

export type UndoneBatch = { readonly withdrawn: number; readonly restored: number; readonly kept: number };

/**
 * Takes back a whole import from the ledger, also weeks later: added documents are withdrawn, changed ones get their body back.
 * What was changed or used since is a question first; with `keep` it stays as it is. Points are countered instead.
 */
export async function undoBatch(
  context: CommandContext,
  { batchId, pages, since }: { readonly batchId: string; readonly pages: LedgerPages; readonly since: 'refuse' | 'keep' },
): Promise<CommandOutcome<UndoneBatch>> {
  const batch = (await importBatches(context, pages)).find((it) => it.id === batchId);
  if (!batch) return refuse({ code: 'batch-already-undone' });
  for (const verb of ['undo-batch', batch.verb as Verb] as const) {
    const allowed = authorise(context.actor.role, verb);
    if (!allowed.ok) return allowed;
  }
  const { untouched, changed, used } = batch.standing;
  const touched = changed.length + used.length;
  if (touched > 0 && since === 'refuse')
    return refuse({ code: 'batch-changed-since', changed: changed.length, used: used.length, of: batch.writes.length });
  if (untouched.length === 0) return refuse({ code: 'batch-already-undone' });

  const before = await bodiesBefore(pages, batch);
  const back = untouched.filter(({ id, base }) => base === null || before.has(id));
  const writes = back.map((written) => backTo(written, before.get(written.id)));
  const saved = await context.ledger.append(inBatches(context, { id: context.newId(), verb: 'undo-batch', writes }));
  if (!saved.ok) return saved;
  const withdrawn = back.filter(({ base }) => base === null).length;
  return done({ withdrawn, restored: back.length - withdrawn, kept: touched + untouched.length - back.length });
}

const backTo = ({ kind, type, id, class: documentClass, bodyHash }: HeaderWrite, body: string | undefined): Write => ({
  kind,
  type,
  id,
  class: documentClass,
  base: bodyHash,
  body: body ?? null,
});
