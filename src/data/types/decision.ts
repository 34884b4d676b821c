import { type Static, Type } from 'typebox';
import type { Decision } from '../../domain/decision.ts';
import type { DocumentType, Same } from '../type.ts';
import { recordReference } from './amount.ts';
import { civilDate, literals, text } from './parts.ts';
import { paper } from './step.ts';

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    about: recordReference,
    verdict: literals('received', 'accepted', 'returned', 'evaluated', 'rewarded', 'sealed', 'not-sealed'),
    paper,
    recordedOn: civilDate,
    recordedBy: text(36),
    replaces: Type.Optional(text(36)),
  },
  { additionalProperties: false },
);
true satisfies Same<Static<typeof schema>, Decision>;

export const decision: DocumentType<Decision, 'decisions'> = {
  kind: 'decisions',
  class: 'B',
  schema,
  state: (body) => body.verdict,
  on: (body) => body.paper.decidedOn,
};
