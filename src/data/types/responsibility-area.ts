import { type Static, Type } from 'typebox';
import type { ResponsibilityArea } from '../../domain/responsibility-area.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    name: Type.String({ minLength: 1, maxLength: 40 }),
    category: literals('safety', 'power', 'energy', 'equipment', 'innovation', 'workshop'),
    place: Type.Optional(text(60)),
    memberIds: Type.Array(text(36)),
    leadId: Type.Optional(text(36)),
    duties: Type.Array(text(200), { maxItems: 12 }),
    state: literals('active', 'ended'),
    since: civilDate,
    endedOn: Type.Optional(civilDate),
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, ResponsibilityArea>;

export const responsibilityArea: DocumentType<ResponsibilityArea, 'posts'> = {
  kind: 'posts',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.since,
};
