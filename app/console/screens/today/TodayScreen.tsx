import { Button } from 'antd';
import { daysBetween, monthOf, shiftMonth } from '../../../../src/domain/civil-date.ts';
import type { ReportAt } from '../../../../src/domain/report/handed-in.ts';
import { Card } from '../../../parts/Card.tsx';
import { counted } from '../../../parts/counted.ts';
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
import { FirstSteps } from './FirstSteps.tsx';

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
  const late =
    reports.value && reportRows(reporting, reports.value, { month, today, nameOf, dueOn, isSeen }).filter(({ at }) => at === 'late');
  // What waits is what 收件 has waiting, whatever it is and of whatever month; what came in first is first.
  const waiting = inbox.value?.matters
    .map((matter) => matterRow(matter, today))
    .filter(isOpen)
    .sort((a, b) => a.receivedOn.localeCompare(b.receivedOn));
  const unheard = devices.value?.devices
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
                {
                  label: '待我办',
                  figure: counted(waiting),
                  onOpen: () => go({ rail: 'inbox', tab: 'waiting', list: { name: 'inbox', tab: 'open' } }),
                },
                { label: '逾期没报', figure: counted(late), onOpen: () => go(tabOf('late')) },
              ]
            : []),
          { label: '久未联系', figure: counted(unheard), onOpen: () => go(longUnheard) },
        ]}
      />
      {refusal && <Refusal said={say(refusal)} />}
      <div className="console-today">
        {session.role === 'administrator' && devices.value && <FirstSteps devices={devices.value.devices} />}
        {seesReports && (
          <Card scrolls title="待我办" side={<span className="caption">{waiting?.length || ''}</span>}>
            {waiting?.length === 0 && <Empty what="没有待办的上报。" first="支部报上来的月报和跨企业小组的申请排在这里。" />}
            {waiting && <LongList items={waiting} line={(matter) => <MatterLine key={matter.id} matter={matter} today={today} />} />}
          </Card>
        )}
        {seesReports && (
          <Card scrolls title="逾期没报" side={<span className="caption">{month} 月报</span>}>
            {late?.length === 0 && <Empty what="没有逾期没报的。" />}
            {late && <LongList items={late} line={(row) => <LateLine key={row.id} row={row} days={daysBetween(dueOn(row.id), today)} />} />}
          </Card>
        )}
        <Card scrolls title="久未联系" side={<span className="caption">超过 {LONG_UNHEARD_DAYS} 天</span>}>
          {unheard?.length === 0 && <Empty what={devices.value?.devices.length === 0 ? '还没有电脑接入。' : '接入的电脑最近都联系过。'} />}
          {unheard && (
            <LongList
              items={unheard}
              line={({ id, stream, organisationId, days }) => (
                <li key={`${stream} ${id}`} className="console-line">
                  <span>{nameOf(organisationId)}</span>
                  <State is="soon" word={`${days} 天`} />
                  <Button size="small" onClick={() => go(longUnheard)}>
                    看电脑
                  </Button>
                </li>
              )}
            />
          )}
        </Card>
      </div>
    </div>
  );
}

const longUnheard = { rail: 'devices', tab: 'devices', list: { name: 'devices', tab: 'long' } };
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
const LateLine = ({ row, days }: { readonly row: ReportRow; readonly days: number }) => (
  <li className="console-line">
    <span>{row.name}</span>
    <State is={reportAtWords[row.at].is} word={`逾期 ${days} 天`} />
    <Button size="small" onClick={() => go({ ...tabOf(row.at), list: { ...tabOf(row.at).list, selected: row.id } })}>
      看情况
    </Button>
  </li>
);
