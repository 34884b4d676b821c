import { authorise } from '../domain/authority.ts';
import { type DisclosureReason, disclose, type MaskedField } from '../domain/disclosure.ts';
import { done, refuse } from '../domain/outcome.ts';
import type { Person } from '../domain/person.ts';
import { taken } from '../domain/step.ts';
import { type CommandContext, type CommandOutcome, settingOf, write } from './context.ts';

/** What may be shown, and until which instant (ISO). */
export type Unmasked = { readonly person: Pick<Person, 'phone' | 'birth' | 'idTail'>; readonly until: string };

/** Shows the masked fields of one person for a minute; it is written down, on this PC, before they are shown. */
export async function unmaskPerson(
  context: CommandContext,
  personId: string,
  asked: { readonly fields: readonly MaskedField[]; readonly reason: DisclosureReason; readonly text?: string },
): Promise<CommandOutcome<Unmasked>> {
  const allowed = authorise(context.actor.role, 'unmask-person');
  if (!allowed.ok) return allowed;
  const step = taken(context.actor, context.today);
  if (!step.ok) return step;
  const person = await context.facts.one('person', personId);
  if (!person) return refuse({ code: 'not-found', type: 'person', id: personId });
  const disclosure = disclose(person.body, { ...asked, id: context.newId() }, step.value);
  if (!disclosure.ok) return disclosure;

  const { id, fields } = disclosure.value;
  const writes = [write('disclosure', id, undefined, disclosure.value)];
  const saved = await context.ledger.append([{ id: context.newId(), verb: 'unmask-person', writes }]);
  if (!saved.ok) return saved;
  const seconds = await settingOf(context, 'unmask-seconds', context.today);
  const { phone, birth, idTail } = person.body;
  return done({
    person: {
      ...(fields.includes('phone') && phone && { phone }),
      ...(fields.includes('birth') && birth && { birth }),
      ...(fields.includes('id-tail') && idTail && { idTail }),
    },
    until: new Date(Date.parse(saved.value.at) + seconds * 1000).toISOString(),
  });
}
