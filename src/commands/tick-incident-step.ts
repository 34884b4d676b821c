import { type Incident, type Ticked, tickStep } from '../domain/protection/incident.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** A line of the checklist is done, or was not necessary and why. */
export const tickIncidentStep = (context: CommandContext, id: string, ticked: Ticked, note?: StepNote): Promise<CommandOutcome<Incident>> =>
  changeRecord(context, { verb: 'tick-incident-step', type: 'data-incident', id, note }, (incident, step) =>
    tickStep(incident, ticked, step),
  );
