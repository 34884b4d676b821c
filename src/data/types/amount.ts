import { Type } from 'typebox';
import { civilDate, fen, literals, text } from './parts.ts';

const closed = { additionalProperties: false };
const whole = Type.Integer({ minimum: -1_000_000_000, maximum: 1_000_000_000 });

export const amount = Type.Union([
  Type.Object({ is: Type.Literal('count'), value: whole, unit: text(10) }, closed),
  Type.Object({ is: Type.Literal('hours'), tenths: whole }, closed),
  Type.Object({ is: Type.Literal('money'), fen }, closed),
  Type.Object({ is: Type.Literal('share'), part: whole, whole }, closed),
  Type.Object({ is: Type.Literal('average'), part: whole, whole, unit: text(10) }, closed),
  Type.Object({ is: Type.Literal('date'), on: civilDate }, closed),
  Type.Object({ is: Type.Literal('name'), name: text(60) }, closed),
  Type.Object({ is: Type.Literal('fewer'), than: whole }, closed),
  Type.Object({ is: Type.Literal('hidden') }, closed),
  Type.Object({ is: Type.Literal('none') }, closed),
]);
export const recordReference = Type.Object(
  {
    type: literals(
      'organisation',
      'person',
      'pioneer-post',
      'responsibility-area',
      'honour-unit',
      'activity',
      'pledge',
      'golden-idea',
      'autonomous-group',
      'plan-item',
      'election',
      'group-appraisal',
      'paper-count',
      'monthly-report',
      'drop-box-slip',
      'impact-assessment',
      'data-incident',
    ),
    id: text(36),
  },
  closed,
);
export const lineNumber = Type.Union([
  Type.Literal(1),
  Type.Literal(2),
  Type.Literal(3),
  Type.Literal(4),
  Type.Literal(5),
  Type.Literal(6),
  Type.Literal(7),
  Type.Literal(8),
  Type.Literal(9),
  Type.Literal(10),
  Type.Literal(11),
  Type.Literal(12),
  Type.Literal(13),
]);
