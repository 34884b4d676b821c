import { Button, Dropdown } from 'antd';
import { vacatedTerm } from '../../../src/domain/election/by-election.ts';
import { isUnderWay } from '../../../src/domain/election/election.ts';
import { usePeople } from '../../live/people.ts';
import { useWho } from '../../live/who.ts';
import { HowFar } from '../../parts/HowFar.tsx';
import { PrinterOutlined } from '../../parts/icons.tsx';
import { onTimeline } from '../../parts/past.ts';
import { RecordPage, type StripFigure } from '../../parts/RecordPage.tsx';
import { Timeline } from '../../parts/Timeline.tsx';
import { VoidVotes } from '../../vote/VoidVotes.tsx';
import { go, useWindow } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { Candidates } from './Candidates.tsx';
import { ElectionActs } from './ElectionActs.tsx';
import { ElectionFacts, votesText } from './ElectionFacts.tsx';
import type { ElectionSheet } from './ElectionPrintPage.tsx';
import './elections.css';
import { pastOf } from './election-past.ts';
import { type ElectionRow, ElectionStateMark, standingCount } from './election-rows.tsx';
import { useElectionRows } from './use-election-rows.ts';
import { electorateWord, leftOutWord } from './voters-words.ts';

/** One election's story: who stood with what, the ballots' totals, what happened. */
export default function ElectionPage({ id }: { readonly id: string }) {
  const rows = useElectionRows();
  const close = useWindow((window) => window.close);
  const whoOf = useWho();
  const row = rows?.find((one) => one.id === id);
  if (!row) return null;
  const { groupName, savedAt, today, election, winner } = row;
  const together = rows?.filter((one) => one.election.meetingId === election.meetingId).length ?? 0;
  const print = (what: ElectionSheet) => go({ rail: 'groups', tab: 'elections', page: 'print', id: `${what}:${id}` });
  return (
    <RecordPage
      crumb={{ word: '竞聘', onClick: close }}
      name={`${groupName}组长竞聘`}
      state={<ElectionStateMark row={row} soft />}
      pips={<HowFar id={id} savedAt={savedAt} />}
      facts={[
        ...byElectionWord(row),
        ...(winner ? [`当选 ${winner}`] : []),
        ...(election.term ? [`聘期至 ${dayWord(election.term.until, today)}`] : []),
      ]}
      actions={
        <>
          {together > 1 && (
            <Button onClick={() => go({ rail: 'groups', tab: 'elections', page: 'meeting', id: election.meetingId })}>
              同一次大会，{together} 个小组
            </Button>
          )}
          <Dropdown
            trigger={['click']}
            menu={{ items: sheetsOf(row).map(({ key, word }) => ({ key, label: word, onClick: () => print(key) })) }}
          >
            <Button icon={<PrinterOutlined />}>打印</Button>
          </Dropdown>
        </>
      }
      strip={figuresOf(row)}
      next={
        <>
          <VoidVotes of={({ back }) => back.id === row.id} />
          <ElectionActs row={row} />
        </>
      }
      sections={[
        { key: 'past', word: '经过', children: <Timeline items={onTimeline(pastOf(row, whoOf), today)} /> },
        { key: 'candidates', word: '候选人', count: standingCount(row), children: <Candidates row={row} /> },
        { key: 'rounds', word: '推选', count: election.rounds.length, children: <Rounds row={row} /> },
        { key: 'facts', word: '情况', children: <ElectionFacts row={row} /> },
      ]}
    />
  );
}

/** Until somebody follows, the group says whose place it is about. */
const byElectionWord = ({ group, election, today }: ElectionRow): readonly string[] => {
  const vacated = group && isUnderWay(election) ? vacatedTerm(group, today) : undefined;
  return vacated ? [`补选，上任聘期原到 ${dayWord(vacated.until, today)}`] : [];
};

/** What there is to print as it stands. */
const sheetsOf = ({ election }: ElectionRow): readonly { readonly key: ElectionSheet; readonly word: string }[] => [
  { key: 'meeting', word: '竞职会议记录（F-08）' },
  { key: 'count', word: '推选计票单（F-09）' },
  ...(election.term ? ([{ key: 'appointment', word: '聘书（F-10）' }] as const) : []),
];

const figuresOf = (row: ElectionRow): readonly StripFigure[] => {
  const last = row.election.rounds.at(-1);
  return [
    { key: 'standing', label: '候选人', figure: `${standingCount(row)} 人`, rule: '正式党员，有方案、有承诺' },
    {
      key: 'voters',
      label: '推选人',
      figure: `${row.voters.ids.length} 人`,
      rule: [electorateWord(row), leftOutWord(row)].filter(Boolean).join('；'),
    },
    ...(last
      ? [{ key: 'ballots', label: '收回选票', figure: `${last.ballotsIn} 张`, rule: `应到 ${last.expected}，实到 ${last.present}` }]
      : []),
  ];
};

function Rounds({ row: { election, today } }: { readonly row: ElectionRow }) {
  const people = usePeople();
  if (election.rounds.length === 0) return <p className="caption">还没有推选。这里只有合计，谁投了谁哪里都不留。</p>;
  const nameOf = (id: string) => people.nameOf(id) ?? '（已清除）';
  return (
    <table className="plain-table election-words">
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col">方式</th>
          <th scope="col">应到 / 实到</th>
          <th scope="col">发出 / 收回</th>
          <th scope="col">得票</th>
        </tr>
      </thead>
      <tbody>
        {election.rounds.map((round, at) => (
          <tr key={at}>
            <td>{dayWord(round.on, today)}</td>
            <td>{round.way === 'paper' ? '纸质选票' : '本机投票'}</td>
            <td>
              {round.expected} / {round.present}
            </td>
            <td>
              {round.ballotsOut} / {round.ballotsIn}
            </td>
            <td>{votesText(round, nameOf)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
