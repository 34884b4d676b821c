import { Button } from 'antd';
import { mayDo } from '../../../src/domain/authority.ts';
import { countedParticipants, isStanding } from '../../../src/domain/group/group.ts';
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
import { go, useWindow } from '../../where.ts';
import { useMatchWithPeople } from '../posts/use-match-with-people.ts';
import { GroupPanel } from './GroupPanel.tsx';
import './groups.css';
import { type GroupRow, groupColumns, groupTabs, needsSelect } from './group-rows.tsx';
import { useGroupRows } from './use-group-rows.ts';

const LIST = 'groups';
const sheet = { form: 'F-04', title: '自主党小组清单' };
const selects = [needsSelect];
const peopleOf = ({ group }: GroupRow) => countedParticipants(group).map(({ who }) => who);

/** 小组 › 自主党小组: the list with the chosen group beside it. */
export default function GroupsScreen() {
  const rows = useGroupRows();
  const today = useToday();
  const { role } = useDesk().session.actor;
  const setList = useWindow((window) => window.setList);
  const settings = useParameters();
  const match = useMatchWithPeople('autonomous-group', peopleOf);
  const mayFound = mayDo(role, 'found-group');
  const begin = () => go({ rail: 'groups', tab: 'groups', page: 'found' });
  useKeys([{ key: 'Ctrl+N', does: '组建小组', run: () => (mayFound ? begin() : false) }]);
  const standing = rows?.filter(({ group }) => isStanding(group)) ?? [];
  const show = (tab: string, needs?: string) => () => setList(LIST, { tab, selects: needs ? { needs } : {}, search: '' });
  const people = new Set(standing.flatMap(peopleOf)).size;
  const facts = [
    { label: '在册', figure: String(standing.length), onOpen: show('standing') },
    { label: '组员', figure: `${people} 人`, onOpen: show('standing') },
    { label: '待决定', figure: String(rows?.filter((row) => needsSelect.has(row, 'decide')).length ?? 0), onOpen: show('', 'decide') },
    { label: '要核对', figure: String(rows?.filter((row) => needsSelect.has(row, 'sign')).length ?? 0), onOpen: show('', 'sign') },
  ];
  const least = parameterAt(settings, 'group-size-least', today).value;
  const most = parameterAt(settings, 'group-size-most', today).value;
  return (
    <ListAndPanel
      name={LIST}
      label="自主党小组清单"
      unit="个"
      head={
        <Head
          title="自主党小组"
          facts={rows?.length ? facts : []}
          more={[
            ...(mayDo(role, 'join-group')
              ? [{ key: 'join', word: '加入跨企业小组', onClick: () => go({ rail: 'groups', tab: 'groups', page: 'join' }) }]
              : []),
            { key: 'charts', word: '看图', onClick: () => go({ rail: 'groups', tab: 'groups', page: 'charts', id: 'sizes' }) },
          ]}
          actions={
            <>
              {rows?.length ? (
                <Button onClick={() => go({ rail: 'groups', tab: 'groups', page: 'leaders', id: '' })}>组长考核</Button>
              ) : null}
              {mayFound && (
                <Button type="primary" icon={<PlusOutlined />} onClick={begin}>
                  组建小组
                </Button>
              )}
            </>
          }
        />
      }
      rows={rows}
      columns={groupColumns}
      tabs={groupTabs}
      selects={selects}
      match={match}
      sheet={sheet}
      panelTitle={({ group }) => group.approval?.number ?? '组建申请'}
      panel={(row) => <GroupPanel row={row} />}
      onOpenPage={(row) => go({ rail: 'groups', tab: 'groups', page: 'group', id: row.id })}
      legend={<PipsLegend of={['here', 'arrived', 'decided']} />}
      empty={
        <Empty
          what="还没有自主党小组。"
          first={`党员发起，写清名称、目标和参加的人，本人确认后送审；一般 ${least} 至 ${most} 人，积极分子、申请人和职工也可以参加。它和原来的党小组并行，不代替。`}
          actions={
            <>
              {mayFound && <Button onClick={begin}>组建小组</Button>}
              {mayDo(role, 'join-group') && (
                <Button onClick={() => go({ rail: 'groups', tab: 'groups', page: 'join' })}>加入跨企业小组</Button>
              )}
              <SampleButton form="group-application" />
            </>
          }
        />
      }
    />
  );
}
