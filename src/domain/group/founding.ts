import { done, type Outcome, refuse } from '../outcome.ts';
import { isMember, isPresent, type Person } from '../person.ts';
import { stepTo, type Taken } from '../step.ts';
import { decidedElsewhere } from './elsewhere.ts';
import {
  type AutonomousGroup,
  countedParticipants,
  GROUP,
  isGroupOver,
  mayBeRewritten,
  openLineOf,
  type Ruling,
  rulingOn,
} from './group.ts';
import { checkSize, type SizeLimits } from './size.ts';

/** What its initiator writes; name, goals and the list of those who mean to take part are the three that must be there (000:L23). */
export type GroupFields = Pick<AutonomousGroup, 'name' | 'goals'> & Partial<Pick<AutonomousGroup, 'plan' | 'scope'>>;
const LONGEST = { groupName: 40, goals: 500, groupPlan: 500 } as const;

/** GRP-03: a Party member begins a group. `invited` may grow later; who begins it takes part in it. */
export function foundGroup(
  fields: GroupFields,
  {
    id,
    initiator,
    invited,
    groups,
    step,
  }: {
    readonly id: string;
    readonly initiator: Person;
    readonly invited: readonly Person[];
    readonly groups: readonly AutonomousGroup[];
    readonly step: Taken;
  },
): Outcome<AutonomousGroup> {
  const described = tidied(fields, groups, id);
  if (!described.ok) return described;
  if (!isMember(initiator) || !isPresent(initiator))
    return refuse({ code: 'group-initiator-no-member', name: initiator.name, standing: initiator.standing, presence: initiator.presence });
  const gone = invited.find((it) => !isPresent(it));
  if (gone) return refuse({ code: 'group-participant-gone', name: gone.name, presence: gone.presence });
  const others = invited.filter((it) => it.id !== initiator.id);
  if (others.length === 0 && fields.scope !== 'cross-enterprise')
    return refuse({ code: 'group-nobody-invited', group: described.value.name });
  return done({
    ...described.value,
    v: 1,
    id,
    scope: fields.scope ?? 'enterprise',
    state: 'draft',
    initiatorId: initiator.id,
    foundedOn: step.on,
    participants: [
      {
        who: initiator.id,
        state: 'confirmed',
        confirmedBy: 'sheet',
        steps: [
          { ...step, to: 'invited' },
          { ...step, to: 'confirmed' },
        ],
      },
      ...others.map(({ id: who }) => ({ who, state: 'invited' as const, steps: [{ ...step, to: 'invited' as const }] })),
    ],
    leaders: [],
    justified: [],
    dissolutions: [],
    steps: [{ ...step, to: 'draft' }],
  });
}

/** Until it is handed in, and after it came back. */
export function rewriteGroup(group: AutonomousGroup, fields: GroupFields, groups: readonly AutonomousGroup[]): Outcome<AutonomousGroup> {
  if (!mayBeRewritten(group)) return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: ['draft', 'returned'] });
  const described = tidied(fields, groups, group.id);
  if (!described.ok) return described;
  const { plan: _, ...rest } = group;
  return done({ ...rest, ...described.value });
}

export const handInGroup = (group: AutonomousGroup, step: Taken): Outcome<AutonomousGroup> =>
  group.participants.some((it) => it.who !== group.initiatorId && openLineOf(group, it.who))
    ? stepTo(GROUP, group, 'submitted', step)
    : refuse({ code: 'group-nobody-invited', group: group.name });

export const withdrawGroup = (group: AutonomousGroup, step: Taken): Outcome<AutonomousGroup> => stepTo(GROUP, group, 'withdrawn', step);

export const returnGroup = (group: AutonomousGroup, step: Taken): Outcome<AutonomousGroup> =>
  decidedElsewhere(group, step) ??
  (step.reason ? stepTo(GROUP, group, 'returned', step) : refuse({ code: 'group-reason-needed', step: 'returned' }));

export const rejectGroup = (group: AutonomousGroup, step: Taken): Outcome<AutonomousGroup> =>
  decidedElsewhere(group, step) ??
  (step.reason ? stepTo(GROUP, group, 'rejected', step) : refuse({ code: 'group-reason-needed', step: 'rejected' }));

/**
 * Gate 1 (GRP-04, GRP-05): inside one enterprise its own Party organisation approves. Below the least it is refused without a reason and
 * possible with one (COMP-01); the receiver of an application has asked its own opinion for that, and its word is taken as it is.
 */
export function approveGroup(
  group: AutonomousGroup,
  {
    ruling,
    limits,
    step,
    handedIn,
  }: {
    readonly ruling: Ruling;
    readonly limits: SizeLimits;
    readonly step: Taken;
    /** How many had confirmed in what the approval is about; whoever came or went since is not in it. */
    readonly handedIn?: number;
  },
): Outcome<AutonomousGroup> {
  // From a proposal to dissolve it the table leads back to `approved` as well, and that is another act.
  if (group.state !== 'submitted') return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: ['submitted'] });
  const elsewhere = decidedElsewhere(group, step);
  if (elsewhere) return elsewhere;
  const { number, organisation, opinion } = rulingOn(ruling, step.paper);
  if (!number) return refuse({ code: 'field-missing', field: 'documentNumber' });
  const participants = handedIn ?? countedParticipants(group).length;
  if (handedIn === undefined && checkSize(participants, limits) === 'too-few' && !step.reason)
    return refuse({ code: 'group-too-few', group: group.name, count: participants, least: limits.least });
  const approval = {
    number,
    on: step.on,
    organisation,
    participants,
    ...(opinion?.trim() && { opinion: opinion.trim() }),
    ...(step.reason && step.reason !== opinion?.trim() && { reason: step.reason }),
  };
  return stepTo(GROUP, { ...group, approval }, 'approved', step);
}

function tidied(fields: GroupFields, groups: readonly AutonomousGroup[], id: string): Outcome<GroupFields> {
  const texts = { groupName: fields.name.trim(), goals: fields.goals.trim(), groupPlan: fields.plan?.trim() ?? '' };
  for (const field of ['groupName', 'goals'] as const) if (!texts[field]) return refuse({ code: 'field-missing', field });
  for (const [field, limit] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    const { length } = texts[field];
    if (length > limit) return refuse({ code: 'field-too-long', field, length, limit });
  }
  if (groups.some((it) => it.id !== id && it.name === texts.groupName && !isGroupOver(it)))
    return refuse({ code: 'group-name-taken', group: texts.groupName });
  return done({ name: texts.groupName, goals: texts.goals, ...(texts.groupPlan && { plan: texts.groupPlan }) });
}
