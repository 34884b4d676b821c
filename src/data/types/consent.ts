import { type Static, Type } from 'typebox';
import type { Consent } from '../../domain/consent.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { steps } from './step.ts';

const state = literals('notice-shown', 'given', 'withdrawn', 'expired', 'superseded');
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    personId: text(36),
    scope: literals('keeping', 'submission', 'partners', 'publicity', 'photo'),
    noticeVersion: text(20),
    state,
    shownOn: civilDate,
    givenOn: Type.Optional(civilDate),
    given: Type.Optional(literals('signed', 'spoken')),
    until: Type.Optional(civilDate),
    withdrawnOn: Type.Optional(civilDate),
    steps: steps(state),
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, Consent>;

/** Answers to the notice never leave this PC; what they allow stands on the person. */
export const consent: DocumentType<Consent, 'people'> = {
  kind: 'people',
  class: 'D',
  schema,
  state: (body) => body.state,
  on: (body) => body.shownOn,
};
