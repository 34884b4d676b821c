import { type Static, Type } from 'typebox';
import type { Person } from '../../domain/person.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, partialDate, text } from './parts.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    name: Type.String({ minLength: 1, maxLength: 40 }),
    standing: literals('full', 'probationary', 'activist', 'applicant', 'employee'),
    presence: literals('here', 'mobile', 'left', 'transferred', 'died'),
    presenceOn: Type.Optional(civilDate),
    gender: Type.Optional(literals('male', 'female')),
    department: Type.Optional(text(60)),
    jobTitle: Type.Optional(text(60)),
    partyGroup: Type.Optional(text(60)),
    phone: Type.Optional(text(30)),
    birth: Type.Optional(partialDate),
    appliedOn: Type.Optional(partialDate),
    activistOn: Type.Optional(partialDate),
    joinedOn: Type.Optional(partialDate),
    fullMemberOn: Type.Optional(partialDate),
    idTail: Type.Optional(text(4)),
    idMark: Type.Optional(text(64)),
    notice: literals('awaiting', 'given', 'withdrawn'),
    noticeOn: Type.Optional(civilDate),
    noticeVersion: Type.Optional(text(20)),
    arrivedOn: Type.Optional(civilDate),
    consents: Type.Optional(
      Type.Array(
        Type.Object(
          { scope: literals('keeping', 'submission', 'partners', 'publicity', 'photo'), until: Type.Optional(civilDate) },
          { additionalProperties: false },
        ),
      ),
    ),
    presenceAt: Type.Optional(text(60)),
    keptLongerUntil: Type.Optional(civilDate),
    keptLongerFor: Type.Optional(text(200)),
    contactedOn: Type.Optional(Type.Array(civilDate)),
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, Person>;

export const person: DocumentType<Person, 'people'> = {
  kind: 'people',
  class: 'B',
  schema,
  state: (body) => body.presence,
  on: (body) => body.joinedOn ?? '',
};
