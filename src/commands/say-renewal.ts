import type { GroupAppraisal } from '../domain/appraisal/appraisal.ts';
import type { OwnRenewalAnswer } from '../domain/appraisal/own.ts';
import { recordRenewals } from '../domain/appraisal/steps.ts';
import { authorise } from '../domain/authority.ts';
import { refuse } from '../domain/outcome.ts';
import { taken } from '../domain/step.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

const type = 'group-appraisal';

/** 续组意愿, said by the person at this PC (GRP-10); it may be said otherwise until the appraisal is decided. */
export async function sayRenewal(context: CommandContext, id: string, answer: OwnRenewalAnswer): Promise<CommandOutcome<GroupAppraisal>> {
  const { actor, facts, today } = context;
  const verb = 'record-renewals';
  const allowed = authorise(actor.role, verb);
  if (!allowed.ok) return allowed;
  if (actor.role !== 'participant' || actor.personId === undefined) return refuse({ code: 'role-may-not', role: actor.role, verb });
  const before = await facts.one(type, id);
  if (!before) return refuse({ code: 'not-found', type, id });
  const step = taken(actor, today);
  if (!step.ok) return step;
  const outcome = recordRenewals(before.body, { [actor.personId]: answer }, step.value, 'self');
  return outcome.ok ? save(context, verb, [write(type, id, before, outcome.value)], outcome.value) : outcome;
}
