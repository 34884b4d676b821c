import { type AreaFields, type ResponsibilityArea, setUpArea as setUp } from '../domain/responsibility-area.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** An area that members answer for. */
export async function setUpArea(context: CommandContext, fields: AreaFields, note?: StepNote): Promise<CommandOutcome<ResponsibilityArea>> {
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const id = context.newId();
  const outcome = setUp(fields, { id, since: step.value.on });
  return outcome.ok ? save(context, 'set-up-area', [write('responsibility-area', id, undefined, outcome.value)], outcome.value) : outcome;
}
