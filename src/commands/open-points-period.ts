import { refuse } from '../domain/outcome.ts';
import type { PointsPeriod } from '../domain/points.ts';
import { openPeriod, type PeriodFields } from '../domain/points-period.ts';
import { schemeInForce } from '../domain/points-scheme.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** A new period by the scheme in force. */
export async function openPointsPeriod(
  context: CommandContext,
  fields: PeriodFields,
  note?: StepNote,
): Promise<CommandOutcome<PointsPeriod>> {
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const scheme = schemeInForce(await bodiesOf(context.facts, 'points-scheme'));
  if (!scheme) return refuse({ code: 'points-no-scheme' });
  const id = context.newId();
  const outcome = openPeriod(fields, { id, scheme, periods: await bodiesOf(context.facts, 'points-period'), step: step.value });
  return outcome.ok ? save(context, 'open-points-period', [write('points-period', id, undefined, outcome.value)], outcome.value) : outcome;
}
