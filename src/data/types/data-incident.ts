import { type Static, Type } from 'typebox';
import { type Incident, openSteps } from '../../domain/protection/incident.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { role } from './step.ts';

const closed = { additionalProperties: false };
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    what: Type.String({ minLength: 1, maxLength: 1000 }),
    source: literals('pc', 'stick', 'sheet', 'screen'),
    thing: Type.String({ minLength: 1, maxLength: 100 }),
    foundOn: civilDate,
    happenedOn: Type.Optional(civilDate),
    departureIds: Type.Array(text(36)),
    personIds: Type.Array(text(36)),
    ticked: Type.Array(
      Type.Object(
        {
          step: literals('contain', 'superior', 'authority', 'persons', 'correct'),
          on: civilDate,
          at: Type.String({ pattern: '^\\d{2}:\\d{2}$' }),
          note: Type.Optional(text(500)),
          waived: Type.Optional(Type.Literal(true)),
          by: text(36),
          role,
        },
        closed,
      ),
    ),
    recordedOn: civilDate,
    by: text(36),
    role,
  },
  closed,
);
true satisfies Same<Static<typeof schema>, Incident>;

export const dataIncident: DocumentType<Incident, 'procedures'> = {
  kind: 'procedures',
  class: 'B',
  schema,
  state: (body) => (openSteps(body).length > 0 ? 'open' : 'settled'),
  on: (body) => body.foundOn,
};
