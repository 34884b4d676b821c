import type { CivilDate } from '../domain/civil-date.ts';
import type { Person } from '../domain/person.ts';
import { keepLonger } from '../domain/retention.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** 再留一段: the data of somebody who is gone are kept beyond the retention, until a day and for a reason. */
export const keepPersonLonger = (context: CommandContext, id: string, until: CivilDate, reason: string): Promise<CommandOutcome<Person>> =>
  changeRecord(context, { verb: 'keep-person-longer', type: 'person', id, note: { reason } }, (person, step) =>
    keepLonger(person, until, step),
  );
