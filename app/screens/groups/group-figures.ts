import { dissolutionOf } from '../../../src/domain/group/group.ts';
import { coverageOf } from '../../../src/domain/plan/coverage.ts';
import type { StripFigure } from '../../parts/RecordPage.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import type { GroupRow } from './group-rows.tsx';
import type { GroupYear } from './plan/use-tasks.ts';

/** How many they are, how long nothing was done, and when it ended; each with its rule. */
export function figuresOf(
  { group, count, inactivity, today }: GroupRow,
  { least, most }: { least: number; most: number },
): readonly StripFigure[] {
  const end = dissolutionOf(group);
  return [
    { key: 'count', label: '组员', figure: `${count} 人`, rule: `一般 ${least}–${most} 人` },
    ...(inactivity
      ? [
          {
            key: 'months',
            label: '没有活动',
            figure: `${inactivity.months} 个月`,
            rule: `满 ${inactivity.limit} 个月提议撤销小组${inactivity.dueOn ? `：${dayWord(inactivity.dueOn, today)}` : ''}`,
          },
        ]
      : []),
    ...(end?.decidedOn
      ? [{ key: 'end', label: '撤销', figure: dayWord(end.decidedOn, today), ...(end.number && { rule: end.number }) }]
      : []),
  ];
}

/** COMP-07 of this year, once there is something to claim. */
export function coverageFigure({ group, id }: GroupRow, ofYear: GroupYear | undefined): readonly StripFigure[] {
  if (!ofYear?.tasks.some(({ state }) => state !== undefined && state !== 'cancelled')) return [];
  const { holding, people, unclaimed } = coverageOf(group, ofYear.tasks);
  return [
    {
      key: 'coverage',
      label: '人人有项目',
      figure: `${holding.length} / ${people} 人`,
      rule: `${unclaimed} 项没人领`,
      onOpen: () => go({ rail: 'groups', tab: 'groups', page: 'board', id: `${id}:${ofYear.year}` }),
    },
  ];
}
