import { type Static, Type } from 'typebox';
import type { Organisation } from '../../domain/organisation.ts';
import type { DocumentType, Same } from '../type.ts';
import { literals, text } from './parts.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    name: Type.String({ minLength: 1, maxLength: 60 }),
    organisationType: literals('branch', 'joint-branch', 'general-branch', 'committee', 'superior'),
    enterprise: text(60),
    region: text(60),
    superiorName: text(60),
    employees: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, Organisation>;

export const organisation: DocumentType<Organisation, 'organisations'> = {
  kind: 'organisations',
  class: 'B',
  schema,
  state: () => '',
  on: () => '',
};
