import { correctIncident as corrected, type Incident, type IncidentFields } from '../domain/protection/incident.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** More is known about it than when it was written down. */
export const correctIncident = (context: CommandContext, id: string, fields: IncidentFields): Promise<CommandOutcome<Incident>> =>
  changeRecord(context, { verb: 'correct-incident', type: 'data-incident', id }, (incident, step) => corrected(incident, fields, step));
