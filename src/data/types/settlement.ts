import { type Static, Type } from 'typebox';
import type { Settlement } from '../../domain/settlement.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';

const schema = Type.Object(
  { v: Type.Literal(1), id: text(64), way: literals('merged', 'chosen', 'let-go'), settledOn: civilDate, by: text(64) },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, Settlement>;

/** Class D: the refused entry is this PC's, and so is what was made of it. */
export const settlement: DocumentType<Settlement, 'decisions'> = {
  kind: 'decisions',
  class: 'D',
  schema,
  state: (body) => body.way,
  on: (body) => body.settledOn,
};
