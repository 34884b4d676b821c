import { type Activity, type ActivityState, type AttendanceLine, dayOf } from './activity/activity.ts';
import type { CivilDate } from './civil-date.ts';
import { type Consent, type ConsentState, consentStateOn } from './consent.ts';
import type { Disclosure } from './disclosure.ts';
import { type GroupState, hasEnded, isGroupOver, type Participant } from './group/group.ts';
import type { HonourUnit } from './honour-unit.ts';
import type { Idea } from './idea.ts';
import type { Person } from './person.ts';
import { type GroupLife, type GroupLifeFacts, groupLife } from './person-group-life.ts';
import type { Claim } from './plan/claim.ts';
import type { PlanItem } from './plan/plan.ts';
import type { Pledge } from './pledge.ts';
import type { PointsLine, PointsPeriod, PointsScheme } from './points.ts';
import { type Explanation, explainPoints } from './points-explanation.ts';
import type { Post } from './post.ts';
import type { ResponsibilityArea } from './responsibility-area.ts';

/** Everything of the branch, of which a story takes what concerns one person. */
export type StoryFacts = GroupLifeFacts & {
  readonly consents: readonly Consent[];
  readonly disclosures: readonly Disclosure[];
  readonly posts: readonly Post[];
  readonly areas: readonly ResponsibilityArea[];
  readonly honourUnits: readonly HonourUnit[];
  readonly pledges: readonly Pledge[];
  readonly lines: readonly PointsLine[];
  readonly periods: readonly PointsPeriod[];
  readonly schemes: readonly PointsScheme[];
  readonly ideas: readonly Idea[];
  readonly activities: readonly Activity[];
  readonly planItems: readonly PlanItem[];
  readonly claims: readonly Claim[];
};

/** Of an activity what concerns one person: nobody else's line and no minutes. */
export type OwnActivity = {
  readonly id: string;
  readonly title: string;
  readonly on: CivilDate;
  readonly state: ActivityState;
  readonly isHeld: boolean;
  readonly mark?: AttendanceLine['mark'];
};

export type StoryEvent = { readonly on: CivilDate; readonly type: string; readonly id: string; readonly to: string };

/**
 * All that the ledger holds about one person (F-61, PIPL 45): what is written down, who looked behind the mask and why, and every
 * record that names them. Nothing in it is about anybody else.
 */
export type PersonStory = GroupLife & {
  readonly person: Person;
  readonly consents: readonly (Consent & { readonly stateNow: ConsentState })[];
  readonly disclosures: readonly Disclosure[];
  readonly posts: readonly Post[];
  readonly areas: readonly ResponsibilityArea[];
  readonly honourUnits: readonly HonourUnit[];
  readonly pledges: readonly Pledge[];
  readonly lines: readonly PointsLine[];
  readonly points: readonly Explanation[];
  readonly ideas: readonly { readonly idea: Idea; readonly as: readonly ('proposer' | 'lead' | 'team')[] }[];
  /** Each time in a group: the own line, and of the group its name alone. */
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: GroupState;
    readonly line: Participant;
    /** Is or was. */
    readonly isLeader: boolean;
    readonly leadsNow: boolean;
  }[];
  /** Items of plans that they took upon themselves. */
  readonly tasks: readonly { readonly claim: Claim; readonly item: PlanItem }[];
  /** What the person was to come to, and led or taught; how they were marked where it is written down. */
  readonly activities: readonly OwnActivity[];
  /** What happened, newest first. */
  readonly events: readonly StoryEvent[];
};

