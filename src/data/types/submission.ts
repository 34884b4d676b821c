import { type Static, Type } from 'typebox';
import type { GroupReportUp } from '../../domain/group/report-up.ts';
import type { AppointmentProposal, DissolutionProposal, GroupApplication } from '../../domain/group/submission.ts';
import type { PlanProposal } from '../../domain/plan/proposal.ts';
import type { ReportSubmission } from '../../domain/report/submission.ts';
import type { Submission } from '../../domain/submission.ts';
import type { DocumentType, Same } from '../type.ts';
import { amount, lineNumber } from './amount.ts';
import { civilDate, literals, month, text } from './parts.ts';

const closed = { additionalProperties: false };

const report = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    form: Type.Literal('F-62'),
    organisation: text(60),
    receiver: text(60),
    month,
    version: Type.Integer({ minimum: 1 }),
    handedInOn: civilDate,
    lines: Type.Array(
      Type.Object(
        {
          line: lineNumber,
          title: text(40),
          text: text(400),
          change: Type.Optional(text(100)),
          figures: Type.Array(Type.Object({ key: text(40), title: text(40), amount }, closed)),
        },
        closed,
      ),
    ),
    paragraph: text(2000),
    amends: Type.Optional(
      Type.Object(
        {
          submissionId: text(36),
          reason: text(500),
          differences: Type.Array(Type.Object({ line: lineNumber, key: text(40), title: text(40), reported: amount, now: amount }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);
true satisfies Same<Static<typeof report>, ReportSubmission>;

const person = {
  nameId: Type.Optional(text(36)),
  unit: text(60),
  standing: literals('full', 'probationary', 'activist', 'applicant', 'employee'),
};
const head = {
  v: Type.Literal(1),
  id: text(36),
  organisation: text(60),
  receiver: text(60),
  matter: text(36),
  version: Type.Integer({ minimum: 1 }),
  handedInOn: civilDate,
  group: text(40),
};
const application = Type.Object(
  {
    ...head,
    form: Type.Literal('F-01'),
    foundedOn: civilDate,
    goals: text(500),
    plan: Type.Optional(text(500)),
    initiator: Type.Object(person, closed),
    participants: Type.Array(Type.Object({ ...person, confirmed: Type.Boolean() }, closed)),
  },
  closed,
);
true satisfies Same<Static<typeof application>, GroupApplication>;

const count = Type.Integer({ minimum: 0, maximum: 10_000 });
const approval = Type.Object({ number: text(60), on: civilDate }, closed);
const dissolution = Type.Object(
  {
    ...head,
    form: Type.Literal('F-06'),
    approval,
    ground: literals('too-few', 'no-activity', 'no-capacity', 'appraisal-failed'),
    participants: count,
    least: count,
    months: count,
    limit: count,
    lastActivityOn: Type.Optional(civilDate),
    explanation: Type.Optional(text(500)),
  },
  closed,
);
true satisfies Same<Static<typeof dissolution>, DissolutionProposal>;
const appointment = Type.Object(
  {
    ...head,
    form: Type.Literal('F-10'),
    approval,
    candidate: Type.Object(person, closed),
    candidates: count,
    votedOn: civilDate,
    expected: count,
    present: count,
    valid: count,
    votes: count,
    termMonths: count,
  },
  closed,
);
true satisfies Same<Static<typeof appointment>, AppointmentProposal>;

const plan = Type.Object(
  {
    ...head,
    form: Type.Literal('F-12'),
    approval,
    year: Type.String({ pattern: '^\\d{4}$' }),
    leader: Type.Optional(Type.Object(person, closed)),
    items: Type.Array(
      Type.Object(
        {
          title: Type.String({ minLength: 1, maxLength: 60 }),
          goal: literals('direction', 'energy', 'transformation', 'wellbeing'),
          due: civilDate,
          measure: Type.Optional(text(500)),
        },
        closed,
      ),
      { minItems: 1, maxItems: 200 },
    ),
  },
  closed,
);
true satisfies Same<Static<typeof plan>, PlanProposal>;

const groupReport = Type.Object(
  {
    ...head,
    form: Type.Literal('F-05'),
    approval,
    ofMonth: month,
    leader: Type.Optional(Type.Object(person, closed)),
    figures: Type.Object({ activities: count, inside: count, outside: count, tasksDone: count, tasksGoing: count, ideas: count }, closed),
    difficulties: text(500),
    nextMonth: text(500),
  },
  closed,
);
true satisfies Same<Static<typeof groupReport>, GroupReportUp>;

const schema = Type.Union([report, application, dissolution, appointment, plan, groupReport]);

/** Class A: readable to the receiver, and therefore without the ids of the records behind it; whoever is named is so by a document of its own. */
export const submission: DocumentType<Submission, 'reports'> = {
  kind: 'reports',
  class: 'A',
  schema,
  state: (body) => (body.form === 'F-62' && body.amends ? 'amendment' : 'first'),
  on: (body) => body.handedInOn,
};
