import { useMemo } from 'react';
import { participantsOn } from '../../../../src/domain/group/statistics.ts';
import { turnoverOf } from '../../../../src/domain/group/turnover.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useParameters } from '../../../live/parameters.ts';
import { Why } from '../../../parts/Why.tsx';
import { dayWord } from '../../../words/dates.ts';
import { type GroupChart, heightOf, openGroup } from './chart.ts';
import { useStanding, type Year } from './use-standing.ts';

/** How many were in each group on the last day (COMP-01, COMP-02). */
export function useSizesChart(year: Year): GroupChart | undefined {
  const groups = useStanding(year);
  const settings = useParameters();
  const { to, today } = year;
  return useMemo(() => {
    if (!groups) return undefined;
    const least = parameterAt(settings, 'group-size-least', to).value;
    const most = parameterAt(settings, 'group-size-most', to).value;
    const rows = groups.map((group) => ({ group, count: new Set(participantsOn(group, to)).size }));
    const all = rows.reduce((sum, { count }) => sum + count, 0);
    const beside = (count: number) => (count < least ? `，少于 ${least} 人` : count > most ? `，多于 ${most} 人` : '');
    return {
      facts: [
        { label: `到 ${dayWord(to, today)}`, figure: `共 ${rows.length} 个小组，${all} 人次` },
        { label: '平均', figure: rows.length > 0 ? `${(all / rows.length).toFixed(2)} 人` : '—' },
        { label: `不在 ${least}–${most} 人`, figure: `${rows.filter(({ count }) => beside(count) !== '').length} 个` },
      ],
      bars: {
        title: '各组人数',
        unit: '人',
        lying: true,
        height: heightOf(rows.length),
        bars: rows.map(({ group, count }) => ({
          key: group.id,
          label: group.name,
          value: count,
          said: `${count} 人${beside(count)}`,
          onOpen: openGroup(group.id, 'people'),
        })),
      },
      caption: (
        <>
          点一条看小组的组员。{' '}
          <Why
            rule={`一般 ${least}–${most} 人；本人确认了、没有退出的都算，组长也算；一人在两个小组算两次`}
            source="自主党小组做法：组员一般控制在 3—15 人"
          />
        </>
      ),
    };
  }, [groups, settings, to, today]);
}

/** Who stayed, came and went in the year. */
export function useTurnoverChart(year: Year): GroupChart | undefined {
  const groups = useStanding(year);
  const { from, to, today } = year;
  return useMemo(() => {
    if (!groups) return undefined;
    const rows = groups.map((group) => ({ group, turnover: turnoverOf(group, from, to) }));
    const sum = (of: 'began' | 'stayed' | 'joined' | 'left') => rows.reduce((total, { turnover }) => total + turnover[of].length, 0);
    return {
      facts: [
        { label: '年初在组', figure: `${sum('began')} 人次` },
        { label: '留下', figure: String(sum('stayed')) },
        { label: '新来', figure: String(sum('joined')) },
        { label: '离开', figure: String(sum('left')) },
      ],
      bars: {
        title: `年初在组的，到 ${dayWord(to, today)} 留下多少`,
        unit: '',
        lying: true,
        show: (value: number) => `${value}%`,
        whole: 100,
        height: heightOf(rows.length),
        bars: rows.map(({ group, turnover: { began, stayed, joined, left } }) => ({
          key: group.id,
          label: group.name,
          value: began.length > 0 ? Math.round((stayed.length * 100) / began.length) : 0,
          said: [
            began.length > 0 ? `${began.length} 人留下 ${stayed.length}` : '年初还没有组员',
            joined.length > 0 && `来 ${joined.length}`,
            left.length > 0 && `走 ${left.length}`,
          ]
            .filter(Boolean)
            .join('，'),
          onOpen: openGroup(group.id, 'people'),
        })),
      },
      caption: (
        <>
          点一条看小组的组员。已撤销的小组不在内。{' '}
          <Why
            rule="年初在组的人里，现在还在的算留下；退出、不续组、移出的算离开；当年来又走的，来和走都算"
            source="自主党小组做法：一年一调整，组员自愿续组"
          />
        </>
      ),
    };
  }, [groups, from, to, today]);
}
