import { Button } from 'antd';
import { useMemo } from 'react';
import { isWorkedUpon } from '../../../../src/domain/group/group.ts';
import { grouped } from '../../../../src/domain/grouped.ts';
import { coverageOf } from '../../../../src/domain/plan/coverage.ts';
import { tasksOf } from '../../../../src/domain/plan/task.ts';
import { useKeys } from '../../../keys.ts';
import { bodies } from '../../../live/bodies.ts';
import { useToday } from '../../../live/clock.ts';
import { useDocs } from '../../../live/documents.ts';
import { type Bar, Bars } from '../../../parts/Bars.tsx';
import { Card } from '../../../parts/Card.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { Why } from '../../../parts/Why.tsx';
import { go } from '../../../where.ts';

const percent = (value: number): string => `${value.toFixed(1)}%`;
const back = () => go({ rail: 'groups', tab: 'groups' });

/** 人人有项目 of this year, group beside group in the order of the list; COMP-07. */
export default function CoveragePage() {
  const groups = useDocs('autonomous-group');
  const items = useDocs('plan-item');
  const claims = useDocs('claim');
  const year = useToday().slice(0, 4);
  useKeys([{ key: 'Escape', does: '回到清单', run: back }]);
  const rows = useMemo(() => {
    if (!groups || !items || !claims) return undefined;
    const byGroup = grouped(
      tasksOf(
        bodies(items).filter((it) => it.year === year),
        bodies(claims),
      ),
      ({ item }) => item.groupId,
    );
    return bodies(groups)
      .filter(isWorkedUpon)
      .map((group) => {
        const tasks = byGroup.get(group.id) ?? [];
        return { group, count: tasks.length, ...coverageOf(group, tasks) };
      });
  }, [groups, items, claims, year]);
  const bars = useMemo(
    () =>
      rows?.map(
        ({ group, count, holding, people, unclaimed }): Bar => ({
          key: group.id,
          label: `${group.name} ${count === 0 ? '没有计划' : `${holding.length}/${people}${unclaimed > 0 ? `，${unclaimed} 项没人领` : ''}`}`,
          value: people > 0 ? (holding.length / people) * 100 : 0,
          onOpen: () => go({ rail: 'groups', tab: 'groups', page: 'group', id: `${group.id}:plan` }),
        }),
      ),
    [rows],
  );
  if (!rows || !bars) return null;
  const sum = (of: (row: NonNullable<typeof rows>[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  return (
    <div className="page">
      <Head
        title="人人有项目"
        beside={<span className="caption">{year} 年</span>}
        facts={[
          { label: '小组', figure: String(rows.length) },
          { label: '组员有项目', figure: `${sum(({ holding }) => holding.length)} / ${sum(({ people }) => people)} 人次` },
          { label: '没人领', figure: `${sum(({ unclaimed }) => unclaimed)} 项` },
        ]}
        actions={<Button onClick={back}>回到清单</Button>}
      />
      <Card scrolls label="人人有项目">
        {bars.length === 0 ? (
          <Empty what="还没有运行的小组。" first="小组批准以后，按年订计划，组员申领项目。" />
        ) : (
          <>
            <Bars title="有项目的组员占多少" unit="" bars={bars} show={percent} height={Math.max(120, bars.length * 34)} lying />
            <p className="caption">
              点一条看小组的计划。 <Why rule="负责和协办都算有项目；取消的项目不算" source="自主党小组做法：人人有项目" />
            </p>
          </>
        )}
      </Card>
    </div>
  );
}
