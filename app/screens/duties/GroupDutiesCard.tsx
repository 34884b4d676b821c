import { useMemo } from 'react';
import { type GroupDuties, type GroupDutyState, groupDuties } from '../../../src/domain/obligation/group-duty.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useCounted } from '../../live/counted.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { useParameters } from '../../live/parameters.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useSome } from '../../parts/LongList.tsx';
import { Why } from '../../parts/Why.tsx';
import { go } from '../../where.ts';
import { byName } from '../../words/order.ts';

type Face = { readonly face: string; readonly tone: string; readonly said: string };
const faces: Readonly<Record<GroupDutyState, Face>> = {
  done: { face: '✓', tone: 'held', said: '按期' },
  late: { face: '补', tone: 'late', said: '补做' },
  missing: { face: '缺', tone: 'missing', said: '过期没做' },
  soon: { face: '◷', tone: 'soon', said: '快到期' },
  ahead: { face: '', tone: 'ahead', said: '还没到' },
  none: { face: '', tone: 'none', said: '不要求' },
};

/** Rows of fourteen cells each: three screens of them. */
const AT_ONCE = 40;

/** 自主党小组: a report each month and an appraisal each year, a row per group; a cell opens the month or the appraisal. */
export function GroupDutiesCard({ year }: { readonly year: string }) {
  const today = useToday();
  const { since } = useDesk();
  const settings = useParameters();
  const groups = useCounted('autonomous-group');
  const reports = useDocs('group-report');
  const appraisals = useDocs('group-appraisal');
  const dueDay = parameterAt(settings, 'report-due-day', today).value;
  const soonDays = parameterAt(settings, 'soon-days', today).value;
  const rows = useMemo(() => {
    if (!groups || !reports || !appraisals || !since) return [];
    const facts = { groups: bodies(groups), reports: bodies(reports), appraisals: bodies(appraisals), since, dueDay, soonDays };
    return groupDuties(facts, year, today).toSorted((one, other) => byName(one.group.name, other.group.name));
  }, [groups, reports, appraisals, since, dueDay, soonDays, year, today]);
  const { shown, more } = useSome(rows, AT_ONCE);
  if (rows.length === 0)
    return <Empty what={`${year} 年没有要汇报、要考评的小组。`} first="小组批准组建以后，每月汇报一次，每年考评一次。" />;
  const sum = (of: (row: GroupDuties) => number) => rows.reduce((total, row) => total + of(row), 0);
  const inState = (state: GroupDutyState) => sum(({ months, appraisal }) => [...months, appraisal].filter((it) => it === state).length);
  return (
    <Card
      scrolls
      title="自主党小组"
      foot={
        <span className="caption">
          {year} 年 {rows.length} 个小组，汇报按期 {sum(({ done }) => done)}/{sum(({ owed }) => owed)}；快到期 {inState('soon')}，缺{' '}
          {inState('missing')}
        </span>
      }
      side={
        <span className="caption">
          每月 1 次汇报，次月 {dueDay} 日前；每年 1 次考评{' '}
          <Why
            rule={`小组批准后的每个整月汇报一次，次月 ${dueDay} 日前交出；每年年底前考评一次；过期做的注“补”，不算按期`}
            source="自主党小组办法：一月一汇报，一年一考评"
          />
        </span>
      }
    >
      <table className="duty-grid">
        <thead>
          <tr>
            <td />
            {Array.from({ length: 12 }, (_, at) => (
              <th key={at} scope="col">
                {at + 1} 月
              </th>
            ))}
            <th scope="col">考评</th>
            <th scope="col">按期</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ group, months, appraisal, done, owed }) => (
            <tr key={group.id}>
              <th scope="row">{group.name}</th>
              {months.map((state, at) => (
                <td key={at}>
                  <Cell
                    face={faces[state]}
                    said={`${group.name} ${at + 1} 月汇报 ${faces[state].said}`}
                    onOpen={() =>
                      go({ rail: 'groups', tab: 'groups', page: 'report', id: `${group.id}:${year}-${String(at + 1).padStart(2, '0')}` })
                    }
                  />
                </td>
              ))}
              <td>
                <Cell
                  face={faces[appraisal]}
                  said={`${group.name} ${year} 年考评 ${faces[appraisal].said}`}
                  onOpen={() => go({ rail: 'groups', tab: 'groups', page: 'group', id: group.id })}
                />
              </td>
              <td className="duty-sum">{owed > 0 ? `${done}/${owed}` : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </Card>
  );
}

function Cell({ face: { face, tone }, said, onOpen }: { readonly face: Face; readonly said: string; readonly onOpen: () => void }) {
  if (face === '') return <i className={`duty-cell duty-none month-${tone}`} role="img" aria-label={said} />;
  return (
    <button type="button" className={`duty-cell month-${tone}`} aria-label={said} title={said} onClick={onOpen}>
      {face}
    </button>
  );
}
