import { type Static, Type } from 'typebox';
import type { Post } from '../../domain/post.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, month, text } from './parts.ts';
import { publicity, steps } from './step.ts';

const closed = { additionalProperties: false };
const state = literals(
  'nominated',
  'branch-reviewed',
  'publicity',
  'rejected',
  'named',
  'on-duty',
  'continued',
  'suspended',
  'restored',
  'revoked',
  'ended',
);
const objection = Type.Object(
  {
    id: text(36),
    on: civilDate,
    matter: text(500),
    outcome: Type.Optional(literals('upheld', 'dismissed')),
    decidedOn: Type.Optional(civilDate),
    reason: Type.Optional(text(500)),
  },
  closed,
);
const figure = Type.Object(
  {
    name: text(40),
    unit: text(20),
    targetMilli: Type.Integer(),
    monthly: Type.Array(Type.Object({ month, valueMilli: Type.Integer() }, closed)),
  },
  closed,
);

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    name: Type.String({ minLength: 1, maxLength: 40 }),
    place: Type.Optional(text(60)),
    holderId: Type.Optional(text(36)),
    areaId: Type.Optional(text(36)),
    state,
    standards: Type.Array(text(200), { maxItems: 12 }),
    motto: Type.Optional(text(60)),
    plate: Type.Optional(text(20)),
    nominatedOn: civilDate,
    nominatedBy: Type.Optional(text(60)),
    publicity: Type.Optional(publicity),
    objections: Type.Array(objection),
    namedOn: Type.Optional(civilDate),
    onDutyOn: Type.Optional(civilDate),
    reviews: Type.Array(Type.Object({ on: civilDate, result: literals('good', 'met', 'weak'), note: Type.Optional(text(500)) }, closed)),
    figure: Type.Optional(figure),
    revokedFor: Type.Optional(text(40)),
    endedFor: Type.Optional(literals('holder-left', 'holder-moved', 'post-dissolved', 'withdrawn')),
    endedOn: Type.Optional(civilDate),
    source: Type.Optional(literals('desk', 'import')),
    steps: steps(state),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, Post>;

export const pioneerPost: DocumentType<Post, 'posts'> = {
  kind: 'posts',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.onDutyOn ?? body.nominatedOn,
};
