import { type Static, Type } from 'typebox';
import type { PaperCount } from '../../domain/report/paper-count.ts';
import type { DocumentType, Same } from '../type.ts';
import { amount, lineNumber } from './amount.ts';
import { civilDate, literals, month, text } from './parts.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    month,
    line: lineNumber,
    figure: text(40),
    amount,
    on: civilDate,
    source: Type.String({ minLength: 1, maxLength: 120 }),
    recordedBy: text(36),
    state: literals('recorded', 'withdrawn'),
    withdrawnBecause: Type.Optional(text(200)),
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, PaperCount>;

export const paperCount: DocumentType<PaperCount, 'reports'> = {
  kind: 'reports',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.on,
};
