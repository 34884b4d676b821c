import { unmaskPerson } from '../../../src/commands/unmask-person.ts';
import type { DisclosureReason, MaskedField as Field } from '../../../src/domain/disclosure.ts';
import { MASKED_ID_TAIL, maskedBirth, maskedPhone } from '../../../src/domain/mask.ts';
import { maskedFieldNames } from '../../../src/domain/names.ts';
import type { Person } from '../../../src/domain/person.ts';
import { useDesk } from '../../live/desk.ts';
import { Masked, type UnmaskReason } from '../../parts/Masked.tsx';

const reasons: Readonly<Record<UnmaskReason['reason'], DisclosureReason>> = {
  联系本人: 'contact',
  核对名册: 'check',
  办理转接: 'form',
  上级要求: 'other',
};

const hidden = (person: Person, field: Field): string | undefined => {
  if (field === 'phone') return person.phone && maskedPhone(person.phone);
  if (field === 'birth') return person.birth && maskedBirth(person.birth);
  return person.idTail && MASKED_ID_TAIL;
};

/** One masked field of one person; who looked, when and why is written down before it is shown. */
export function MaskedField({ person, field }: { readonly person: Person; readonly field: Field }) {
  const desk = useDesk();
  const text = hidden(person, field);
  if (!text) return null;
  return (
    <Masked
      masked={text}
      label={`${person.name}的${maskedFieldNames[field]}`}
      onUnmask={async ({ reason, text: note }) => {
        const said = note.trim() || reason;
        const outcome = await unmaskPerson(desk.context(), person.id, { fields: [field], reason: reasons[reason], text: said });
        if (!outcome.ok) return { refusal: outcome.refusal };
        const { phone, birth, idTail } = outcome.value.person;
        return { value: (field === 'phone' ? phone : field === 'birth' ? birth : idTail) ?? '' };
      }}
    />
  );
}
