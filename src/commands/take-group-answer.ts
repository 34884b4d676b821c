import { takeGroupAnswer as answered, dayOfAnswer, openGroupAnswer } from '../domain/group/answers.ts';
import { refuse } from '../domain/outcome.ts';
import { changeGroup, type GroupOutcome } from './change-group.ts';
import { bodiesOf, type CommandContext, settingOf } from './context.ts';

/** The approving organisation's word came over the line or on a stick: the group takes the step that it would take from paper. */
export async function takeGroupAnswer(context: CommandContext, id: string): GroupOutcome {
  const { facts, today, newId } = context;
  const group = (await facts.one('autonomous-group', id))?.body;
  const answer = group && openGroupAnswer(group, await bodiesOf(facts, 'answer'));
  if (!group || !answer) return refuse({ code: 'not-found', type: 'answer', id });
  const note = { on: dayOfAnswer(answer, group, today) };
  return changeGroup(context, { verb: 'take-group-answer', id, note }, async (before, step) => {
    const asked = (await facts.one('submission', answer.about.id))?.body;
    if (!asked) return refuse({ code: 'not-found', type: 'submission', id });
    const limits = {
      least: await settingOf(context, 'group-size-least', step.on),
      most: await settingOf(context, 'group-size-most', step.on),
    };
    return answered(before, answer, { asked, limits, newId, step });
  });
}
