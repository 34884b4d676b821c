import { type Static, Type } from 'typebox';
import type { Disclosure } from '../../domain/disclosure.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { role } from './step.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    personId: text(36),
    fields: Type.Array(literals('phone', 'birth', 'id-tail'), { minItems: 1 }),
    reason: literals('contact', 'check', 'form', 'other'),
    text: Type.Optional(text(200)),
    on: civilDate,
    by: text(36),
    role,
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, Disclosure>;

export const disclosure: DocumentType<Disclosure, 'people'> = {
  kind: 'people',
  class: 'D',
  schema,
  state: (body) => body.reason,
  on: (body) => body.on,
};
