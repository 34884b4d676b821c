import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { mayDo } from '../../../../src/domain/authority.ts';
import { pointsPeriodStateNames } from '../../../../src/domain/names/points.ts';
import type { PointsPeriod, PointsPeriodState, PointsScheme } from '../../../../src/domain/points.ts';
import { publication } from '../../../../src/domain/points-period.ts';
import { useToday } from '../../../live/clock.ts';
import { useDesk } from '../../../live/desk.ts';
import { usePeople } from '../../../live/people.ts';
import { Card } from '../../../parts/Card.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { FactList } from '../../../parts/Facts.tsx';
import { SelectField } from '../../../parts/fields.tsx';
import { Head } from '../../../parts/Head.tsx';
import { PrinterOutlined } from '../../../parts/icons.tsx';
import { State, type StateKind } from '../../../parts/State.tsx';
import { go } from '../../../where.ts';
import { openPoints, PointsSwitch } from '../PointsSwitch.tsx';
import type { PointsOnScreen } from '../use-points.ts';
import { ClassesOfPeople } from './ClassesOfPeople.tsx';
import { OpenPeriod } from './OpenPeriod.tsx';
import { PeriodActs } from './PeriodActs.tsx';

const kinds: Readonly<Record<PointsPeriodState, StateKind>> = { open: 'running', counting: 'soon', publicity: 'waiting', closed: 'done' };

/** A period from its opening to the closed books; what hangs out is grades and nothing but grades. */
export function PeriodView({ points, id }: { readonly points: PointsOnScreen; readonly id: string }) {
  const { periods, schemes, inForce } = points;
  const [isOpening, setOpening] = useState(false);
  const { role } = useDesk().session.actor;
  const period = periods.find((one) => one.id === id) ?? periods[0];
  const scheme = schemes.find((one) => one.id === period?.schemeId);
  const begin = inForce && mayDo(role, 'open-points-period') && <Button onClick={() => setOpening(true)}>开一个周期</Button>;
  const print = (what: 'grades' | 'ledger') => go({ rail: 'pioneer', tab: 'points', page: 'print', id: `${what}:${period?.id}` });
  return (
    <div className="page">
      <Head
        title="积分"
        beside={<PointsSwitch view="period" />}
        actions={
          <>
            {period && (
              <Button icon={<PrinterOutlined />} onClick={() => print('ledger')}>
                打印明细表
              </Button>
            )}
            {period && period.results.length > 0 && (
              <Button icon={<PrinterOutlined />} onClick={() => print('grades')}>
                打印公示表
              </Button>
            )}
            {begin}
          </>
        }
      />
      {period && scheme ? (
        <div className="points-period">
          <Card title={period.name} side={<State is={kinds[period.state]} word={pointsPeriodStateNames[period.state]} />} scrolls>
            {periods.length > 1 && (
              <SelectField
                label="周期"
                options={periods.map((one) => ({ value: one.id, word: `${one.name}（${pointsPeriodStateNames[one.state]}）` }))}
                value={period.id}
                onChange={(chosen) => chosen && openPoints('period', chosen)}
              />
            )}
            <PeriodActs key={period.id} period={period} />
            <PeriodFacts period={period} scheme={scheme} />
            <GradesTable period={period} scheme={scheme} />
          </Card>
          <ClassesOfPeople period={period} scheme={scheme} />
        </div>
      ) : (
        <Card>
          <Empty
            what="还没有积分周期。"
            first={inForce ? '开一个周期，才能记积分；到期在这里核算、公示、结账。' : '先定积分办法、开始执行，再开一个周期。'}
            actions={begin || <Button onClick={() => openPoints('scheme')}>看积分办法</Button>}
          />
        </Card>
      )}
      {isOpening && inForce && <OpenPeriod scheme={inForce} periods={periods} onClose={() => setOpening(false)} />}
    </div>
  );
}

type Props = { readonly period: PointsPeriod; readonly scheme: PointsScheme };

function PeriodFacts({ period, scheme }: Props) {
  return (
    <FactList
      rows={[
        { label: '起止', value: `${period.from} 至 ${period.until}` },
        {
          label: '办法',
          value: (
            <button type="button" className="link" onClick={() => openPoints('scheme', scheme.id)}>
              {scheme.name}　第 {scheme.version} 版
            </button>
          ),
        },
        {
          label: '明细',
          value: (
            <button
              type="button"
              className="link"
              onClick={() => go({ rail: 'pioneer', tab: 'points', list: { name: 'points', selects: { period: period.id } } })}
            >
              这一期的每一笔
            </button>
          ),
        },
        { label: '公示', value: period.publicity && `${period.publicity.from} 至 ${period.publicity.until}` },
      ]}
    />
  );
}

/** In the order of the scheme, names in the order of the roster: never by points. */
function GradesTable({ period, scheme }: Props) {
  const people = usePeople();
  const today = useToday();
  const grades = useMemo(
    () => publication(period, { scheme, people: [...people.byId.values()], on: today }),
    [period, scheme, people, today],
  );
  if (period.results.length === 0) return <p className="caption">核算以后，这里按等次列出人数。</p>;
  const exempt = period.results.filter(({ grade }) => grade === undefined).length;
  return (
    <>
      <table className="figures-table grades">
        <thead>
          <tr>
            <th scope="col">等次</th>
            <th scope="col">人数</th>
            <th scope="col">同意公示姓名的</th>
          </tr>
        </thead>
        <tbody>
          {grades.map(({ grade, name, people: named, unnamed }) => (
            <tr key={grade}>
              <td>{name}</td>
              <td>{named.length + unnamed}</td>
              <td>{named.map((person) => person.name).join('、') || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {exempt > 0 && <p className="caption">另有 {exempt} 人不计分，没有等次。</p>}
      <p className="caption">只公示等次，不公示分数，不排名次。每个人的分数在本人的页面里。</p>
    </>
  );
}
