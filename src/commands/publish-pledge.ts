import { refuse } from '../domain/outcome.ts';
import { type Pledge, publishPledge as published } from '../domain/pledge.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import type { CommandContext, CommandOutcome } from './context.ts';

/** The pledge hangs on the wall, with the person's consent. */
export const publishPledge = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Pledge>> =>
  changeRecord(context, { verb: 'publish-pledge', type: 'pledge', id, note }, async (pledge, step) => {
    const person = await context.facts.one('person', pledge.personId);
    return person ? published(pledge, person.body, step) : refuse({ code: 'not-found', type: 'person', id: pledge.personId });
  });
