import { confirmDissolution as confirmed } from '../domain/group/dissolution.ts';
import type { StepNote } from '../domain/step.ts';
import { decideGroup, type GroupOutcome, ownRuling, type RulingInput } from './change-group.ts';
import type { CommandContext } from './context.ts';

/** The approving organisation dissolves the group; the notice is printed from it. */
export const confirmDissolution = (
  context: CommandContext,
  id: string,
  { handover, ...ruling }: RulingInput & { readonly handover?: string },
  note?: StepNote,
): GroupOutcome =>
  decideGroup(context, { verb: 'confirm-dissolution', id, note }, async (group, step) =>
    confirmed(group, { ruling: await ownRuling(context, ruling), handover, step }),
  );
