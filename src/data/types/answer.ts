import { type Static, Type } from 'typebox';
import type { Answer } from '../../domain/answer.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';

const closed = { additionalProperties: false };
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    about: Type.Object({ type: Type.Literal('submission'), id: text(36) }, closed),
    verdict: literals('received', 'returned', 'refused', 'filed', 'approved', 'accepted'),
    issuer: text(60),
    on: civilDate,
    documentNumber: Type.Optional(text(60)),
    opinion: Type.Optional(text(500)),
    exceptions: Type.Optional(
      Type.Array(Type.Object({ no: Type.Integer({ minimum: 1, maximum: 200 }), verdict: literals('returned', 'refused') }, closed)),
    ),
    registerNumber: Type.Optional(text(60)),
    signatory: Type.Optional(text(40)),
    recordedOn: Type.Optional(civilDate),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, Answer>;

/** Class A: its author is the county, and it names nobody but who signed a paper. */
export const answer: DocumentType<Answer, 'decisions'> = {
  kind: 'decisions',
  class: 'A',
  schema,
  state: (body) => body.verdict,
  on: (body) => body.on,
};
