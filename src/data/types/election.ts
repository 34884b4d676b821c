import { type Static, Type } from 'typebox';
import type { Candidacy } from '../../domain/election/candidacy.ts';
import type { Election } from '../../domain/election/election.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { steps } from './step.ts';

const closed = { additionalProperties: false };
const state = literals(
  'planned',
  'candidates-open',
  'candidates-closed',
  'no-candidate',
  'speeches-held',
  'voted',
  'tie',
  'result-recommended',
  'not-confirmed',
  'appointed',
  'in-office',
  'ended',
  'annulled',
);
const people = Type.Array(text(36), { maxItems: 200 });
const count = Type.Integer({ minimum: 0, maximum: 100_000 });
const round = Type.Object(
  {
    on: civilDate,
    way: literals('paper', 'screen'),
    among: people,
    expected: count,
    present: count,
    ballotsOut: count,
    ballotsIn: count,
    invalid: count,
    abstained: count,
    votes: Type.Array(Type.Object({ personId: text(36), votes: count }, closed), { maxItems: 200 }),
  },
  closed,
);
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    groupId: text(36),
    meetingId: text(36),
    electorate: literals('all-participants', 'party-members'),
    candidates: people,
    order: Type.Optional(people),
    rounds: Type.Array(round, { maxItems: 20 }),
    winnerId: Type.Optional(text(36)),
    submissionId: Type.Optional(text(36)),
    term: Type.Optional(Type.Object({ from: civilDate, until: civilDate }, closed)),
    state,
    steps: steps(state),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, Election>;

export const election: DocumentType<Election, 'procedures'> = {
  kind: 'procedures',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.steps.at(-1)?.on ?? '',
};

const ofOne = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    electionId: text(36),
    personId: text(36),
    plan: Type.String({ minLength: 1, maxLength: 2000 }),
    pledge: Type.String({ minLength: 1, maxLength: 1000 }),
    appliedOn: civilDate,
    withdrawnOn: Type.Optional(civilDate),
  },
  closed,
);
true satisfies Same<Static<typeof ofOne>, Candidacy>;

export const candidacy: DocumentType<Candidacy, 'procedures'> = {
  kind: 'procedures',
  class: 'B',
  schema: ofOne,
  state: (body) => (body.withdrawnOn ? 'withdrawn' : 'standing'),
  on: (body) => body.appliedOn,
};
