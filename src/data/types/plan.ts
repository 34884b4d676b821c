import { type Static, Type } from 'typebox';
import type { Claim } from '../../domain/plan/claim.ts';
import type { GroupPlan, PlanItem } from '../../domain/plan/plan.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { steps } from './step.ts';

const closed = { additionalProperties: false };
const year = Type.String({ pattern: '^\\d{4}$' });

const planState = literals('draft', 'submitted', 'returned', 'reviewed');
const planSchema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    groupId: text(36),
    year,
    state: planState,
    review: Type.Optional(
      Type.Object({ number: text(60), organisation: text(60), on: civilDate, opinion: Type.Optional(text(500)) }, closed),
    ),
    submission: Type.Optional(Type.Object({ id: text(36), itemIds: Type.Array(text(36)) }, closed)),
    steps: steps(planState),
  },
  closed,
);
true satisfies Same<Static<typeof planSchema>, GroupPlan>;

export const groupPlan: DocumentType<GroupPlan, 'groups'> = {
  kind: 'groups',
  class: 'B',
  schema: planSchema,
  state: (body) => body.state,
  on: (body) => `${body.year}-01-01`,
};

const itemState = literals('idea', 'agreed', 'submitted', 'approved', 'returned', 'rejected', 'accepted', 'cancelled');
const itemSchema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    groupId: text(36),
    year,
    title: Type.String({ minLength: 1, maxLength: 60 }),
    goal: literals('direction', 'energy', 'transformation', 'wellbeing'),
    due: civilDate,
    measure: Type.Optional(text(500)),
    state: itemState,
    acceptance: Type.Optional(
      Type.Object({ on: civilDate, quality: literals('outstanding', 'done'), opinion: Type.Optional(text(500)) }, closed),
    ),
    steps: steps(itemState),
  },
  closed,
);
true satisfies Same<Static<typeof itemSchema>, PlanItem>;

export const planItem: DocumentType<PlanItem, 'tasks'> = {
  kind: 'tasks',
  class: 'B',
  schema: itemSchema,
  state: (body) => body.state,
  on: (body) => body.due,
};

const claimState = literals('claimed', 'in-progress', 'handed-in', 'returned', 'accepted', 'released', 'reassigned');
const claimSchema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    itemId: text(36),
    groupId: text(36),
    personId: text(36),
    as: literals('lead', 'helper'),
    state: claimState,
    claimedOn: civilDate,
    result: Type.Optional(text(500)),
    steps: steps(claimState),
  },
  closed,
);
true satisfies Same<Static<typeof claimSchema>, Claim>;

export const claim: DocumentType<Claim, 'tasks'> = {
  kind: 'tasks',
  class: 'B',
  schema: claimSchema,
  state: (body) => body.state,
  on: (body) => body.claimedOn,
};
