import { authorise } from '../domain/authority.ts';
import { type OldPoints, pointsFromOldLedger } from '../domain/old-ledger/points.ts';
import { done, refuse } from '../domain/outcome.ts';
import { periodOn } from '../domain/points-period.ts';
import { type Paper, taken } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { inBatches } from './batch.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, write } from './context.ts';
import type { ImportPlan } from './import-plan.ts';

/** Turns confirmed lines of an old points ledger into acts; nothing is written yet. `paper` is the old ledger that verifies them. */
export async function planPointsImport(
  context: CommandContext,
  rows: readonly OldPoints[],
  paper: Paper,
): Promise<CommandOutcome<ImportPlan>> {
  const allowed = authorise(context.actor.role, 'import-points');
  if (!allowed.ok) return allowed;
  if (rows.length === 0) return refuse({ code: 'import-empty' });
  const step = taken(context.actor, context.today);
  if (!step.ok) return step;
  const periods = await bodiesOf(context.facts, 'points-period');
  const schemes = new Map((await bodiesOf(context.facts, 'points-scheme')).map((scheme) => [scheme.id, scheme]));
  const names = new Map((await bodiesOf(context.facts, 'person')).map((person) => [person.id, person.name]));
  const writes: Write[] = [];
  const overtaken: string[] = [];
  for (const row of rows) {
    const id = context.newId();
    const period = periodOn(periods, row.on);
    const scheme = period && schemes.get(period.schemeId);
    const line = scheme && names.has(row.personId) ? pointsFromOldLedger(row, { id, period, scheme, step: step.value, paper }) : undefined;
    if (line?.ok) writes.push(write('points-line', id, undefined, line.value));
    else overtaken.push(names.get(row.personId) ?? row.reason);
  }
  if (overtaken.length > 0) return refuse({ code: 'import-overtaken', count: overtaken.length, names: overtaken.slice(0, 3) });
  const batchId = context.newId();
  return done({ batchId, acts: inBatches(context, { id: batchId, verb: 'import-points', writes }) });
}
