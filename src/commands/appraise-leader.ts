import { appraisalOf } from '../domain/appraisal/appraisal.ts';
import {
  appraiseLeader as appraised,
  type LeaderAppraisal,
  withdrawLeaderAppraisal as withdrawn,
} from '../domain/appraisal/leader-appraisal.ts';
import { allowanceRulesOn } from '../domain/appraisal/rules.ts';
import { refuse } from '../domain/outcome.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, settingsOf, write } from './context.ts';
import { readInvitee } from './read-people.ts';

/** 考核组长: the grade with the allowance that follows by the rule of this day. Nothing is paid. */
export async function appraiseLeader(
  context: CommandContext,
  { groupId, ...fields }: Pick<LeaderAppraisal, 'groupId' | 'personId' | 'year' | 'grade'>,
  note?: StepNote,
): Promise<CommandOutcome<LeaderAppraisal>> {
  const group = await context.facts.one('autonomous-group', groupId);
  if (!group) return refuse({ code: 'not-found', type: 'autonomous-group', id: groupId });
  const person = await readInvitee(context, fields.personId);
  if (!person.ok) return person;
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const outcome = appraised(
    { id: context.newId(), ...fields },
    {
      group: group.body,
      name: person.value.name,
      appraisal: appraisalOf(await bodiesOf(context.facts, 'group-appraisal'), groupId, fields.year),
      others: await bodiesOf(context.facts, 'leader-appraisal'),
      rules: allowanceRulesOn(await settingsOf(context.facts), step.value.on),
      step: step.value,
    },
  );
  if (!outcome.ok) return outcome;
  return save(context, 'appraise-leader', [write('leader-appraisal', outcome.value.id, undefined, outcome.value)], outcome.value);
}

export const withdrawLeaderAppraisal = (context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<LeaderAppraisal>> =>
  changeRecord(context, { verb: 'withdraw-leader-appraisal', type: 'leader-appraisal', id, note }, withdrawn);
