import { type Static, Type } from 'typebox';
import type { GroupReport } from '../../domain/group/report.ts';
import type { DocumentType, Same } from '../type.ts';
import { literals, month, text } from './parts.ts';
import { steps } from './step.ts';

const closed = { additionalProperties: false };
const count = Type.Integer({ minimum: 0, maximum: 1_000_000 });
const state = literals('draft', 'handed-in');
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    groupId: text(36),
    month,
    difficulties: text(500),
    nextMonth: text(500),
    figures: Type.Optional(
      Type.Object({ activities: count, inside: count, outside: count, tasksDone: count, tasksGoing: count, ideas: count }, closed),
    ),
    submissionId: Type.Optional(text(36)),
    state,
    steps: steps(state),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, GroupReport>;

export const groupReport: DocumentType<GroupReport, 'reports'> = {
  kind: 'reports',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => body.steps.at(-1)?.on ?? '',
};
