import type { PointsPeriod } from '../domain/points.ts';
import { openPeriod, type PeriodFields } from '../domain/points-period.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { schemeToUse } from './adopt-points-scheme.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** A new period by the scheme in force; one that a superior has fixed for its first day is taken over with it. */
export async function openPointsPeriod(
  context: CommandContext,
  fields: PeriodFields,
  note?: StepNote,
): Promise<CommandOutcome<PointsPeriod>> {
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const use = await schemeToUse(context, fields.from);
  if (!use.ok) return use;
  const { scheme, writes } = use.value;
  const id = context.newId();
  const outcome = openPeriod(fields, { id, scheme, periods: await bodiesOf(context.facts, 'points-period'), step: step.value });
  return outcome.ok
    ? save(context, 'open-points-period', [write('points-period', id, undefined, outcome.value), ...writes], outcome.value)
    : outcome;
}
