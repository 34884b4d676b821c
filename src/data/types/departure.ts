import { type Static, Type } from 'typebox';
import type { Departure } from '../../domain/departure.ts';
import type { DocumentType, Same } from '../type.ts';
import { recordReference } from './amount.ts';
import { civilDate, literals, text } from './parts.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    form: text(20),
    title: text(80),
    receiver: text(60),
    manner: literals('file', 'print', 'pdf'),
    leftOn: civilDate,
    by: text(36),
    recordCount: Type.Integer({ minimum: 0 }),
    fields: Type.Array(text(40)),
    masked: Type.Boolean(),
    about: Type.Optional(recordReference),
    cancelled: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, Departure>;

export const departure: DocumentType<Departure, 'reports'> = {
  kind: 'reports',
  class: 'B',
  schema,
  state: (body) => body.manner,
  on: (body) => body.leftOn,
};
