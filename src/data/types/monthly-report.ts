import { type Static, Type } from 'typebox';
import type { MonthlyReport } from '../../domain/report/monthly-report.ts';
import type { DocumentType, Same } from '../type.ts';
import { amount, lineNumber, recordReference } from './amount.ts';
import { civilDate, literals, month, text } from './parts.ts';
import { paper, role } from './step.ts';

const closed = { additionalProperties: false };
const reportState = literals('draft', 'submitted', 'received', 'accepted', 'returned', 'evaluated', 'locked', 'amended', 'void');
const reportAct = literals(
  'begun',
  'paragraph-written',
  'declared-unchanged',
  'handed-in',
  'taken-back',
  'handed-over',
  'hand-over-corrected',
  'accepted',
  'returned',
  'reopened',
  'evaluated',
  'locked',
  'amended',
  'voided',
);
const step = Type.Object(
  {
    act: reportAct,
    to: reportState,
    on: civilDate,
    by: text(36),
    role,
    reason: Type.Optional(text(500)),
    paper: Type.Optional(paper),
    evidenceIds: Type.Optional(Type.Array(text(36))),
  },
  closed,
);
const figure = Type.Object({ line: lineNumber, key: text(40), amount, records: Type.Array(recordReference) }, closed);

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    month,
    state: reportState,
    paragraph: text(2000),
    unchangedLines: Type.Array(lineNumber),
    versions: Type.Array(
      Type.Object(
        {
          version: Type.Integer({ minimum: 1 }),
          submissionId: text(36),
          on: civilDate,
          by: text(36),
          paragraph: text(2000),
          figures: Type.Array(figure),
        },
        closed,
      ),
    ),
    handedOverOn: Type.Optional(civilDate),
    steps: Type.Array(step),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, MonthlyReport>;

export const monthlyReport: DocumentType<MonthlyReport, 'reports'> = {
  kind: 'reports',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: (body) => `${body.month}-01`,
};
