import { type Static, Type } from 'typebox';
import type { PurgeNote } from '../../domain/purge.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { role } from './step.ts';

const closed = { additionalProperties: false };
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    ground: literals('request', 'consent-withdrawn', 'purpose-reached', 'retention-over', 'not-ours'),
    on: civilDate,
    by: text(36),
    role,
    erased: Type.Array(Type.Object({ type: text(40), id: text(36) }, closed)),
    counts: Type.Array(Type.Object({ type: text(40), count: Type.Integer({ minimum: 0 }) }, closed)),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, PurgeNote>;

export const purgeNote: DocumentType<PurgeNote, 'people'> = {
  kind: 'people',
  class: 'B',
  schema,
  state: (body) => body.ground,
  on: (body) => body.on,
};
