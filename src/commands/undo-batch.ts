import { authorise, type Verb } from '../domain/authority.ts';
import { done, refuse } from '../domain/outcome.ts';
import { reverseLine } from '../domain/points-line.ts';
import { type Taken, taken } from '../domain/step.ts';
import { bodiesBefore, type LedgerPages } from '../ledger/batches.ts';
import type { HeaderWrite, Write } from '../ledger/entry.ts';
import { inBatches } from './batch.ts';
import { type CommandContext, type CommandOutcome, write } from './context.ts';
import { importBatches } from './import-batches.ts';

export type UndoneBatch = { readonly withdrawn: number; readonly restored: number; readonly countered: number; readonly kept: number };

/**
 * Takes back a whole import from the ledger, also weeks later: added documents are withdrawn, changed ones get their body back,
 * points lines are countered. What was changed or used since is a question first; with `keep` it stays as it is.
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
  if (touched > 0 && since === 'refuse') {
    return refuse({ code: 'batch-changed-since', changed: changed.length, used: used.length, of: batch.writes.length });
  }
  const step = taken(context.actor, context.today, { reason: '撤销导入' });
  if (!step.ok) return step;
  if (!context.actor.personId && untouched.some(({ type }) => type === 'points-line')) return refuse({ code: 'profile-not-linked' });
  const before = await bodiesBefore(pages, batch);
  const lines = untouched.filter(({ type }) => type === 'points-line');
  const others = untouched.filter(({ type, id, base }) => type !== 'points-line' && (base === null || before.has(id)));
  const counters = await countersFor(context, lines, step.value);
  const writes = [...others.map((written) => backTo(written, before.get(written.id))), ...counters];
  if (writes.length === 0) return refuse({ code: 'batch-already-undone' });
  const saved = await context.ledger.append(inBatches(context, { id: context.newId(), verb: 'undo-batch', writes }));
  if (!saved.ok) return saved;
  const withdrawn = others.filter(({ base }) => base === null).length;
  const countered = counters.length / 2;
  return done({ withdrawn, restored: others.length - withdrawn, countered, kept: touched + untouched.length - others.length - countered });
}

const backTo = ({ kind, type, id, class: documentClass, bodyHash }: HeaderWrite, body: string | undefined): Write => ({
  kind,
  type,
  id,
  class: documentClass,
  base: bodyHash,
  body: body ?? null,
});

/** Points are never withdrawn: a counter-line answers each, as long as its period is not closed and it is not one's own. */
async function countersFor({ facts, actor, newId }: CommandContext, lines: readonly HeaderWrite[], step: Taken): Promise<readonly Write[]> {
  const writes: Write[] = [];
  for (const { id } of lines) {
    const line = await facts.one('points-line', id);
    const period = line && (await facts.one('points-period', line.body.periodId));
    if (!period || period.body.state === 'closed') continue;
    const into = { periodId: line.body.periodId, hundredths: line.body.hundredths };
    const reversed = reverseLine(line.body, { id: newId(), into, reverserId: actor.personId, step });
    if (!reversed.ok) continue;
    const { line: after, counter } = reversed.value;
    writes.push(write('points-line', id, line, after), write('points-line', counter.id, undefined, counter));
  }
  return writes;
}
