import type { Post } from '../domain/post.ts';
import { beginPublicity } from '../domain/post-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, settingOf } from './context.ts';

/** Hangs the nomination out for the branch's number of working days. */
export const beginPostPublicity = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'begin-post-publicity', type: 'pioneer-post', id, note }, async (post, step) => {
    const holder = post.holderId ? await context.facts.one('person', post.holderId) : undefined;
    const workingDays = await settingOf(context, 'publicity-working-days', step.on);
    const holidays = await settingOf(context, 'holidays', step.on);
    return beginPublicity(post, holder?.body, { workingDays, holidays, step });
  });
