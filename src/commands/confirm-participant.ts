import { authorise } from '../domain/authority.ts';
import { isGroupOver, openLineOf } from '../domain/group/group.ts';
import { confirmParticipant as confirmed } from '../domain/group/participants.ts';
import { refuse } from '../domain/outcome.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { type GroupOutcome, otherGroupsOf } from './change-group.ts';
import { type CommandContext, save, settingOf, write } from './context.ts';
import { readInvitee } from './read-people.ts';

type Confirmation = { readonly personId: string; readonly skill?: string };

/** Said by the person at this PC, where nobody may speak for another, or copied off the sheet that they signed. */
export async function confirmParticipant(context: CommandContext, id: string, said: Confirmation, note?: StepNote): GroupOutcome {
  const { actor, facts } = context;
  const verb = 'confirm-participant';
  const allowed = authorise(actor.role, verb);
  if (!allowed.ok) return allowed;
  const isSelf = actor.role === 'participant';
  if (isSelf && actor.personId !== said.personId) return refuse({ code: 'role-may-not', role: actor.role, verb });
  const before = await facts.one('autonomous-group', id);
  if (!before) return refuse({ code: 'not-found', type: 'autonomous-group', id });
  const person = await readInvitee(context, said.personId);
  if (!person.ok) return person;
  const step = taken(actor, context.today, note);
  if (!step.ok) return step;
  const others = (await otherGroupsOf(context, id)).filter((it) => !isGroupOver(it) && openLineOf(it, said.personId)?.state !== 'invited');
  const outcome = confirmed(before.body, person.value, {
    confirmedBy: isSelf ? 'self' : 'sheet',
    skill: said.skill,
    others: others.filter((it) => openLineOf(it, said.personId)),
    most: await settingOf(context, 'group-most-per-person', step.value.on),
    step: step.value,
  });
  return outcome.ok ? save(context, verb, [write('autonomous-group', id, before, outcome.value)], outcome.value) : outcome;
}
