import { type Static, Type } from 'typebox';
import type { AutonomousGroup } from '../../domain/group/group.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { steps } from './step.ts';

const closed = { additionalProperties: false };
const count = Type.Integer({ minimum: 0, maximum: 10_000 });
const state = literals(
  'draft',
  'submitted',
  'returned',
  'approved',
  'filed',
  'active',
  'dissolution-proposed',
  'dissolved',
  'rejected',
  'withdrawn',
);
const participantState = literals('invited', 'confirmed', 'filed', 'left', 'not-renewed', 'removed');
const participant = Type.Object(
  {
    who: text(36),
    state: participantState,
    confirmedBy: Type.Optional(literals('self', 'sheet')),
    skill: Type.Optional(text(60)),
    steps: steps(participantState),
  },
  closed,
);
const approval = Type.Object(
  {
    number: text(60),
    on: civilDate,
    organisation: text(60),
    opinion: Type.Optional(text(500)),
    participants: count,
    reason: Type.Optional(text(500)),
  },
  closed,
);
const leader = Type.Object(
  {
    who: text(36),
    how: literals('direct-appointment', 'election'),
    electionId: Type.Optional(text(36)),
    number: text(60),
    from: civilDate,
    until: Type.Optional(civilDate),
    reason: Type.Optional(text(500)),
    organisation: text(60),
    endedOn: Type.Optional(civilDate),
  },
  closed,
);
const justified = Type.Object(
  { id: text(36), from: civilDate, until: civilDate, reason: text(500), approvedBy: text(60), recordedOn: civilDate },
  closed,
);
const dissolution = Type.Object(
  {
    ground: literals('too-few', 'no-activity', 'no-capacity', 'appraisal-failed'),
    proposedOn: civilDate,
    participants: count,
    months: count,
    lastActivityOn: Type.Optional(civilDate),
    explanation: Type.Optional(text(500)),
    submissionId: Type.Optional(text(36)),
    outcome: Type.Optional(literals('confirmed', 'kept')),
    decidedOn: Type.Optional(civilDate),
    reason: Type.Optional(text(500)),
    number: Type.Optional(text(60)),
    handover: Type.Optional(text(200)),
  },
  closed,
);

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    name: Type.String({ minLength: 1, maxLength: 40 }),
    scope: literals('enterprise', 'cross-enterprise'),
    state,
    goals: Type.String({ minLength: 1, maxLength: 500 }),
    plan: Type.Optional(text(500)),
    initiatorId: text(36),
    foundedOn: civilDate,
    participants: Type.Array(participant),
    submissionId: Type.Optional(text(36)),
    approval: Type.Optional(approval),
    filing: Type.Optional(Type.Object({ number: text(60), on: civilDate }, closed)),
    leaders: Type.Array(leader),
    justified: Type.Array(justified),
    dissolutions: Type.Array(dissolution),
    steps: steps(state),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, AutonomousGroup>;

export const autonomousGroup: DocumentType<AutonomousGroup, 'groups'> = {
  kind: 'groups',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.approval?.on ?? body.foundedOn,
};
