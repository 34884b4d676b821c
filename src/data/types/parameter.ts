import { type Static, Type } from 'typebox';
import type { Parameter, ParameterKey } from '../../domain/parameters.ts';
import type { DocumentType, Same } from '../type.ts';
import { activityType } from './activity.ts';
import { scorePart } from './group-appraisal.ts';
import { civilDate, fen, literals, text } from './parts.ts';

const closed = { additionalProperties: false };
const holidays = Type.Object(
  {
    from: civilDate,
    to: civilDate,
    off: Type.Array(Type.Object({ name: text(20), from: civilDate, to: civilDate }, closed)),
    worked: Type.Array(civilDate),
  },
  closed,
);
const obligations = Type.Array(
  Type.Object(
    {
      counts: activityType,
      period: literals('month', 'quarter', 'half-year', 'year'),
      least: Type.Integer(),
      scope: literals('branch', 'party-group', 'committee'),
      soonDays: Type.Integer(),
      fromMembers: Type.Optional(Type.Integer()),
      source: text(200),
    },
    closed,
  ),
);
/** The shapes of values; which key takes which is asked by the rules. */
export const parameterValue = Type.Union([
  Type.Integer(),
  text(200),
  Type.Array(Type.Object({ grade: Type.Integer(), fromFen: fen, leastFen: fen, mostFen: fen }, closed)),
  Type.Array(Type.Object({ criterion: text(20), most: Type.Number({ minimum: 0, maximum: 100 }) }, closed)),
  Type.Array(Type.Object({ code: text(40), name: Type.String({ minLength: 1, maxLength: 40 }) }, closed)),
  Type.Array(Type.Object({ part: scorePart, weight: Type.Integer() }, closed)),
  Type.Array(Type.Object({ stars: Type.Integer(), from: Type.Integer() }, closed)),
  holidays,
  obligations,
]);

export const parameterKey = Type.Unsafe<ParameterKey>({ type: 'string', maxLength: 40 });

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    key: parameterKey,
    value: parameterValue,
    unit: literals('days', 'working-days', 'months', 'day-of-month', 'characters', 'items', 'seconds', 'fen', 'rate', 'none'),
    source: Type.String({ minLength: 1, maxLength: 200 }),
    validFrom: civilDate,
    validTo: Type.Optional(civilDate),
    setOn: civilDate,
    setBy: text(36),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, Parameter>;

/** The schema knows the shapes of values; which key takes which value is asked by the rule of `set-parameter`. */
export const parameter: DocumentType<Parameter, 'decisions'> = {
  kind: 'decisions',
  class: 'B',
  schema,
  state: (body) => body.key,
  on: (body) => body.validFrom,
};
