import { justifyInactivity, keepGroup as kept } from '../domain/group/dissolution.ts';
import { done } from '../domain/outcome.ts';
import type { StepNote } from '../domain/step.ts';
import { decideGroup, type GroupOutcome, numbersOf } from './change-group.ts';
import type { CommandContext } from './context.ts';
import type { JustifiedFields } from './justify-inactivity.ts';

/** The group goes on; months without activity are answered by the justified interval that is recorded with it. */
export const keepGroup = (context: CommandContext, id: string, justified: JustifiedFields | undefined, note: StepNote): GroupOutcome =>
  decideGroup(context, { verb: 'keep-group', id, note }, async (group, step) => {
    const excused = justified ? justifyInactivity(group, { ...justified, id: context.newId() }, step) : done(group);
    return excused.ok ? kept(excused.value, await numbersOf(context, excused.value), step) : excused;
  });
