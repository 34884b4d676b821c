import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useKeys } from '../../../keys.ts';
import { bodies } from '../../../live/bodies.ts';
import { useToday } from '../../../live/clock.ts';
import { useDocs } from '../../../live/documents.ts';
import { usePeople } from '../../../live/people.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { PrinterOutlined } from '../../../parts/icons.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import type { ListSheet } from '../../../parts/shown.ts';
import { go, useWindow } from '../../../where.ts';
import { LeaderPanel } from './LeaderPanel.tsx';
import { type LeaderRow, leaderColumns, leaderRows, leaderTabs } from './leader-rows.tsx';

const sheet: ListSheet<LeaderRow> = { form: 'F-11', title: '组长考核清单', about: ({ personId }) => personId };
const match = (text: string) => (row: LeaderRow) => `${row.group.name}${row.name}`.includes(text);

/** 组长考核: everybody who led a group in a year (the id, else the last year that is nearly over), the allowance sheet, the reserve list. */
export default function LeadersPage({ id }: { readonly id: string }) {
  const close = useWindow((window) => window.close);
  const today = useToday();
  const groups = useDocs('autonomous-group');
  const appraisals = useDocs('group-appraisal');
  const ofLeaders = useDocs('leader-appraisal');
  const reserves = useDocs('reserve-candidate');
  const { nameOf } = usePeople();
  const thisYear = today.slice(0, 4);
  const years = [thisYear, String(Number(thisYear) - 1), String(Number(thisYear) - 2)];
  const [year, setYear] = useState(/^\d{4}$/.test(id) ? id : today.slice(5, 7) >= '11' ? thisYear : years[1]!);
  const rows = useMemo(() => {
    if (!groups || !appraisals || !ofLeaders || !reserves) return undefined;
    return leaderRows(year, {
      groups: bodies(groups),
      appraisals: bodies(appraisals),
      ofLeaders: bodies(ofLeaders),
      reserves: bodies(reserves),
      nameOf,
      today,
    });
  }, [groups, appraisals, ofLeaders, reserves, nameOf, today, year]);
  const appraised = rows?.filter(({ appraisal }) => appraisal) ?? [];
  useKeys([{ key: 'Escape', does: '回到自主党小组', run: () => close() }]);
  return (
    <ListAndPanel<LeaderRow>
      name="leaders"
      label="组长考核清单"
      unit="人"
      head={
        <Head
          title="组长考核"
          facts={[{ label: '考核一年一次；津贴只核不发，由单位按规定发放' }]}
          actions={
            <>
              <Select aria-label="年度" value={year} options={years.map((value) => ({ value, label: `${value} 年` }))} onChange={setYear} />
              <Button
                icon={<PrinterOutlined />}
                disabled={appraised.length === 0}
                onClick={() => go({ rail: 'groups', tab: 'groups', page: 'leader-print', id: `allowance:${year}` })}
              >
                津贴核发表（F-11）
              </Button>
              <Button onClick={close}>回到小组</Button>
            </>
          }
        />
      }
      rows={rows}
      columns={leaderColumns}
      tabs={leaderTabs}
      match={match}
      searchHint="小组、组长"
      sheet={sheet}
      panelTitle={({ group }) => group.name}
      panel={(row) => <LeaderPanel key={row.id} row={row} />}
      empty={<Empty what={`${year} 年没有在任的组长。`} first="先聘任组长；年末小组考评以后，在这里考核。" />}
    />
  );
}
