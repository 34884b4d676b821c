import { type Static, Type } from 'typebox';
import type { Slip } from '../../domain/slip.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    number: text(20),
    droppedOn: civilDate,
    openedOn: civilDate,
    state: literals('opened', 'taken', 'set-aside'),
    title: Type.String({ minLength: 1, maxLength: 80 }),
    detail: Type.Optional(text(8000)),
    category: Type.Optional(literals('safety', 'quality', 'energy', 'process', 'management', 'logistics', 'other')),
    name: Type.Optional(text(40)),
    ideaId: Type.Optional(text(36)),
    reason: Type.Optional(literals('about-a-person', 'no-proposal', 'already-known', 'unreadable')),
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, Slip>;

export const slip: DocumentType<Slip, 'ideas'> = {
  kind: 'ideas',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.droppedOn,
};
