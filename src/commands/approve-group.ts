import { approveGroup as approved } from '../domain/group/founding.ts';
import type { StepNote } from '../domain/step.ts';
import { decideGroup, type GroupOutcome, ownRuling, type RulingInput } from './change-group.ts';
import { type CommandContext, settingOf } from './context.ts';

/** Gate 1, decided at this PC or copied off the paper of it. */
export const approveGroup = (context: CommandContext, id: string, ruling: RulingInput, note?: StepNote): GroupOutcome =>
  decideGroup(context, { verb: 'approve-group', id, note }, async (group, step) => {
    const least = await settingOf(context, 'group-size-least', step.on);
    const most = await settingOf(context, 'group-size-most', step.on);
    return approved(group, { ruling: await ownRuling(context, ruling), limits: { least, most }, step });
  });
