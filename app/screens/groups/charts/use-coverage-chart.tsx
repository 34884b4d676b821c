import { useMemo } from 'react';
import { isWorkedUpon } from '../../../../src/domain/group/group.ts';
import { grouped } from '../../../../src/domain/grouped.ts';
import { coverageOf } from '../../../../src/domain/plan/coverage.ts';
import { tasksOf } from '../../../../src/domain/plan/task.ts';
import { bodies } from '../../../live/bodies.ts';
import { useDocs } from '../../../live/documents.ts';
import { Why } from '../../../parts/Why.tsx';
import { type GroupChart, heightOf, inOrder, openGroup } from './chart.ts';

const percent = (value: number): string => `${value.toFixed(1)}%`;

/** COMP-07 人人有项目 of a year, group beside group in the order of the list; `undefined` while first read. */
export function useCoverageChart(year: string): GroupChart | undefined {
  const groups = useDocs('autonomous-group');
  const items = useDocs('plan-item');
  const claims = useDocs('claim');
  return useMemo(() => {
    if (!groups || !items || !claims) return undefined;
    const ofYear = bodies(items).filter((it) => it.year === year);
    const byGroup = grouped(tasksOf(ofYear, bodies(claims)), ({ item }) => item.groupId);
    const rows = inOrder(bodies(groups).filter(isWorkedUpon)).map((group) => {
      const tasks = byGroup.get(group.id) ?? [];
      return { group, count: tasks.length, ...coverageOf(group, tasks) };
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
          点一条看小组的计划。 <Why rule="负责和协办都算有项目；取消的项目不算" source="自主党小组做法：人人有项目" />
        </>
      ),
    };
  }, [groups, items, claims, year]);
}
