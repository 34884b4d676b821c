import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { Column } from '../../../parts/columns.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import type { StateTab } from '../../../parts/list.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { YearStep } from '../../../parts/YearStep.tsx';
import { useWindow } from '../../../where.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { say } from '../../words/refusals.ts';
import { Crumbs } from '../roll-up/Crumbs.tsx';
import { inListOrder } from '../roll-up/list-order.ts';
import { DutyPanel } from './DutyPanel.tsx';
import { type DutyOf, type DutyRow, type DutyStand, type DutyYear, faceOf, keptText, standOf, yearOf } from './duty-rows.ts';
import './duties.css';

const words: Readonly<Record<DutyOf, string>> = { reports: '月报', meetings: '规定动作', groups: '小组汇报' };
const KINDS = Object.keys(words) as DutyOf[];
const match = (text: string) => (row: DutyRow) => row.name.includes(text);

const columnsOf = (of: DutyOf): readonly Column<DutyRow>[] => [
  { key: 'name', title: '组织', width: 150, rank: 1, grows: true, text: ({ name }) => name },
  ...Array.from(
    { length: 12 },
    (_, at): Column<DutyRow> => ({
      key: `month-${at + 1}`,
      title: `${at + 1} 月`,
      width: 42,
      rank: 1,
      text: (row) => faceOf(row, at, of).text,
      cell: (row) => {
        const { text, said, tone } = faceOf(row, at, of);
        return (
          <span className={`duty-month month-${tone}`} title={said}>
            {text}
          </span>
        );
      },
    }),
  ),
  { key: 'year', title: '按期', width: 72, rank: 1, align: 'right', text: (row) => keptText(yearOf(row, of)) },
  {
    key: 'state',
    title: '状态',
    width: 112,
    rank: 1,
    text: (row) => standOf(row, of).word,
    cell: (row) => {
      const { is, word } = standOf(row, of);
      return <State is={is} word={word} />;
    },
  },
];
const COLUMNS: Readonly<Record<DutyOf, readonly Column<DutyRow>[]>> = {
  reports: columnsOf('reports'),
  meetings: columnsOf('meetings'),
  groups: columnsOf('groups'),
};
const tabsOf = (of: DutyOf): readonly StateTab<DutyRow>[] =>
  (
    [
      ['missing', '有缺'],
      ['soon', '快到期'],
      ['kept', '按期'],
    ] as const satisfies readonly (readonly [DutyStand['key'], string])[]
  ).map(([key, word]) => ({ key, word, has: (row) => standOf(row, of).key === key }));
const TABS: Readonly<Record<DutyOf, readonly StateTab<DutyRow>[]>> = {
  reports: tabsOf('reports'),
  meetings: tabsOf('meetings'),
  groups: tabsOf('groups'),
};

/** 义务: whether what the rules ask for was done in time, by what the branches reported, over the months. In the order of the tree, never ranked. */
export default function DutiesScreen() {
  const { session } = useInside();
  const thisYear = todayHere().slice(0, 4);
  const [year, setYear] = useState(thisYear);
  const [of, setOf] = useState<DutyOf>('meetings');
  const organisationId = useWindow(({ where }) => where.id) ?? session.organisationId;
  const { value, refusal } = useAsked<DutyYear>(`/api/organisations/${organisationId}/duties?year=${year}`);
  const rows = useMemo(() => value && inListOrder(value.parts), [value]);
  const whole = value?.whole;
  if (refusal) return <Refusal said={say(refusal)} />;
  return (
    <ListAndPanel
      name="duties"
      label="义务"
      unit="个"
      head={
        <>
          <Head
            title="义务"
            beside={<YearStep year={year} latest={thisYear} onChoose={setYear} />}
            facts={whole ? KINDS.map((one) => ({ label: `${words[one]}按期`, figure: keptText(yearOf(whole, one)) })) : []}
          />
          <Crumbs organisationId={organisationId} tab="duties" />
        </>
      }
      rows={rows}
      columns={COLUMNS[of]}
      tabs={TABS[of]}
      match={match}
      searchHint="组织"
      tools={
        <Segmented<DutyOf>
          size="small"
          aria-label="看哪一种"
          value={of}
          onChange={setOf}
          options={KINDS.map((one) => ({ value: one, label: words[one] }))}
        />
      }
      legend={
        <span className="caption">
          {of === 'reports' ? '✓ 按期，补 到期以后报的，缺 没有报，◷ 快到期' : '按期 / 应做，出自月报；补做的不算按期'}
        </span>
      }
      sheet={{ form: '', title: `${year} 年${words[of]}` }}
      panelTitle={() => `${year} 年`}
      panel={(row) => <DutyPanel row={row} year={year} />}
      empty={
        year === thisYear && todayHere().slice(5, 7) === '01' ? (
          <Empty what="今年还没有过完一个月。" first="往前翻，看上一年。" />
        ) : (
          <Empty what="这一年下面还没有要报月报的党组织。" first="往前翻年份，或看上一级。" />
        )
      }
    />
  );
}
