import { type Static, Type } from 'typebox';
import { type Activity, dayOf } from '../../domain/activity/activity.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, literals, text } from './parts.ts';
import { steps } from './step.ts';

const closed = { additionalProperties: false };
const count = Type.Integer({ minimum: 0, maximum: 99_999 });
const state = literals('planned', 'announced', 'held', 'recorded', 'confirmed', 'postponed', 'cancelled');
export const activityType = literals(
  'general-meeting',
  'committee-meeting',
  'group-meeting',
  'party-lesson',
  'theme-day',
  'org-life-meeting',
  'lecture',
  'group-activity',
  'skill-drill',
  'skill-contest',
  'other',
);
const attendance = Type.Array(
  Type.Union([
    Type.Object({ who: text(36), mark: literals('expected', 'present', 'observer', 'guest') }, closed),
    Type.Object(
      { who: text(36), mark: Type.Literal('absent'), absence: literals('on-duty', 'business-trip', 'leave', 'away', 'no-reason') },
      closed,
    ),
  ]),
);
const vote = Type.Object(
  { is: literals('decision', 'election'), expected: count, present: count, ayes: count, nays: count, abstained: count },
  closed,
);

const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    activityType,
    title: Type.String({ minLength: 1, maxLength: 80 }),
    state,
    isOpen: Type.Boolean(),
    groupId: Type.Optional(text(36)),
    partyGroup: Type.Optional(text(40)),
    seriesName: Type.Optional(text(40)),
    ways: Type.Optional(Type.Array(literals('central', 'dispersed', 'online', 'offline', 'practice', 'theory'))),
    plannedOn: Type.Optional(civilDate),
    startsAt: Type.Optional(Type.String({ pattern: '^\\d{2}:\\d{2}$' })),
    place: Type.Optional(text(60)),
    hostId: Type.Optional(text(36)),
    heldOn: Type.Optional(civilDate),
    recordedOn: Type.Optional(civilDate),
    makesUpFor: Type.Optional(Type.String({ pattern: '^\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$' })),
    attendance,
    guestCount: count,
    guests: Type.Array(text(40)),
    agenda: Type.Array(text(200)),
    decisions: Type.Array(
      Type.Object({ text: Type.String({ minLength: 1, maxLength: 500 }), adopted: Type.Boolean(), vote: Type.Optional(vote) }, closed),
    ),
    outcome: Type.Optional(text(2000)),
    comments: Type.Array(text(300)),
    wishes: Type.Array(text(80)),
    lecture: Type.Optional(
      Type.Object(
        {
          mode: literals('set-topic', 'named-speaker', 'menu-choice', 'commented'),
          speakerId: Type.Optional(text(36)),
          speaker: Type.Optional(text(40)),
        },
        closed,
      ),
    ),
    steps: steps(state),
  },
  closed,
);
true satisfies Same<Static<typeof schema>, Activity>;

/** Minutes and guests lie in the record itself: whoever confirms it confirms them, and a purge takes a name out of all of it. */
export const activity: DocumentType<Activity, 'activities'> = {
  kind: 'activities',
  class: 'B',
  schema,
  state: (body) => body.state,
  on: dayOf,
};
