import { declarePledge as declared, type Pledge } from '../domain/pledge.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, settingOf } from './context.ts';

/** 示诺: the person stands by it; how many items it needs, the branch has set. */
export const declarePledge = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Pledge>> =>
  changeRecord(context, { verb: 'declare-pledge', type: 'pledge', id, note }, async (pledge, step) => {
    const least = await settingOf(context, 'pledge-items-least', step.on);
    const most = await settingOf(context, 'pledge-items-most', step.on);
    return declared(pledge, { least, most }, step);
  });
