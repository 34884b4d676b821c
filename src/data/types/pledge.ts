import { type Static, Type } from 'typebox';
import type { Pledge } from '../../domain/pledge.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { steps } from './step.ts';

const closed = { additionalProperties: false };
const state = literals('draft', 'declared', 'returned', 'reviewed', 'published', 'performing', 'self-reviewed', 'evaluated', 'archived');
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    personId: text(36),
    from: civilDate,
    until: civilDate,
    items: Type.Array(Type.Object({ text: Type.String({ minLength: 1, maxLength: 200 }), due: Type.Optional(civilDate) }, closed), {
      maxItems: 10,
    }),
    state,
    declaredOn: Type.Optional(civilDate),
    published: Type.Optional(Type.Object({ on: civilDate, takenDownOn: Type.Optional(civilDate) }, closed)),
    selfReview: Type.Optional(
      Type.Object({ on: civilDate, results: Type.Array(literals('done', 'partly', 'not-done')), note: Type.Optional(text(500)) }, closed),
    ),
    evaluation: Type.Optional(
      Type.Object({ on: civilDate, result: literals('fulfilled', 'partly', 'not', 'exempt'), reason: Type.Optional(text(500)) }, closed),
    ),
    electionId: Type.Optional(text(36)),
    steps: steps(state),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, Pledge>;

export const pledge: DocumentType<Pledge, 'posts'> = {
  kind: 'posts',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.from,
};
