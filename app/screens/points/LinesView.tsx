import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { confirmPoints } from '../../../src/commands/confirm-points.ts';
import { postPoints } from '../../../src/commands/post-points.ts';
import { verifyPoints } from '../../../src/commands/verify-points.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import type { PointsLineState } from '../../../src/domain/points.ts';
import { useKeys } from '../../keys.ts';
import { SampleButton } from '../../leaving/SampleButton.tsx';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { PlusOutlined } from '../../parts/icons.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import type { ListSheet } from '../../parts/shown.ts';
import { go, useWindow } from '../../where.ts';
import { useMatchWithPeople } from '../posts/use-match-with-people.ts';
import { LinePanel } from './LinePanel.tsx';
import { absentTab, itemSelect, type LineRow, lineColumns, lineTabs, periodSelect } from './line-rows.tsx';
import { openPoints, PointsSwitch } from './PointsSwitch.tsx';
import { ProposeForm } from './ProposeForm.tsx';
import type { PointsOnScreen } from './use-points.ts';

const LIST = 'points';
const tabsWithAbsent = [absentTab, ...lineTabs];
const personOf = ({ line }: LineRow) => [line.personId];
const sheet: ListSheet<LineRow> = { form: 'F-19', title: '党员积分清单', about: ({ line }) => line.personId };

export function LinesView({ points }: { readonly points: PointsOnScreen }) {
  const { where, close, setList } = useWindow();
  const [isProposing, setProposing] = useState(false);
  const { rows, periods, inForce } = points;
  const { role } = useDesk().session.actor;
  const mayPropose = mayDo(role, 'propose-points');
  const byPerson = useMatchWithPeople('points-line', personOf);
  const match = useCallback(
    (text: string) => {
      const isPerson = byPerson(text);
      return (row: LineRow) => isPerson(row) || `${row.item}${row.line.reason}`.includes(text);
    },
    [byPerson],
  );
  const selects = useMemo(() => [...(periods.length > 1 ? [periodSelect(periods)] : []), itemSelect(rows)], [periods, rows]);
  const isAbsent = useMemo(() => rows.some(absentTab.has), [rows]);
  const tabs = isAbsent ? tabsWithAbsent : lineTabs;
  const isOpen = isProposing || where.page === 'new';
  const shut = () => {
    setProposing(false);
    close();
  };
  useKeys([{ key: 'Ctrl+N', does: '记积分', run: () => (mayPropose ? setProposing(true) : false) }]);
  const count = (state: PointsLineState) => rows.filter(({ line }) => line.state === state).length;
  const show = (tab: string) => () => setList(LIST, { tab, selects: {}, search: '' });
  return (
    <>
      <ListAndPanel
        name={LIST}
        label="积分明细"
        unit="笔"
        head={
          <Head
            title="积分"
            beside={<PointsSwitch view="lines" />}
            facts={[
              { label: '待核实', figure: `${count('proposed')} 笔`, onOpen: show('proposed') },
              { label: '待记入', figure: `${count('verified')} 笔`, onOpen: show('verified') },
              { label: '有异议', figure: `${count('objected')} 笔`, onOpen: show('objected') },
            ]}
            actions={
              <>
                {rows.length > 0 && (
                  <Button onClick={() => go({ rail: 'pioneer', tab: 'points', page: 'print', id: `ledger:${periods[0]?.id ?? ''}` })}>
                    打印导出
                  </Button>
                )}
                {mayPropose && (
                  <Button type="primary" icon={<PlusOutlined />} onClick={() => setProposing(true)}>
                    记积分
                  </Button>
                )}
              </>
            }
            more={[{ key: 'import', word: '导入旧台账', onClick: () => go({ rail: 'pioneer', tab: 'points', page: 'import' }) }]}
          />
        }
        rows={rows}
        columns={lineColumns}
        tabs={tabs}
        selects={selects}
        match={match}
        sheet={sheet}
        searchHint="姓名、项目、事由"
        panelTitle={({ scheme }) => (scheme ? `${scheme.name}第 ${scheme.version} 版` : '积分')}
        panel={(row) => <LinePanel row={row} rows={rows} />}
        batch={(ticked) => <BatchActs rows={ticked} />}
        empty={
          inForce ? (
            <Empty
              what="还没有积分。"
              first={
                periods.length > 0
                  ? '先锋岗考评、承诺兑现、金点子采纳会按办法自己提出来；别的手工记，由本人以外的人核实。'
                  : '先在“公示”里开一个周期，才能记积分。'
              }
              actions={
                <>
                  {periods.length === 0 && <Button onClick={() => openPoints('period')}>开一个周期</Button>}
                  {periods.length > 0 && mayPropose && <Button onClick={() => setProposing(true)}>记积分</Button>}
                  <SampleButton form="points" />
                </>
              }
            />
          ) : (
            <Empty
              what="还没有积分。"
              first="先定积分办法：哪些事记几分。定好开始执行，开一个周期，再记。"
              actions={
                <>
                  <Button onClick={() => openPoints('scheme')}>定积分办法</Button>
                  <SampleButton form="points" />
                </>
              }
            />
          )
        }
      />
      {isOpen && <ProposeForm points={points} onClose={shut} />}
    </>
  );
}

/** What may be done to all ticked lines at once. */
function BatchActs({ rows }: { readonly rows: readonly LineRow[] }) {
  const verify = useCommand(verifyPoints);
  const post = useCommand(postPoints);
  const confirm = useCommand(confirmPoints);
  const { role } = useDesk().session.actor;
  const setList = useWindow((window) => window.setList);
  const of = (state: PointsLineState) => rows.filter(({ line }) => line.state === state).map(({ id }) => id);
  const acts = [
    { word: '核实', ids: of('proposed'), act: verify, verb: 'verify-points' },
    { word: '记入', ids: of('verified'), act: post, verb: 'post-points' },
    { word: '确认', ids: of('posted'), act: confirm, verb: 'confirm-points' },
  ] as const;
  return (
    <>
      {acts
        .filter(({ ids, verb }) => ids.length > 0 && mayDo(role, verb))
        .map(({ word, ids, act }) => (
          <Button
            key={word}
            size="small"
            disabled={act.busy}
            onClick={async () => {
              // The next step is mostly for the same lines: they stay ticked until there is none.
              if ((await act.run(ids)) && act === confirm) setList(LIST, { ticked: [] });
            }}
          >
            {act.slow ? '正在保存' : `${word} ${ids.length} 笔`}
          </Button>
        ))}
      <Refusal refusal={verify.refusal ?? post.refusal ?? confirm.refusal} />
    </>
  );
}
