import { type Static, Type } from 'typebox';
import type { HonourUnit } from '../../domain/honour-unit.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { steps } from './step.ts';

const closed = { additionalProperties: false };
const state = literals('draft', 'branch-agreed', 'lead-agreed', 'awarded', 'declined', 'ended');
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    honour: literals('member-model-post', 'women-merit-post', 'worker-pioneer', 'youth-civility'),
    unitName: Type.String({ minLength: 1, maxLength: 60 }),
    leadOrganisation: literals('party', 'trade-union', 'youth-league', 'womens-federation'),
    people: Type.Integer({ minimum: 0 }),
    contactId: Type.Optional(text(36)),
    deeds: text(2000),
    state,
    appliedOn: civilDate,
    opinions: Type.Array(
      Type.Object({ level: literals('branch', 'lead', 'superior'), agreed: Type.Boolean(), opinion: text(500), on: civilDate }, closed),
    ),
    awardedOn: Type.Optional(civilDate),
    validUntil: Type.Optional(civilDate),
    steps: steps(state),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, HonourUnit>;

export const honourUnit: DocumentType<HonourUnit, 'posts'> = {
  kind: 'posts',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.appliedOn,
};
