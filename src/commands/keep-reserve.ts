import {
  endReserve as ended,
  listReserve as listed,
  type ReserveCandidate,
  recommendReserve as recommended,
} from '../domain/appraisal/reserve.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';
import { readInvitee } from './read-people.ts';

type ReserveOutcome = Promise<CommandOutcome<ReserveCandidate>>;
const type = 'reserve-candidate';

/** 列为后备人选 (ORG-17), with the appraisals that speak for it. */
export async function listReserve(
  context: CommandContext,
  fields: Pick<ReserveCandidate, 'personId' | 'deeds'>,
  note?: StepNote,
): ReserveOutcome {
  const person = await readInvitee(context, fields.personId);
  if (!person.ok) return person;
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const outcome = listed(
    { id: context.newId(), ...fields },
    {
      name: person.value.name,
      appraisals: await bodiesOf(context.facts, 'leader-appraisal'),
      others: await bodiesOf(context.facts, type),
      step: step.value,
    },
  );
  return outcome.ok ? save(context, 'list-reserve', [write(type, outcome.value.id, undefined, outcome.value)], outcome.value) : outcome;
}

/** 推荐: a letter goes to the enterprise, and the person has agreed. */
export const recommendReserve = (
  context: CommandContext,
  id: string,
  recommendation: NonNullable<ReserveCandidate['recommendation']>,
  note?: StepNote,
): ReserveOutcome =>
  changeRecord(context, { verb: 'recommend-reserve', type, id, note }, (candidate, step) => recommended(candidate, recommendation, step));

export const endReserve = (context: CommandContext, id: string, note?: StepNote): ReserveOutcome =>
  changeRecord(context, { verb: 'end-reserve', type, id, note }, ended);
