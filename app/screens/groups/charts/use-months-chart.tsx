import { useMemo, useState } from 'react';
import { type Activity, isRecorded } from '../../../../src/domain/activity/activity.ts';
import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import { grouped } from '../../../../src/domain/grouped.ts';
import { bodies } from '../../../live/bodies.ts';
import { useCounted } from '../../../live/counted.ts';
import { LongList } from '../../../parts/LongList.tsx';
import { go } from '../../../where.ts';
import { dayWord } from '../../../words/dates.ts';
import type { GroupChart } from './chart.ts';

/** What the groups did, month by month; a bar lists the activities of its month. */
export function useMonthsChart(year: string, today: CivilDate): GroupChart | undefined {
  const documents = useCounted('activity');
  const groups = useCounted('autonomous-group');
  const [chosen, choose] = useState<string>();
  return useMemo(() => {
    if (!documents || !groups) return undefined;
    const nameById = new Map(bodies(groups).map(({ id, name }) => [id, name]));
    const held = bodies(documents).filter((it) => it.groupId !== undefined && isRecorded(it) && it.heldOn?.startsWith(year));
    const byMonth = grouped(held, (it) => it.heldOn!.slice(0, 7));
    const month = chosen?.startsWith(year) ? chosen : undefined;
    const active = new Set(held.map(({ groupId }) => groupId));
    return {
      facts: [
        { label: '活动', figure: `${held.length} 次` },
        { label: '办活动的小组', figure: `${active.size} 个` },
      ],
      bars: {
        title: `${year} 年各月小组活动`,
        unit: '次',
        bars: Array.from({ length: 12 }, (_, at) => {
          const key = `${year}-${String(at + 1).padStart(2, '0')}`;
          const value = byMonth.get(key)?.length ?? 0;
          return { key, label: `${at + 1} 月`, value, current: key === month, ...(value > 0 && { onOpen: () => choose(key) }) };
        }),
      },
      caption: month ? `${Number(month.slice(5))} 月的活动：` : '点一条看当月的活动。',
      records: month && (
        <LongList
          items={(byMonth.get(month) ?? []).toSorted((one, other) => (one.heldOn! < other.heldOn! ? -1 : 1))}
          line={(it) => <Line key={it.id} activity={it} group={nameById.get(it.groupId!) ?? ''} today={today} />}
        />
      ),
    };
  }, [documents, groups, year, chosen, today]);
}

const Line = ({ activity, group, today }: { readonly activity: Activity; readonly group: string; readonly today: CivilDate }) => (
  <li>
    <button type="button" className="link" onClick={() => go({ rail: 'activities', tab: 'records', page: 'activity', id: activity.id })}>
      {activity.title}
    </button>
    <span className="caption">{group}</span>
    <span className="caption">{dayWord(activity.heldOn!, today)}</span>
  </li>
);
