import { useMemo, useState } from 'react';
import { monthOf } from '../../../../src/domain/civil-date.ts';
import type { ReportAt } from '../../../../src/domain/report/handed-in.ts';
import type { ReportSubmission } from '../../../../src/domain/report/submission.ts';
import type { Column } from '../../../parts/columns.ts';
import { counted } from '../../../parts/counted.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import type { StateTab } from '../../../parts/list.ts';
import { MonthStep } from '../../../parts/MonthStep.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { useWindow } from '../../../where.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside, useOrganisationNames } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { say } from '../../words/refusals.ts';
import { SubmissionPrint } from '../inbox/MatterPrint.tsx';
import { useReportDue } from '../rules/use-report-due.ts';
import { ReportPanel } from './ReportPanel.tsx';
import { useReportMonth } from './report-month.ts';
import { type HandedInHeads, type ReportRow, reportAtWords, reportRows } from './report-rows.ts';
import { useIsSeen, useReporting } from './use-reporting.ts';

const columns: readonly Column<ReportRow>[] = [
  { key: 'name', title: '组织', width: 240, rank: 1, grows: true, text: ({ name }) => name },
  { key: 'superior', title: '上级', width: 160, rank: 4, text: ({ superiorName }) => superiorName },
  {
    key: 'on',
    title: '上报',
    width: 108,
    rank: 2,
    text: ({ handedInOn }) => handedInOn,
    compare: (a, b) => a.handedInOn.localeCompare(b.handedInOn),
  },
  { key: 'version', title: '第几版', width: 76, rank: 5, align: 'right', text: ({ submission }) => submission?.version ?? '' },
  {
    key: 'at',
    title: '状态',
    width: 108,
    rank: 1,
    text: ({ at }) => reportAtWords[at].word,
    cell: ({ at }) => <State {...reportAtWords[at]} />,
  },
];
const tabs: readonly StateTab<ReportRow>[] = (Object.keys(reportAtWords) as ReportAt[]).map((key) => ({
  key,
  word: reportAtWords[key].word,
  has: ({ at }) => at === key,
}));
const match = (text: string) => (row: ReportRow) => row.name.includes(text) || row.superiorName.includes(text);

/** Who handed the month's report in, who did not, and what was said to it. Organisations in the order of their names, never ranked. */
export default function ReportsScreen() {
  const today = todayHere();
  const { month, choose } = useReportMonth();
  const [printing, setPrinting] = useState<ReportSubmission>();
  const nameOf = useOrganisationNames();
  const { session } = useInside();
  const dueOn = useReportDue(month);
  const setList = useWindow((window) => window.setList);
  const [reporting, isSeen] = [useReporting(), useIsSeen()];
  const { value, refusal, again } = useAsked<HandedInHeads>(`/api/submissions?from=${month}`);
  const rows = useMemo(
    () => value && reportRows(reporting, value, { month, today, nameOf, dueOn, isSeen }),
    [value, reporting, month, today, nameOf, dueOn, isSeen],
  );
  if (refusal) return <Refusal said={say(refusal)} />;
  if (printing) return <SubmissionPrint submission={printing} names={{}} onClose={() => setPrinting(undefined)} />;
  const count = (...some: readonly ReportAt[]) => counted(rows, ({ at }) => some.includes(at));
  return (
    <ListAndPanel
      name="reports"
      label="收报情况"
      unit="个"
      head={
        <Head
          title="收报情况"
          beside={<MonthStep month={month} latest={monthOf(today)} onChoose={choose} />}
          facts={[
            { label: '应报', figure: String(rows?.length ?? reporting.length) },
            { label: '待收', figure: count('submitted', 'received'), onOpen: () => setList('reports', { tab: 'submitted' }) },
            {
              label: '没报',
              figure: count('late', 'missing'),
              onOpen: () => setList('reports', { tab: rows?.some(({ at }) => at === 'late') ? 'late' : 'missing' }),
            },
            { label: `${dueOn(session.organisationId)} 截止` },
          ]}
        />
      }
      rows={rows}
      columns={columns}
      tabs={tabs}
      match={match}
      searchHint="组织、上级"
      sheet={{ form: '', title: `收报情况 ${month}` }}
      panelTitle={({ superiorName }) => superiorName}
      panel={(row) => <ReportPanel key={`${row.id} ${row.submission?.id} ${row.at}`} row={row} onChanged={again} onPrint={setPrinting} />}
      empty={
        <Empty
          what="下面还没有要报月报的党组织。"
          first="管理员在“组织树”里加上党支部，再发接入码；行业条线上的支部在“汇总”和“收件”里看。"
        />
      }
    />
  );
}
