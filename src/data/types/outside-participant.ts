import { type Static, Type } from 'typebox';
import type { OutsideParticipant } from '../../domain/group/outside.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    name: Type.String({ minLength: 1, maxLength: 40 }),
    unit: Type.String({ minLength: 1, maxLength: 60 }),
    standing: literals('full', 'probationary', 'activist', 'applicant', 'employee'),
    noticeOn: civilDate,
    mayBeNamed: Type.Boolean(),
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, OutsideParticipant>;

export const outsideParticipant: DocumentType<OutsideParticipant, 'people'> = {
  kind: 'people',
  class: 'B',
  schema,
  state: () => 'outside',
  on: (body) => body.noticeOn,
};
