import { applyForHonour as applied, type HonourFields, type HonourUnit } from '../domain/honour-unit.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** F-17: a unit applies for one of the two posts and two titles. */
export async function applyForHonour(context: CommandContext, fields: HonourFields, note?: StepNote): Promise<CommandOutcome<HonourUnit>> {
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const id = context.newId();
  const outcome = applied(fields, { id, step: step.value });
  return outcome.ok ? save(context, 'apply-for-honour', [write('honour-unit', id, undefined, outcome.value)], outcome.value) : outcome;
}
