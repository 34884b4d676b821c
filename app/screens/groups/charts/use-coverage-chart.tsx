import { useMemo } from 'react';
import { participantsOn } from '../../../../src/domain/group/statistics.ts';
import { grouped } from '../../../../src/domain/grouped.ts';
import { coverageOf } from '../../../../src/domain/plan/coverage.ts';
import { tasksOf } from '../../../../src/domain/plan/task.ts';
import { bodies } from '../../../live/bodies.ts';
import { useCounted } from '../../../live/counted.ts';
import { Why } from '../../../parts/Why.tsx';
import { type GroupChart, heightOf, openGroup } from './chart.ts';
import { useStanding, type Year } from './use-standing.ts';

const percent = (value: number): string => `${value.toFixed(1)}%`;

/** COMP-07 人人有项目 of a year: the groups and the people in them on its last day, in the order of the list; `undefined` while first read. */
export function useCoverageChart(of: Year): GroupChart | undefined {
  const groups = useStanding(of);
  const items = useCounted('plan-item');
  const claims = useCounted('claim');
  const { to } = of;
  return useMemo(() => {
    if (!groups || !items || !claims) return undefined;
    const ofYear = bodies(items).filter((it) => it.year === to.slice(0, 4));
    const byGroup = grouped(tasksOf(ofYear, bodies(claims)), ({ item }) => item.groupId);
    const rows = groups.map((group) => {
      const tasks = byGroup.get(group.id) ?? [];
      return { group, count: tasks.length, ...coverageOf(group, tasks, participantsOn(group, to)) };
    });
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
    return {
      facts: [
        { label: '小组', figure: String(rows.length) },
        { label: '组员有项目', figure: `${sum(({ holding }) => holding.length)} / ${sum(({ people }) => people)} 人次` },
        { label: '没人领', figure: `${sum(({ unclaimed }) => unclaimed)} 项` },
      ],
      bars: {
        title: '有项目的组员占多少',
        unit: '',
        show: percent,
        lying: true,
        whole: 100,
        height: heightOf(rows.length),
        bars: rows.map(({ group, count, holding, people, unclaimed }) => ({
          key: group.id,
          label: group.name,
          value: people > 0 ? (holding.length / people) * 100 : 0,
          said: count === 0 ? '没有计划' : `${holding.length} / ${people} 人${unclaimed > 0 ? `，${unclaimed} 项没人领` : ''}`,
          onOpen: openGroup(group.id, 'plan'),
        })),
      },
      caption: (
        <>
          点一条看小组的计划。{' '}
          <Why
            rule="负责和协办都算有项目；取消的项目不算；按年末（今年按今天）在组的人算；加入的小组由发起企业统计"
            source="自主党小组做法：人人有项目"
          />
        </>
      ),
    };
  }, [groups, items, claims, to]);
}
