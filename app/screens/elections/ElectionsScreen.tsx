import { Button } from 'antd';
import { useState } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import { isUnderWay } from '../../../src/domain/election/election.ts';
import { useKeys } from '../../keys.ts';
import { useDesk } from '../../live/desk.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { PlusOutlined } from '../../parts/icons.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import { PipsLegend } from '../../parts/Pips.tsx';
import { go, useWindow } from '../../where.ts';
import { useMatchWithPeople } from '../posts/use-match-with-people.ts';
import { ElectionPanel } from './ElectionPanel.tsx';
import './elections.css';
import { type ElectionRow, electionColumns, electionTabs } from './election-rows.tsx';
import { PlanElections } from './PlanElections.tsx';
import { useElectionRows } from './use-election-rows.ts';

const LIST = 'elections';
const sheet = { form: 'F-08', title: '组长竞聘清单' };
const peopleOf = ({ election }: ElectionRow) => election.candidates;

/** 小组 › 竞聘: every election with the chosen one beside it. */
export default function ElectionsScreen() {
  const rows = useElectionRows();
  const { role } = useDesk().session.actor;
  const setList = useWindow((window) => window.setList);
  const [planning, setPlanning] = useState(false);
  const match = useMatchWithPeople('election', peopleOf);
  const mayPlan = mayDo(role, 'plan-elections');
  useKeys([{ key: 'Ctrl+N', does: '定竞聘', run: () => (mayPlan ? setPlanning(true) : false) }]);
  const show = (tab: string) => () => setList(LIST, { tab, selects: {}, search: '' });
  const facts = [
    { label: '正在办', figure: String(rows?.filter(({ election }) => isUnderWay(election)).length ?? 0), onOpen: show('under-way') },
    {
      label: '在任',
      figure: String(rows?.filter(({ election }) => election.state === 'in-office').length ?? 0),
      onOpen: show('in-office'),
    },
  ];
  return (
    <>
      <ListAndPanel
        name={LIST}
        label="竞聘清单"
        unit="次"
        head={
          <Head
            title="竞聘"
            facts={rows?.length ? facts : []}
            actions={
              mayPlan && (
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setPlanning(true)}>
                  定竞聘
                </Button>
              )
            }
          />
        }
        rows={rows}
        columns={electionColumns}
        tabs={electionTabs}
        match={match}
        sheet={sheet}
        panelTitle={() => '组长竞聘'}
        panel={(row) => <ElectionPanel row={row} />}
        onOpenPage={(row) => go({ rail: 'groups', tab: 'elections', page: 'election', id: row.id })}
        legend={<PipsLegend of={['here', 'arrived', 'decided']} />}
        empty={
          <Empty
            what="还没有竞聘。"
            first="组长一般公开竞聘：党员报名，写方案、作承诺，抽签演说，组员无记名推选，党组织聘任。几个小组可以一次大会一起办。"
            actions={mayPlan && <Button onClick={() => setPlanning(true)}>定竞聘</Button>}
          />
        }
      />
      {planning && <PlanElections onClose={() => setPlanning(false)} />}
    </>
  );
}
