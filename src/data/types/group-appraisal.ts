import { type Static, Type } from 'typebox';
import type { GroupAppraisal } from '../../domain/appraisal/appraisal.ts';
import type { LeaderAppraisal } from '../../domain/appraisal/leader-appraisal.ts';
import type { ReserveCandidate } from '../../domain/appraisal/reserve.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, fen, literals, text } from './parts.ts';
import { steps } from './step.ts';

const closed = { additionalProperties: false };
const count = Type.Integer({ minimum: 0, maximum: 100_000 });
const year = Type.Unsafe<string>({ type: 'string', pattern: '^\\d{4}$' });
const grade = literals('excellent', 'pass', 'fail');
const stars = Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4), Type.Literal(5)]);
export const scorePart = literals('renewals', 'activities', 'attendance', 'tasks', 'members', 'employees', 'enterprise', 'organisation');

const state = literals('collecting', 'scoring', 'decided', 'adjusted', 'cancelled');
const scored = Type.Object(
  {
    lines: Type.Array(
      Type.Object(
        { part: scorePart, done: count, of: count, weightHundredths: count, pointsHundredths: count, countedHundredths: count },
        closed,
      ),
      { maxItems: 8 },
    ),
    scoreHundredths: count,
    grade,
    stars,
  },
  closed,
);
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    groupId: text(36),
    year,
    renewals: Type.Array(
      Type.Object(
        {
          who: text(36),
          answer: Type.Optional(literals('continues', 'stops', 'changes-group', 'gone')),
          saidBy: Type.Optional(Type.Literal('self')),
        },
        closed,
      ),
      { maxItems: 1000 },
    ),
    satisfaction: Type.Array(
      Type.Object(
        {
          kind: literals('members', 'employees', 'enterprise', 'organisation'),
          verySatisfied: count,
          satisfied: count,
          basicallySatisfied: count,
          unsatisfied: count,
        },
        closed,
      ),
      { maxItems: 4 },
    ),
    results: Type.Array(Type.Object({ scored, grade, stars, reason: Type.Optional(text(500)) }, closed), { maxItems: 50 }),
    state,
    steps: steps(state),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, GroupAppraisal>;

export const groupAppraisal: DocumentType<GroupAppraisal, 'procedures'> = {
  kind: 'procedures',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.steps.at(-1)?.on ?? '',
};

const leaderState = literals('decided', 'withdrawn');
const ofLeader = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    year,
    groupId: text(36),
    personId: text(36),
    appraisalId: Type.Optional(text(36)),
    grade,
    months: count,
    rules: Type.Object({ passFen: fen, excellentFen: fen, leastMonths: count }, closed),
    allowance: Type.Object({ postFen: fen, bonusFen: fen }, closed),
    state: leaderState,
    steps: steps(leaderState),
  },
  closed,
);
true satisfies Same<Static<typeof ofLeader>, LeaderAppraisal>;

export const leaderAppraisal: DocumentType<LeaderAppraisal, 'procedures'> = {
  kind: 'procedures',
  class: 'B',
  schema: ofLeader,
  state: (body) => body.state,
  on: (body) => body.steps.at(-1)?.on ?? '',
};

const reserveState = literals('listed', 'recommended', 'ended');
const ofReserve = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    personId: text(36),
    evidence: Type.Array(text(36), { maxItems: 100 }),
    deeds: Type.String({ minLength: 1, maxLength: 500 }),
    recommendation: Type.Optional(Type.Object({ receiver: text(60), agreedOn: civilDate }, closed)),
    state: reserveState,
    steps: steps(reserveState),
  },
  closed,
);
true satisfies Same<Static<typeof ofReserve>, ReserveCandidate>;

export const reserveCandidate: DocumentType<ReserveCandidate, 'procedures'> = {
  kind: 'procedures',
  class: 'B',
  schema: ofReserve,
  state: (body) => body.state,
  on: (body) => body.steps.at(-1)?.on ?? '',
};