export function personStory(person: Person, facts: StoryFacts, on: CivilDate): PersonStory {
  const { id } = person;
  const consents = facts.consents.filter((it) => it.personId === id).map((it) => ({ ...it, stateNow: consentStateOn(it, on) }));
  const posts = facts.posts.filter((it) => it.holderId === id);
  const pledges = facts.pledges.filter((it) => it.personId === id);
  const ideas = facts.ideas.flatMap((idea) => {
    const as = partsIn(idea, id);
    return as.length > 0 ? [{ idea, as }] : [];
  });
  const groups = facts.groups.flatMap((group) =>
    group.participants
      .filter(({ who }) => who === id)
      .map((line) => {
        const terms = group.leaders.filter((term) => term.who === id);
        const leadsNow = !isGroupOver(group) && terms.some((term) => !hasEnded(term, on));
        return { id: group.id, name: group.name, state: group.state, line, isLeader: terms.length > 0, leadsNow };
      }),
  );
  return {
    person,
    consents,
    disclosures: facts.disclosures.filter((it) => it.personId === id),
    posts,
    areas: facts.areas.filter((it) => it.memberIds.includes(id)),
    honourUnits: facts.honourUnits.filter((it) => it.contactId === id),
    pledges,
    lines: facts.lines.filter((it) => it.personId === id),
    points: pointsOf(id, facts),
    ideas,
    groups,
    ...groupLife(id, facts),
    tasks: facts.claims.flatMap((claim) => {
      const item = claim.personId === id ? facts.planItems.find((it) => it.id === claim.itemId) : undefined;
      return item ? [{ claim, item }] : [];
    }),
    activities: facts.activities.flatMap((activity) => {
      const mark = activity.attendance.find(({ who }) => who === id)?.mark;
      const leads = activity.hostId === id || activity.lecture?.speakerId === id;
      const { id: activityId, title, state, heldOn } = activity;
      return mark || leads
        ? [{ id: activityId, title, on: dayOf(activity), state, isHeld: heldOn !== undefined, ...(mark && { mark }) }]
        : [];
    }),
    events: [
      ...ownDates(person),
      ...[...consents, ...posts, ...pledges].flatMap((it) =>
        it.steps.map(({ on: day, to }) => ({ on: day, type: typeOf(it), id: it.id, to })),
      ),
      ...posts.flatMap((it) => it.reviews.map((review) => ({ on: review.on, type: 'post-review', id: it.id, to: review.result }))),
      ...groups.flatMap(({ id: groupId, line }) =>
        line.steps.map((step) => ({ on: step.on, type: 'participant', id: groupId, to: step.to })),
      ),
      ...ideas.flatMap(({ idea }) => idea.steps.map((step) => ({ on: step.on, type: 'golden-idea', id: idea.id, to: step.to }))),
    ].toSorted((a, b) => b.on.localeCompare(a.on)),
  };
}

function partsIn(idea: Idea, personId: string): readonly ('proposer' | 'lead' | 'team')[] {
  const parts = {
    proposer: idea.proposerIds.includes(personId),
    lead: idea.leadId === personId,
    team: idea.teamIds?.includes(personId) ?? false,
  };
  return (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part]);
}

/** Periods in which the person has a line, a class or a result, the latest first. */
function pointsOf(personId: string, { lines, periods, schemes }: StoryFacts): PersonStory['points'] {
  const own = lines.filter((it) => it.personId === personId);
  const withLines = new Set(own.map((it) => it.periodId));
  return periods
    .filter(({ id, classOf, results }) => withLines.has(id) || [...classOf, ...results].some((it) => it.personId === personId))
    .toSorted((a, b) => b.from.localeCompare(a.from))
    .flatMap((period) => {
      const scheme = schemes.find((it) => it.id === period.schemeId);
      return scheme ? [explainPoints(personId, { period, scheme, lines: own })] : [];
    });
}

const typeOf = (record: Consent | Post | Pledge): string =>
  'scope' in record ? 'consent' : 'standards' in record ? 'pioneer-post' : 'pledge';

/** The dates of a life in the Party, as the roster knows them. A date known to the month stands at its first day. */
function ownDates(person: Person): readonly StoryEvent[] {
  const dates = {
    applicant: person.appliedOn,
    activist: person.activistOn,
    probationary: person.joinedOn,
    full: person.fullMemberOn,
  } as const;
  const known = Object.entries(dates).flatMap(([to, date]) =>
    date ? [{ on: date.length === 7 ? `${date}-01` : date, type: 'person', id: person.id, to }] : [],
  );
  const presence = person.presenceOn ? [{ on: person.presenceOn, type: 'person', id: person.id, to: person.presence }] : [];
  const notice = person.noticeOn ? [{ on: person.noticeOn, type: 'person', id: person.id, to: 'notice' }] : [];
  return [...known, ...presence, ...notice];
}
