import { type Static, Type } from 'typebox';
import type { FormTemplate } from '../../domain/form-template.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    form: text(40),
    format: literals('docx', 'xlsx'),
    fileName: text(120),
    attachment: text(64),
    bytes: Type.Integer({ minimum: 0 }),
    state: literals('in-use', 'replaced'),
    since: civilDate,
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, FormTemplate>;

export const formTemplate: DocumentType<FormTemplate, 'decisions'> = {
  kind: 'decisions',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.since,
};
