import { type Incident, type IncidentFields, recordIncident as recorded } from '../domain/protection/incident.ts';
import { taken } from '../domain/step.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** F-64: something with personal information in it got out, or may have. */
export async function recordIncident(context: CommandContext, fields: IncidentFields): Promise<CommandOutcome<Incident>> {
  const step = taken(context.actor, context.today);
  if (!step.ok) return step;
  const id = context.newId();
  const outcome = recorded(fields, { id, step: step.value });
  return outcome.ok ? save(context, 'record-incident', [write('data-incident', id, undefined, outcome.value)], outcome.value) : outcome;
}
