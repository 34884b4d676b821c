import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { useKeys } from '../../keys.ts';
import { SampleButton } from '../../leaving/SampleButton.tsx';
import { useToday } from '../../live/clock.ts';
import { useDesk } from '../../live/desk.ts';
import { useParameters } from '../../live/parameters.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { PlusOutlined } from '../../parts/icons.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import { PipsLegend } from '../../parts/Pips.tsx';
import type { ListSheet } from '../../parts/shown.ts';
import { go, useWindow } from '../../where.ts';
import { useMatchWithPeople } from '../posts/use-match-with-people.ts';
import { ArchiveTogether, BeginTogether } from './acts/TogetherForms.tsx';
import { PledgePanel } from './PledgePanel.tsx';
import './pledges.css';
import { isInYear, needsSelect, type PledgeRow, pledgeColumns, pledgeTabs, yearSelect } from './pledge-rows.tsx';
import { usePledgeRows } from './use-pledge-rows.ts';
import { WritePledge } from './WritePledge.tsx';

const LIST = 'pledges';
const sheet: ListSheet<PledgeRow> = { form: 'F-18', title: '党员先锋承诺清单', about: ({ pledge }) => pledge.personId };
const personOf = ({ pledge }: PledgeRow) => [pledge.personId];
const mayBegin = ({ pledge }: PledgeRow) => pledge.state === 'reviewed' || pledge.state === 'published';
const mayArchive = ({ pledge }: PledgeRow) => pledge.state === 'evaluated';

/** 先锋 › 承诺: the list with the chosen pledge beside it; what a branch does on one day is done to the ticked ones together. */
export default function PledgesScreen() {
  const rows = usePledgeRows();
  const today = useToday();
  const { role } = useDesk().session.actor;
  const parameters = useParameters();
  const setList = useWindow((window) => window.setList);
  const { where, close } = useWindow();
  const match = useMatchWithPeople('pledge', personOf);
  const [together, setTogether] = useState<{ readonly act: 'begin' | 'archive'; readonly rows: readonly PledgeRow[] }>();
  const selects = useMemo(() => [needsSelect, yearSelect(rows ?? [])], [rows]);
  const mayWrite = mayDo(role, 'draft-pledge');
  const begin = () => go({ rail: 'pioneer', tab: 'pledges', page: 'new' });
  useKeys([{ key: 'Ctrl+N', does: '写承诺', run: () => (mayWrite ? begin() : false) }]);

  const year = today.slice(0, 4);
  const show = (tab: string, needs?: string) => () => setList(LIST, { tab, selects: needs ? { needs } : {}, search: '' });
  const count = (has: (row: PledgeRow) => boolean) => String(rows?.filter(has).length ?? 0);
  const facts = [
    {
      label: '今年',
      figure: `${count(({ pledge }) => isInYear(pledge, year))} 份`,
      onOpen: () => setList(LIST, { tab: '', selects: { year } }),
    },
    { label: '待审诺', figure: count(({ pledge }) => pledge.state === 'declared'), onOpen: show('declared') },
    { label: '践诺中', figure: count(pledgeTabs.find(({ key }) => key === 'performing')!.has), onOpen: show('performing') },
    { label: '到期待评', figure: count((row) => row.isOverdue || row.isSoon), onOpen: show('', 'due') },
  ];

  const batch = useMemo(
    () => (ticked: readonly PledgeRow[]) => {
      const [toBegin, toArchive] = [ticked.filter(mayBegin), ticked.filter(mayArchive)];
      return (
        <>
          {toBegin.length > 0 && mayDo(role, 'begin-pledges') && (
            <Button size="small" onClick={() => setTogether({ act: 'begin', rows: toBegin })}>
              {toBegin.length} 份开始践诺
            </Button>
          )}
          {toArchive.length > 0 && mayDo(role, 'archive-pledges') && (
            <Button size="small" onClick={() => setTogether({ act: 'archive', rows: toArchive })}>
              {toArchive.length} 份归档
            </Button>
          )}
          <Button
            size="small"
            onClick={() => go({ rail: 'pioneer', tab: 'pledges', page: 'print', id: ticked.map(({ id }) => id).join(',') })}
          >
            打印承诺书
          </Button>
        </>
      );
    },
    [role],
  );
  const done = () => {
    setTogether(undefined);
    setList(LIST, { ticked: [] });
  };
  const least = parameterAt(parameters, 'pledge-items-least', today).value;
  const most = parameterAt(parameters, 'pledge-items-most', today).value;
  return (
    <>
      <ListAndPanel
        name={LIST}
        label="承诺清单"
        unit="份"
        head={
          <Head
            title="承诺"
            facts={rows?.length ? facts : []}
            actions={
              mayWrite && (
                <Button type="primary" icon={<PlusOutlined />} onClick={begin}>
                  写承诺
                </Button>
              )
            }
          />
        }
        rows={rows}
        columns={pledgeColumns}
        tabs={pledgeTabs}
        selects={selects}
        match={match}
        sheet={sheet}
        batch={batch}
        panelTitle={({ pledge }) => `承诺　${pledge.from.slice(0, 4)} 年`}
        panel={(row) => <PledgePanel row={row} />}
        onOpenPage={({ id }) => go({ rail: 'pioneer', tab: 'pledges', page: 'pledge', id })}
        legend={<PipsLegend of={['here', 'arrived', 'decided']} />}
        empty={
          <Empty
            what="还没有承诺。"
            first={`每名党员写 ${least} 至 ${most} 条做得到、查得着的事，支部审了再践行，到期自评、评诺。`}
            actions={
              <>
                {mayWrite && <Button onClick={begin}>写承诺</Button>}
                <SampleButton form="pledge" />
              </>
            }
          />
        }
      />
      {together?.act === 'begin' && <BeginTogether rows={together.rows} onClose={done} />}
      {together?.act === 'archive' && <ArchiveTogether rows={together.rows} onClose={done} />}
      {where.page === 'new' && (
        <WritePledge
          today={today}
          onClose={close}
          onWritten={(id) => {
            close();
            setList(LIST, { tab: '', selects: {}, search: '', selected: id });
          }}
        />
      )}
    </>
  );
}
