import { dissolutionOf, leaderOf, reachedOn } from '../../../src/domain/group/group.ts';
import { dissolutionGroundNames, groupScopeNames } from '../../../src/domain/names.ts';
import { usePeople } from '../../live/people.ts';
import { FactList, type Step } from '../../parts/Facts.tsx';
import { dayWord } from '../../words/dates.ts';
import type { GroupRow } from './group-rows.tsx';
import { inactivityText } from './sign-words.ts';

const stages = [
  { key: 'draft', word: '发起', from: ['draft', 'returned'] },
  { key: 'submitted', word: '审批', from: ['submitted'] },
  { key: 'approved', word: '聘任备案', from: ['approved', 'filed'] },
  { key: 'active', word: '运行', from: ['active', 'dissolution-proposed'] },
  { key: 'dissolved', word: '撤销', from: ['dissolved'] },
] as const;

/** Five stages; what ended before it was approved stays where it ended, and what a dissolved group never reached is not ticked. */
export function stagesOf({ group }: GroupRow): readonly Step[] {
  const reached = group.state === 'rejected' || group.state === 'withdrawn' ? group.steps.at(-2)?.to : group.state;
  const now = stages.findIndex(({ from }) => (from as readonly (string | undefined)[]).includes(reached));
  const hasRun = group.state !== 'dissolved' || reachedOn(group, 'active') !== undefined;
  return stages.map(({ key, word }, index) => {
    const isPast = index < now && (hasRun || (key !== 'approved' && key !== 'active'));
    return { key, word, at: isPast ? 'done' : index === now ? 'now' : 'ahead' };
  });
}

export function GroupFacts({ row }: { readonly row: GroupRow }) {
  const { nameOf } = usePeople();
  const { group, today, count, leader, inactivity } = row;
  const name = (id: string) => nameOf(id) ?? '（已清除）';
  const term = leaderOf(group);
  const end = dissolutionOf(group);
  return (
    <FactList
      rows={[
        { label: '目标任务', value: group.goals },
        { label: '年度设想', value: group.plan },
        { label: '范围', value: groupScopeNames[group.scope] },
        { label: '发起人', value: `${name(group.initiatorId)}，${dayWord(group.foundedOn, today)}` },
        { label: '组员', value: `${count} 人` },
        { label: '组长', value: term && [leader, term.until && `聘期至 ${dayWord(term.until, today)}`].filter(Boolean).join('，') },
        {
          label: '批准',
          value: group.approval && [group.approval.organisation, dayWord(group.approval.on, today), group.approval.number].join('　'),
        },
        { label: '人少理由', value: group.approval?.reason },
        { label: '活动', value: inactivity && inactivityText(inactivity, today) },
        {
          label: '撤销',
          value:
            end &&
            [dissolutionGroundNames[end.ground], end.decidedOn && dayWord(end.decidedOn, today), end.number].filter(Boolean).join('，'),
        },
      ]}
    />
  );
}
