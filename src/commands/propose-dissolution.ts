import { proposeDissolution as proposed } from '../domain/group/dissolution.ts';
import type { DissolutionGround } from '../domain/group/group.ts';
import type { StepNote } from '../domain/step.ts';
import { changeGroup, type GroupOutcome, numbersOf } from './change-group.ts';
import type { CommandContext } from './context.ts';

/** Puts the end of a group before the approving organisation, with today's numbers. */
export const proposeDissolution = (
  context: CommandContext,
  id: string,
  ground: Exclude<DissolutionGround, 'appraisal-failed'>,
  note?: StepNote,
): GroupOutcome =>
  changeGroup(context, { verb: 'propose-dissolution', id, note }, async (group, step) =>
    proposed(group, ground, { numbers: await numbersOf(context, group), step }),
  );
