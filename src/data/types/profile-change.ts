import { type Static, Type } from 'typebox';
import type { ProfileChange } from '../../domain/profile-change.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    change: literals('linked', 'handed-over'),
    profileId: text(36),
    role: literals('secretary', 'deputy', 'organisation', 'publicity', 'discipline', 'participant'),
    on: civilDate,
    personId: Type.Optional(text(36)),
    successorId: Type.Optional(text(36)),
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, ProfileChange>;

export const profileChange: DocumentType<ProfileChange, 'decisions'> = {
  kind: 'decisions',
  class: 'B',
  schema,
  state: (body) => body.change,
  on: (body) => body.on,
};
