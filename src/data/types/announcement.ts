import { type Static, Type } from 'typebox';
import type { Announcement } from '../../domain/announcement.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, text } from './parts.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    issuer: text(60),
    title: text(60),
    text: text(4_000),
    on: civilDate,
    documentNumber: Type.Optional(text(60)),
    notice: Type.Optional(text(36)),
    validUntil: Type.Optional(civilDate),
    file: Type.Optional(
      Type.Object(
        { id: text(36), fileName: text(120), bytes: Type.Integer({ minimum: 1, maximum: 300_000 }) },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, Announcement>;

export const announcement: DocumentType<Announcement, 'decisions'> = {
  kind: 'decisions',
  class: 'A',
  schema,
  state: () => 'announced',
  on: (body) => body.on,
};
