import { type Static, Type } from 'typebox';
import type { ImpactAssessment } from '../../domain/protection/assessment.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { role } from './step.ts';

const closed = { additionalProperties: false };
const count = Type.Integer({ minimum: 0 });
const use = literals(
  'activity',
  'pioneer-post',
  'pledge',
  'points-line',
  'golden-idea',
  'autonomous-group',
  'election',
  'group-appraisal',
  'submission',
);
const facts = Type.Object(
  {
    people: count,
    members: count,
    outside: count,
    fields: Type.Array(
      Type.Object({ field: literals('gender', 'birth', 'phone', 'idTail', 'department', 'jobTitle', 'presenceAt'), count }, closed),
    ),
    uses: Type.Array(Type.Object({ use, count }, closed)),
    notice: Type.Array(Type.Object({ state: literals('awaiting', 'given', 'withdrawn'), count }, closed)),
    consents: Type.Array(Type.Object({ scope: literals('keeping', 'submission', 'partners', 'publicity', 'photo'), count }, closed)),
    recipients: Type.Array(Type.Object({ receiver: text(60), times: count, lastOn: civilDate }, closed)),
    unmasked: count,
    retentionMonths: count,
  },
  closed,
);
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    subject: Type.String({ minLength: 1, maxLength: 100 }),
    occasions: Type.Array(literals('sensitive', 'automated', 'provided', 'published', 'other'), { minItems: 1 }),
    necessary: Type.Boolean(),
    necessity: Type.String({ minLength: 1, maxLength: 500 }),
    impact: literals('low', 'medium', 'high'),
    risk: Type.String({ minLength: 1, maxLength: 500 }),
    adequate: Type.Boolean(),
    adequacy: Type.String({ minLength: 1, maxLength: 500 }),
    conclusion: literals('go-ahead', 'measures-first', 'not-at-all'),
    toDo: Type.Optional(text(500)),
    facts,
    on: civilDate,
    keptUntil: civilDate,
    by: text(36),
    role,
  },
  closed,
);
true satisfies Same<Static<typeof schema>, ImpactAssessment>;

export const impactAssessment: DocumentType<ImpactAssessment, 'procedures'> = {
  kind: 'procedures',
  class: 'B',
  schema,
  state: (body) => body.conclusion,
  on: (body) => body.on,
};
