import { Button } from 'antd';
import { daysBetween, monthOf, shiftMonth } from '../../../../src/domain/civil-date.ts';
import type { ReportAt } from '../../../../src/domain/report/handed-in.ts';
import { Card } from '../../../parts/Card.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { LongList } from '../../../parts/LongList.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { go } from '../../../where.ts';
import { useAsked } from '../../api/use-asked.ts';
import { seesSubmissions, useInside, useOrganisationNames } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { say } from '../../words/refusals.ts';
import { type Device, daysUnheard, LONG_UNHEARD_DAYS } from '../devices/device.ts';
import { isOpen, type Matter, type MatterRow, matterRow, matterState, wayToMatter } from '../inbox/matter.ts';
import { type HandedInHeads, type ReportRow, reportAtWords, reportRows } from '../reports/report-rows.ts';
import { useIsSeen, useReporting } from '../reports/use-reporting.ts';
import { useReportDue } from '../rules/use-report-due.ts';

/** What waits for me, what is overdue, who has not been heard of for how long. Rows vanish by doing the thing. */
export default function TodayScreen() {
  const { session } = useInside();
  const nameOf = useOrganisationNames();
  const today = todayHere();
  const month = shiftMonth(monthOf(today), -1);
  const dueOn = useReportDue(month);
  const [reporting, isSeen] = [useReporting(), useIsSeen()];
  const seesReports = seesSubmissions(session.role);
  const reports = useAsked<HandedInHeads>(seesReports ? `/api/submissions?from=${month}` : undefined);
  const inbox = useAsked<{ readonly matters: readonly Matter[] }>(seesReports ? `/api/inbox?answeredFrom=${today}` : undefined);
  const devices = useAsked<{ readonly devices: readonly Device[] }>('/api/devices');
  const rows = reports.value ? reportRows(reporting, reports.value, { month, today, nameOf, dueOn, isSeen }) : [];
  const waiting = rows.filter(({ at }) => at === 'submitted' || at === 'received');
  // Reports stand by their month; everything else that came in stands by itself.
  const matters = (inbox.value?.matters ?? [])
    .filter(({ form }) => form !== 'F-62')
    .map((matter) => matterRow(matter, today))
    .filter(isOpen);
  const late = rows.filter(({ at }) => at === 'late');
  const unheard = (devices.value?.devices ?? [])
    .filter(({ revokedAt }) => revokedAt === null)
    .map((device) => ({ ...device, days: daysUnheard(device, Date.now()) }))
    .filter(({ days }) => days > LONG_UNHEARD_DAYS);
  const refusal = reports.refusal ?? inbox.refusal ?? devices.refusal;
  return (
    <div className="page">
      <Head
        title="今日"
        facts={[
          ...(seesReports
            ? [
                { label: '待我办', figure: String(waiting.length + matters.length), onOpen: () => go({ rail: 'inbox', tab: 'waiting' }) },
                { label: '逾期没报', figure: String(late.length), onOpen: () => go(tabOf('late')) },
              ]
            : []),
          { label: '久未联系', figure: String(unheard.length) },
        ]}
      />
      {refusal && <Refusal said={say(refusal)} />}
      <div className="console-today">
        {seesReports && (
          <Card scrolls title="待我办" side={<span className="caption">{waiting.length + matters.length || ''}</span>}>
            {reports.value && inbox.value && waiting.length + matters.length === 0 && (
              <Empty what="没有待办的上报。" first="支部报上来的月报和跨企业小组的申请排在这里。" />
            )}
            <LongList items={matters} line={(matter) => <MatterLine key={matter.id} matter={matter} today={today} />} />
            <LongList items={waiting} line={(row) => <Line key={row.id} row={row} verb="去看" />} />
          </Card>
        )}
        {seesReports && (
          <Card scrolls title="逾期没报" side={<span className="caption">{month} 月报</span>}>
            {reports.value && late.length === 0 && <Empty what="没有逾期没报的。" />}
            <LongList
              items={late}
              line={(row) => <Line key={row.id} row={row} verb="看情况" word={`逾期 ${daysBetween(dueOn(row.id), today)} 天`} />}
            />
          </Card>
        )}
        <Card scrolls title="久未联系" side={<span className="caption">超过 {LONG_UNHEARD_DAYS} 天</span>}>
          {devices.value && unheard.length === 0 && <Empty what="接入的电脑最近都联系过。" />}
          <LongList
            items={unheard}
            line={({ id, stream, organisationId, days }) => (
              <li key={`${stream} ${id}`} className="console-line">
                <span>{nameOf(organisationId)}</span>
                <State is="soon" word={`${days} 天`} />
                <Button size="small" onClick={() => go({ rail: 'devices', tab: 'devices', list: { name: 'devices', tab: 'long' } })}>
                  看电脑
                </Button>
              </li>
            )}
          />
        </Card>
      </div>
    </div>
  );
}

const tabOf = (at: ReportAt) => ({ rail: 'reports', tab: 'reports', list: { name: 'reports', tab: at } });
const MatterLine = ({ matter, today }: { readonly matter: Omit<MatterRow, 'superiorName'>; readonly today: string }) => (
  <li className="console-line">
    <span>
      {matter.name}　{matter.what}
    </span>
    <State {...matterState(matter, today)} />
    <Button size="small" onClick={() => go(wayToMatter(matter))}>
      去办
    </Button>
  </li>
);
type LineProps = { readonly row: ReportRow; readonly verb: string; readonly word?: string };
const Line = ({ row, verb, word = reportAtWords[row.at].word }: LineProps) => (
  <li className="console-line">
    <span>{row.name}</span>
    <State is={reportAtWords[row.at].is} word={word} />
    <Button size="small" onClick={() => go({ ...tabOf(row.at), list: { ...tabOf(row.at).list, selected: row.id } })}>
      {verb}
    </Button>
  </li>
);
