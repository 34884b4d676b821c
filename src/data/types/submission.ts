import { type Static, Type } from 'typebox';
import type { Submission } from '../../domain/report/submission.ts';
import type { DocumentType, Same } from '../type.ts';
import { amount, lineNumber } from './amount.ts';
import { civilDate, month, text } from './parts.ts';

const closed = { additionalProperties: false };

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    form: Type.Literal('F-62'),
    organisation: text(60),
    receiver: text(60),
    month,
    version: Type.Integer({ minimum: 1 }),
    handedInOn: civilDate,
    lines: Type.Array(
      Type.Object(
        {
          line: lineNumber,
          title: text(40),
          text: text(400),
          change: Type.Optional(text(100)),
          figures: Type.Array(Type.Object({ key: text(40), title: text(40), amount }, closed)),
        },
        closed,
      ),
    ),
    paragraph: text(2000),
    amends: Type.Optional(
      Type.Object(
        {
          submissionId: text(36),
          reason: text(500),
          differences: Type.Array(Type.Object({ line: lineNumber, key: text(40), title: text(40), reported: amount, now: amount }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, Submission>;

/** Class A: readable to the receiver, and therefore without persons and without the ids of the records behind it. */
export const submission: DocumentType<Submission, 'reports'> = {
  kind: 'reports',
  class: 'A',
  schema,
  state: (body) => (body.amends ? 'amendment' : 'first'),
  on: (body) => body.handedInOn,
};
