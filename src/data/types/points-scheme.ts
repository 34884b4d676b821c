import { type Static, Type } from 'typebox';
import type { PointsScheme } from '../../domain/points.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { itemFact } from './points-fact.ts';

const closed = { additionalProperties: false };
const hundredths = Type.Integer({ minimum: 0, maximum: 10_000_000 });
const category = Type.Object(
  { code: text(40), name: Type.String({ minLength: 1, maxLength: 40 }), capHundredths: Type.Optional(hundredths) },
  closed,
);
const item = Type.Object(
  {
    code: text(40),
    name: Type.String({ minLength: 1, maxLength: 60 }),
    category: text(40),
    sign: literals('bonus', 'deduction'),
    valueHundredths: hundredths,
    per: text(10),
    capHundredths: Type.Optional(hundredths),
    fact: itemFact,
  },
  closed,
);

/** What of a scheme a branch or a superior's pack writes. */
export const schemeFields = {
  name: Type.String({ minLength: 1, maxLength: 60 }),
  source: text(200),
  rhythm: literals('year', 'half-year', 'quarter'),
  baseHundredths: hundredths,
  categories: Type.Array(category),
  items: Type.Array(item),
  classes: Type.Array(
    Type.Object(
      { code: text(40), name: text(40), factorPermille: Type.Integer({ minimum: 0, maximum: 10_000 }), exempt: Type.Boolean() },
      closed,
    ),
    { minItems: 1 },
  ),
  grades: Type.Array(Type.Object({ code: text(40), name: text(20), fromHundredths: Type.Integer() }, closed)),
  carryOverPercent: Type.Integer({ minimum: 0, maximum: 100 }),
  deductionCapHundredths: Type.Optional(hundredths),
  factorOn: literals('positive-total', 'gains', 'whole-total'),
};

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    series: text(36),
    version: Type.Integer({ minimum: 1 }),
    state: literals('draft', 'in-force', 'replaced'),
    inForceFrom: Type.Optional(civilDate),
    ...schemeFields,
  },
  closed,
);
true satisfies Same<Static<typeof schema>, PointsScheme>;

export const pointsScheme: DocumentType<PointsScheme, 'points'> = {
  kind: 'points',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.inForceFrom ?? '',
};
