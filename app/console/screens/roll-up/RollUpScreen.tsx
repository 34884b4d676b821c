import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { monthOf } from '../../../../src/domain/civil-date.ts';
import { figureId } from '../../../../src/domain/report/report-figures.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { PrinterOutlined } from '../../../parts/icons.tsx';
import { MonthStep } from '../../../parts/MonthStep.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { go, useWindow } from '../../../where.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { say } from '../../words/refusals.ts';
import { useReportMonth } from '../reports/report-month.ts';
import { Crumbs } from './Crumbs.tsx';
import { FigurePanel } from './FigurePanel.tsx';
import { inListOrder } from './list-order.ts';
import { RollUpPrint } from './RollUpPrint.tsx';
import { RollUpTable } from './RollUpTable.tsx';
import type { RolledPart, RollUp } from './roll-up.ts';
import './roll-up.css';

const FIRST = '1 members';
/** The second line is a level of its own: what an organisation only reads. */
const SECOND = '行业线';

/** 汇总: a month's sums of an organisation, down to the branch's line and the report that it stands in. */
export default function RollUpScreen() {
  const { session } = useInside();
  const { month, choose } = useReportMonth();
  const at = useWindow(({ where }) => where);
  const [figure, setFigure] = useState(FIRST);
  const [isLeaving, setLeaving] = useState(false);
  const organisationId = at.id ?? session.organisationId;
  const isSecond = at.page === SECOND;
  const query = `month=${month}${isSecond ? '&line=sectoral' : ''}`;
  const { value, refusal, again } = useAsked<RollUp>(`/api/organisations/${organisationId}/roll-up?${query}`);
  const rolled = useMemo(() => value && { ...value, parts: inListOrder(value.parts) }, [value]);
  const shown = rolled?.figures.find((one) => figureId(one) === figure) ?? rolled?.figures[0];
  const whole = rolled?.whole;
  if (isLeaving && rolled && whole) return <RollUpPrint rolled={rolled} whole={whole} onClose={() => setLeaving(false)} />;
  return (
    <div className="page">
      <Head
        title="汇总"
        beside={<MonthStep month={month} latest={monthOf(todayHere())} onChoose={choose} />}
        facts={whole ? factsOf(whole) : []}
        actions={
          whole && (
            <Button icon={<PrinterOutlined />} onClick={() => setLeaving(true)}>
              打印导出
            </Button>
          )
        }
      />
      <Crumbs
        organisationId={organisationId}
        tab="roll-up"
        isSecond={isSecond}
        second={isSecond ? 0 : (rolled?.second ?? 0)}
        onSecond={() => go({ ...at, id: organisationId, page: SECOND })}
      />
      {refusal && <Refusal said={say(refusal)} />}
      {rolled && !whole && <Empty what="这个月它还没有成立。" first="往后翻月份，或看上一级。" />}
      {rolled && whole && whole.coverage.due === 0 && <Empty what="下面没有要报月报的党组织，没有可汇总的。" />}
      {rolled && whole && shown && whole.coverage.due > 0 && (
        <div className="roll-up">
          <section className="card roll-up-form" aria-label="汇总">
            <RollUpTable rolled={rolled} whole={whole} chosen={figureId(shown)} onChoose={setFigure} />
          </section>
          <FigurePanel rolled={rolled} whole={whole} figure={shown} onOpen={open} onChanged={again} />
        </div>
      )}
    </div>
  );
}

const factsOf = ({ coverage: { due, counted, absent, returned, cameLate } }: RolledPart) => [
  { label: '应报', figure: String(due) },
  { label: '已计入', figure: String(counted) },
  { label: '没报', figure: String(absent), onOpen: () => toReports(absent > 0 ? 'late' : '') },
  { label: '退回', figure: String(returned), onOpen: () => toReports('returned') },
  { label: '迟报', figure: String(cameLate), onOpen: () => toReports('') },
];
const toReports = (tab: string) => go({ rail: 'reports', tab: 'reports', list: { name: 'reports', tab } });

/** One that sums up opens its own parts, one that reports opens its report. */
function open({ id, own }: RolledPart): void {
  if (own) go({ rail: 'reports', tab: 'reports', list: { name: 'reports', selected: id } });
  else go({ rail: 'reports', tab: 'roll-up', page: 'of', id });
}
