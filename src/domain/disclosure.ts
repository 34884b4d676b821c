import type { Role } from './actor.ts';
import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import type { Person } from './person.ts';
import type { Taken } from './step.ts';

export type DisclosureReason = 'contact' | 'check' | 'form' | 'other';
export type MaskedField = 'phone' | 'birth' | 'id-tail';

/** Somebody looked behind the mask of one person: what for, which fields. The entry that holds it says at what time. */
export type Disclosure = {
  readonly v: 1;
  readonly id: string;
  readonly personId: string;
  readonly fields: readonly MaskedField[];
  readonly reason: DisclosureReason;
  readonly text?: string;
  readonly on: CivilDate;
  readonly by: string;
  readonly role: Role;
};

const MASKED: { readonly [F in MaskedField]: 'phone' | 'birth' | 'idTail' } = { phone: 'phone', birth: 'birth', 'id-tail': 'idTail' };

/** UX §4: one person, a reason from four, and words where the reason is another one. Only what is there is shown. */
export function disclose(
  person: Person,
  asked: { readonly id: string; readonly fields: readonly MaskedField[]; readonly reason: DisclosureReason; readonly text?: string },
  step: Taken,
): Outcome<Disclosure> {
  const text = asked.text?.trim();
  if (asked.reason === 'other' && !text) return refuse({ code: 'unmask-text-needed' });
  if (text && text.length > 200) return refuse({ code: 'field-too-long', field: 'text', length: text.length, limit: 200 });
  const fields = asked.fields.filter((field) => person[MASKED[field]] !== undefined);
  if (fields.length === 0) return refuse({ code: 'unmask-nothing-there', name: person.name });
  return done({
    v: 1,
    id: asked.id,
    personId: person.id,
    fields,
    reason: asked.reason,
    ...(text && { text }),
    on: step.on,
    by: step.by,
    role: step.role,
  });
}
