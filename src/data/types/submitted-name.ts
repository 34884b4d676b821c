import { type Static, Type } from 'typebox';
import type { SubmittedName } from '../../domain/group/handed-up.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, text } from './parts.ts';

const closed = { additionalProperties: false };
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    personId: text(36),
    about: Type.Object({ type: Type.Literal('submission'), id: text(36) }, closed),
    name: Type.String({ minLength: 1, maxLength: 40 }),
    on: civilDate,
  },
  closed,
);
true satisfies Same<Static<typeof schema>, SubmittedName>;

/** Class A: the one readable document that names a person; only of people who agreed to it, and purged like everything that is about them. */
export const submittedName: DocumentType<SubmittedName, 'people'> = {
  kind: 'people',
  class: 'A',
  schema,
  state: () => 'submitted',
  on: (body) => body.on,
};
