import { type Static, Type } from 'typebox';
import type { Idea } from '../../domain/idea.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, fen, literals, text } from './parts.ts';

const ideaState = literals(
  'draft',
  'submitted',
  'returned-incomplete',
  'under-review',
  'adopted',
  'adopted-trial',
  'deferred',
  'declined',
  'merged',
  'implementing',
  'implemented',
  'verifying',
  'verified',
  'not-effective',
  'reward-proposed',
  'rewarded',
  'closed',
  'promoted',
  'withdrawn',
);
const benefit = {
  costBeforeFen: fen,
  costAfterFen: fen,
  annualVolumeMilli: Type.Integer(),
  unit: text(20),
  oneOffFen: fen,
};
const closed = { additionalProperties: false };

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    number: text(20),
    title: Type.String({ minLength: 1, maxLength: 80 }),
    category: literals('safety', 'quality', 'energy', 'process', 'management', 'logistics', 'other'),
    state: ideaState,
    proposerIds: Type.Array(text(36)),
    anonymous: Type.Boolean(),
    proposedOn: civilDate,
    situation: Type.Optional(text(2000)),
    measure: Type.Optional(text(2000)),
    leadId: Type.Optional(text(36)),
    teamIds: Type.Optional(Type.Array(text(36))),
    scores: Type.Optional(
      Type.Array(
        Type.Object({ by: text(40), score: Type.Number({ minimum: 0, maximum: 100 }), opinion: Type.Optional(text(500)) }, closed),
      ),
    ),
    answeredOn: Type.Optional(civilDate),
    forecast: Type.Optional(Type.Object(benefit, closed)),
    actual: Type.Optional(
      Type.Object(
        { ...benefit, measuredMonths: Type.Integer({ minimum: 1, maximum: 12 }), verifiedBy: text(60), verifiedOn: civilDate },
        closed,
      ),
    ),
    reward: Type.Optional(Type.Object({ fen, payer: literals('enterprise', 'union', 'party'), basis: text(200) }, closed)),
    mergedInto: Type.Optional(text(36)),
    appealedOn: Type.Optional(civilDate),
    promotedTo: Type.Optional(Type.Array(text(60))),
    source: Type.Optional(literals('desk', 'drop-box', 'meeting', 'self-service', 'import')),
    steps: Type.Array(
      Type.Object(
        { to: ideaState, on: civilDate, by: text(60), note: Type.Optional(text(1000)), documentNumber: Type.Optional(text(60)) },
        closed,
      ),
    ),
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, Idea>;

export const idea: DocumentType<Idea, 'ideas'> = {
  kind: 'ideas',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.proposedOn,
};
