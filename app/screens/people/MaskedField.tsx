import { unmaskPerson } from '../../../src/commands/unmask-person.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import type { MaskedField as Field } from '../../../src/domain/disclosure.ts';
import { MASKED_ID_TAIL, maskedBirth, maskedPhone } from '../../../src/domain/mask.ts';
import { disclosureReasonNames, maskedFieldNames } from '../../../src/domain/names.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import type { Person } from '../../../src/domain/person.ts';
import { useToday } from '../../live/clock.ts';
import { useDesk } from '../../live/desk.ts';
import { useParameters } from '../../live/parameters.ts';
import { Masked } from '../../parts/Masked.tsx';

const hidden = (person: Person, field: Field): string | undefined => {
  if (field === 'phone') return person.phone && maskedPhone(person.phone);
  if (field === 'birth') return person.birth && maskedBirth(person.birth);
  return person.idTail && MASKED_ID_TAIL;
};

/** One masked field of one person; who looked, when and why is written down before it is shown. */
export function MaskedField({ person, field }: { readonly person: Person; readonly field: Field }) {
  const desk = useDesk();
  const today = useToday();
  const parameters = useParameters();
  const text = hidden(person, field);
  if (!text) return null;
  if (!mayDo(desk.session.actor.role, 'unmask-person')) return text;
  return (
    <Masked
      masked={text}
      seconds={parameterAt(parameters, 'unmask-seconds', today).value}
      label={`${person.name}的${maskedFieldNames[field]}`}
      onUnmask={async ({ reason, text: note }) => {
        const said = note.trim() || disclosureReasonNames[reason];
        const outcome = await unmaskPerson(desk.context(), person.id, { fields: [field], reason, text: said });
        if (!outcome.ok) return { refusal: outcome.refusal };
        const { phone, birth, idTail } = outcome.value.person;
        return { value: (field === 'phone' ? phone : field === 'birth' ? birth : idTail) ?? '' };
      }}
    />
  );
}
