import { type Static, Type } from 'typebox';
import type { PointsPeriod } from '../../domain/points.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { publicity, steps } from './step.ts';

const closed = { additionalProperties: false };
const state = literals('open', 'counting', 'publicity', 'closed');
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    name: Type.String({ minLength: 1, maxLength: 40 }),
    schemeId: text(36),
    from: civilDate,
    until: civilDate,
    state,
    classOf: Type.Array(Type.Object({ personId: text(36), classCode: text(40) }, closed)),
    carried: Type.Array(Type.Object({ personId: text(36), hundredths: Type.Integer() }, closed)),
    carriedFrom: Type.Optional(text(36)),
    results: Type.Array(
      Type.Object({ personId: text(36), classCode: text(40), totalHundredths: Type.Integer(), grade: Type.Optional(text(40)) }, closed),
    ),
    publicity: Type.Optional(publicity),
    steps: steps(state),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, PointsPeriod>;

export const pointsPeriod: DocumentType<PointsPeriod, 'points'> = {
  kind: 'points',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.from,
};
