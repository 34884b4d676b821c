import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { Column } from '../../../parts/columns.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { YearStep } from '../../../parts/YearStep.tsx';
import { useWindow } from '../../../where.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { say } from '../../words/refusals.ts';
import { Crumbs } from '../roll-up/Crumbs.tsx';
import { inListOrder } from '../roll-up/list-order.ts';
import { DutyPanel } from './DutyPanel.tsx';
import { type DutyOf, type DutyRow, type DutyYear, faceOf, keptText, yearOf } from './duty-rows.ts';
import './duties.css';

const words: Readonly<Record<DutyOf, string>> = { meetings: '规定动作', groups: '小组汇报' };
const match = (text: string) => (row: DutyRow) => row.name.includes(text);

const columnsOf = (of: DutyOf): readonly Column<DutyRow>[] => [
  { key: 'name', title: '组织', width: 150, rank: 1, grows: true, text: ({ name }) => name },
  ...Array.from(
    { length: 12 },
    (_, at): Column<DutyRow> => ({
      key: `month-${at + 1}`,
      title: `${at + 1} 月`,
      width: 46,
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
  { key: 'year', title: '按期', width: 64, rank: 1, align: 'right', text: (row) => keptText(yearOf(row, of)) },
];
const COLUMNS: Readonly<Record<DutyOf, readonly Column<DutyRow>[]>> = { meetings: columnsOf('meetings'), groups: columnsOf('groups') };

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
            facts={
              whole
                ? (['meetings', 'groups'] as const).map((one) => ({ label: `${words[one]}按期`, figure: keptText(yearOf(whole, one)) }))
                : []
            }
          />
          <Crumbs organisationId={organisationId} tab="duties" />
        </>
      }
      rows={rows}
      columns={COLUMNS[of]}
      match={match}
      searchHint="组织"
      tools={
        <Segmented<DutyOf>
          size="small"
          aria-label="看哪一种"
          value={of}
          onChange={setOf}
          options={(Object.keys(words) as DutyOf[]).map((one) => ({ value: one, label: words[one] }))}
        />
      }
      legend={<span className="caption">按期 / 应做，出自月报；补做的不算按期</span>}
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
