import { type Static, Type } from 'typebox';
import type { PointsLine } from '../../domain/points.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { lineFact } from './points-fact.ts';
import { steps } from './step.ts';

const closed = { additionalProperties: false };
const state = literals('proposed', 'declined', 'verified', 'posted', 'objected', 'confirmed', 'reversed');
const source = Type.Object(
  {
    fact: lineFact,
    id: Type.Optional(text(36)),
    part: Type.Optional(text(20)),
    note: Type.Optional(text(200)),
  },
  closed,
);
const objection = Type.Object(
  {
    on: civilDate,
    matter: text(500),
    outcome: Type.Optional(literals('upheld', 'dismissed')),
    reason: Type.Optional(text(500)),
  },
  closed,
);

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    personId: text(36),
    periodId: text(36),
    schemeId: text(36),
    item: text(40),
    times: Type.Integer({ minimum: 1, maximum: 1000 }),
    hundredths: Type.Integer({ minimum: -10_000_000, maximum: 10_000_000 }),
    on: civilDate,
    reason: text(200),
    source,
    state,
    objection: Type.Optional(objection),
    reverses: Type.Optional(text(36)),
    reversedBy: Type.Optional(text(36)),
    steps: steps(state),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, PointsLine>;

export const pointsLine: DocumentType<PointsLine, 'points'> = {
  kind: 'points',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.on,
};
