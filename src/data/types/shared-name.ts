import { type Static, Type } from 'typebox';
import type { SharedName } from '../../domain/group/shared-name.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, text } from './parts.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    groupId: text(36),
    memberId: text(36),
    personId: text(36),
    name: Type.String({ minLength: 1, maxLength: 40 }),
    on: civilDate,
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, SharedName>;

/** Class B, sealed under the group's key: the enterprises of the group read it, and the county does not. */
export const sharedName: DocumentType<SharedName, 'people'> = {
  kind: 'people',
  class: 'B',
  schema,
  state: () => 'shared',
  on: (body) => body.on,
};
