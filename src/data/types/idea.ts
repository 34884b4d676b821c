import { type Static, Type } from 'typebox';
import type { Idea } from '../../domain/idea.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, fen, literals, text } from './parts.ts';
import { paper, role } from './step.ts';

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
const ideaAct = literals(
  'drafted',
  'handed-in',
  'returned',
  'taken-up',
  'scored',
  'adopted',
  'adopted-for-trial',
  'deferred',
  'declined',
  'merged',
  'decision-corrected',
  'answered',
  'appealed',
  'trial-passed',
  'trial-failed',
  'started',
  'implemented',
  'handed-to-verification',
  'verified',
  'found-without-effect',
  'reward-proposed',
  'rewarded',
  'closed',
  'promoted',
  'withdrawn',
  'proposer-confirmed',
);
const closed = { additionalProperties: false };
const benefit = {
  costBeforeFen: fen,
  costAfterFen: fen,
  volumeMilli: Type.Integer({ minimum: 0, maximum: 9_000_000_000_000 }),
  unit: text(20),
  oneOffFen: fen,
  oneOffYears: Type.Optional(Type.Integer({ minimum: 1, maximum: 30 })),
};
const score = Type.Object(
  {
    by: text(40),
    score: Type.Number({ minimum: 0, maximum: 100 }),
    marks: Type.Optional(Type.Array(Type.Object({ criterion: text(20), points: Type.Number({ minimum: 0, maximum: 100 }) }, closed))),
    opinion: Type.Optional(text(500)),
  },
  closed,
);
const step = Type.Object(
  {
    act: ideaAct,
    to: ideaState,
    on: civilDate,
    by: text(36),
    role,
    reason: Type.Optional(text(500)),
    paper: Type.Optional(paper),
    evidenceIds: Type.Optional(Type.Array(text(36))),
  },
  closed,
);
const reward = { fen, payer: literals('enterprise', 'union', 'party'), netFen: fen, source: text(200) };
const rewardByTable = Type.Object({ ...reward, method: Type.Literal('table'), grade: Type.Integer({ minimum: 1 }) }, closed);
const rewardByRate = Type.Object({ ...reward, method: Type.Literal('rate'), rate: text(20) }, closed);
const actual = {
  ...benefit,
  measuredMonths: Type.Integer({ minimum: 1, maximum: 12 }),
  verifiedBy: text(60),
  verifierId: Type.Optional(text(36)),
  verifiedOn: civilDate,
};

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
    claimedName: Type.Optional(text(40)),
    proposedOn: civilDate,
    situation: Type.Optional(text(2000)),
    measure: Type.Optional(text(2000)),
    effect: Type.Optional(text(500)),
    occasion: Type.Optional(text(60)),
    activityId: Type.Optional(text(36)),
    leadId: Type.Optional(text(36)),
    teamIds: Type.Optional(Type.Array(text(36))),
    scores: Type.Optional(Type.Array(score)),
    decidedOn: Type.Optional(civilDate),
    answeredOn: Type.Optional(civilDate),
    answeredBy: Type.Optional(literals('slip', 'notice', 'told')),
    forecast: Type.Optional(Type.Object(benefit, closed)),
    verification: Type.Optional(Type.Object({ askedOf: text(60), askedId: Type.Optional(text(36)), askedOn: civilDate }, closed)),
    actual: Type.Optional(Type.Object(actual, closed)),
    reward: Type.Optional(Type.Union([rewardByTable, rewardByRate])),
    mergedInto: Type.Optional(text(36)),
    appealedOn: Type.Optional(civilDate),
    promotedTo: Type.Optional(Type.Array(text(60))),
    source: Type.Optional(literals('desk', 'drop-box', 'meeting', 'self-service', 'import')),
    steps: Type.Array(step),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, Idea>;

export const idea: DocumentType<Idea, 'ideas'> = {
  kind: 'ideas',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.proposedOn,
};
