import type { Election } from '../domain/election/election.ts';
import { planElection } from '../domain/election/steps.ts';
import { refuse } from '../domain/outcome.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, settingOf, write } from './context.ts';

/** 竞聘: one election per group, all at one meeting (LDR-03: eighteen stood for four posts). */
export async function planElections(
  context: CommandContext,
  groupIds: readonly string[],
  note?: StepNote,
): Promise<CommandOutcome<readonly Election[]>> {
  if (groupIds.length === 0) return refuse({ code: 'nothing-chosen' });
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const electorate = await settingOf(context, 'election-electorate', step.value.on);
  const others = await bodiesOf(context.facts, 'election');
  const meetingId = context.newId();
  const elections: Election[] = [];
  for (const groupId of groupIds) {
    const group = await context.facts.one('autonomous-group', groupId);
    if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: groupId });
    const planned = planElection({ id: context.newId(), groupId, meetingId, electorate }, { group: group.body, others, step: step.value });
    if (!planned.ok) return planned;
    elections.push(planned.value);
  }
  return save(
    context,
    'plan-elections',
    elections.map((it) => write('election', it.id, undefined, it)),
    elections,
  );
}
