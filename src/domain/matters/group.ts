import type { CivilDate } from '../civil-date.ts';
import { openElectionAnswer } from '../election/answers.ts';
import { isUnderWay } from '../election/election.ts';
import { lackingOf } from '../group/active.ts';
import { openGroupAnswer } from '../group/answers.ts';
import { type AutonomousGroup, countedParticipants, type DissolutionGround, isWorkedUpon, openDissolution } from '../group/group.ts';
import { type GroupSign, groupSigns, type Inactivity } from '../group/signs.ts';
import { parameterAt } from '../parameters.ts';
import { dueBy, type OpenMatter, type TodayFacts, type WaitingMatter, waitingSince } from './matter.ts';

type OfGroup<C extends string, N = unknown> = { readonly code: C; readonly group: string } & N;
export type GroupMatter =
  | OfGroup<'approve-group', { readonly since: CivilDate; readonly count: number; readonly least: number }>
  | OfGroup<'file-participants', { readonly count: number }>
  | OfGroup<'appoint-leader'>
  | OfGroup<'file-group'>
  | OfGroup<'group-no-activity', Inactivity>
  | OfGroup<'group-activity-warning', Inactivity>
  | OfGroup<'group-too-few', { readonly count: number; readonly least: number }>
  | OfGroup<
      'decide-dissolution',
      { readonly ground: DissolutionGround; readonly since: CivilDate; readonly participants: number; readonly months: number }
    >;

export type GroupWaiting = {
  readonly code: 'group-decision';
  readonly group: string;
  readonly of: 'founding' | 'dissolution' | 'leader';
};

/** What waits at a gate, what is lacking before a group begins, and what its rules say of one that stands. */
export function groupMatters(
  { groups, elections, heldDays, parameters }: TodayFacts,
  today: CivilDate,
): readonly OpenMatter<GroupMatter>[] {
  const now = dueBy(today, today);
  return groups.flatMap((group) => {
    const about = { group: group.name };
    const open = openDissolution(group);
    if (group.state === 'submitted' && group.scope === 'enterprise') {
      const numbers = { count: countedParticipants(group).length, least: parameterAt(parameters, 'group-size-least', today).value };
      return [row(group, now, { code: 'approve-group', ...about, since: group.steps.at(-1)?.on ?? group.foundedOn, ...numbers })];
    }
    if (open && group.scope === 'cross-enterprise') return [];
    if (open) {
      const { ground, proposedOn: since, participants, months } = open;
      return [row(group, now, { code: 'decide-dissolution', ...about, ground, since, participants, months })];
    }
    if (!isWorkedUpon(group)) return [];
    const { leader, unfiled } = lackingOf(group);
    const signs = groupSigns(group, { held: heldDays.get(group.id) ?? [], settings: parameters, today });
    return [
      ...(group.state === 'approved' && group.scope === 'cross-enterprise' ? [row(group, now, { code: 'file-group', ...about })] : []),
      ...(unfiled.length > 0 ? [row(group, now, { code: 'file-participants', ...about, count: unfiled.length })] : []),
      ...(leader && !elections.some((it) => it.groupId === group.id && isUnderWay(it))
        ? [row(group, now, { code: 'appoint-leader', ...about })]
        : []),
      ...signs.flatMap((sign) => signMatters(group, sign, today)),
    ];
  });
}

/** Across enterprises the park or the community decides, whoever asked it and how (GRP-05); once its word came, it is this branch's turn. */
export function groupsWaiting({ groups, elections, answers }: TodayFacts, today: CivilDate): readonly WaitingMatter<GroupWaiting>[] {
  const across = groups.filter((it) => it.scope === 'cross-enterprise' && !openGroupAnswer(it, answers));
  return across.flatMap((group) => {
    const recommended = elections.find(
      (it) => it.groupId === group.id && it.state === 'result-recommended' && !openElectionAnswer(it, answers),
    );
    const asked =
      group.state === 'submitted'
        ? { matter: 'founding' as const, since: group.steps.at(-1)?.on ?? group.foundedOn }
        : openDissolution(group)
          ? { matter: 'dissolution' as const, since: openDissolution(group)!.proposedOn }
          : recommended && { matter: 'leader' as const, since: recommended.steps.at(-1)?.on ?? today };
    if (!asked) return [];
    return [
      {
        id: `group-decision:${group.id}`,
        ...waitingSince(asked.since, today),
        reached: 'saved' as const,
        matter: { code: 'group-decision' as const, group: group.name, of: asked.matter },
        recordId: group.id,
      },
    ];
  });
}

function signMatters(group: AutonomousGroup, sign: GroupSign, today: CivilDate): readonly OpenMatter<GroupMatter>[] {
  const about = { group: group.name };
  switch (sign.sign) {
    case 'no-activity': {
      const { sign: _, ...inactivity } = sign;
      return [row(group, dueBy(sign.dueOn ?? today, today), { code: 'group-no-activity', ...about, ...inactivity })];
    }
    case 'activity-warning': {
      const { sign: _, ...inactivity } = sign;
      return sign.dueOn ? [row(group, dueBy(sign.dueOn, today), { code: 'group-activity-warning', ...about, ...inactivity })] : [];
    }
    case 'too-few':
      return [row(group, dueBy(today, today), { code: 'group-too-few', ...about, count: sign.count, least: sign.least })];
    case 'at-least':
    case 'many':
    case 'no-leader':
    case 'reports-missing':
    case 'held-ahead':
      return [];
  }
}

const row = (group: AutonomousGroup, due: ReturnType<typeof dueBy>, matter: GroupMatter): OpenMatter<GroupMatter> => ({
  id: `${matter.code}:${group.id}`,
  ...due,
  matter,
  recordId: group.id,
});
