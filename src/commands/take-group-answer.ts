import { takeGroupAnswer as answered, dayOfAnswer, openGroupAnswer } from '../domain/group/answers.ts';
import type { AutonomousGroup } from '../domain/group/group.ts';
import { refuse } from '../domain/outcome.ts';
import { changeGroup, type GroupOutcome } from './change-group.ts';
import { bodiesOf, type CommandContext, settingOf } from './context.ts';
import { lastApplication } from './hand-in-group.ts';

/** The approving organisation's word came over the line or on a stick: the group takes the step that it would take from paper. */
export async function takeGroupAnswer(context: CommandContext, id: string): GroupOutcome {
  const group = (await context.facts.one('autonomous-group', id))?.body;
  const answer = group && openGroupAnswer(group, await bodiesOf(context.facts, 'answer'));
  if (!group || !answer) return refuse({ code: 'not-found', type: 'answer', id });
  const note = { on: dayOfAnswer(answer, group, context.today) };
  return changeGroup(context, { verb: 'take-group-answer', id, note }, async (before: AutonomousGroup, step) => {
    const application = await lastApplication(context, before);
    if (!application) return refuse({ code: 'not-found', type: 'submission', id });
    const least = await settingOf(context, 'group-size-least', step.on);
    const most = await settingOf(context, 'group-size-most', step.on);
    return answered(before, answer, { application, limits: { least, most }, step });
  });
}
