import { Button } from 'antd';
import { useState } from 'react';
import { recordVote } from '../../../src/commands/record-vote.ts';
import { ABSTAIN, type Round, roundOf, secrecyWarnings } from '../../../src/domain/election/round.ts';
import { standingIn } from '../../../src/domain/election/steps.ts';
import { electionStateNames } from '../../../src/domain/names.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { useParameters } from '../../live/parameters.ts';
import { usePeople } from '../../live/people.ts';
import { Card } from '../../parts/Card.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { Head } from '../../parts/Head.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { isAt } from '../../vote/begun-votes.ts';
import { VoidVotes } from '../../vote/VoidVotes.tsx';
import { BeforeVote, Counting, NothingToCount, useCounting } from '../../vote/VoteAtDesk.tsx';
import { useClosedVoteAt, type VotePacket } from '../../vote/vote.ts';
import { go } from '../../where.ts';
import { votesText } from './ElectionFacts.tsx';
import './elections.css';
import type { ElectionRow } from './election-rows.tsx';
import { secrecySaid } from './secrecy-words.ts';
import { useElectionRows } from './use-election-rows.ts';
import { leftOutWord } from './voters-words.ts';

/** 在本机投票: before it the desk is left to the voters, afterwards the urn waits here to be counted. */
export default function UrnPage({ id }: { readonly id: string }) {
  const rows = useElectionRows();
  const closed = useClosedVoteAt(placeOf(id));
  const row = rows?.find((one) => one.id === id);
  if (row) return <Election key={id} row={row} />;
  return rows && closed ? <NothingToCount closed={closed} /> : null;
}

const placeOf = (id: string) => ({ rail: 'groups', tab: 'elections', page: 'urn', id });

function Election({ row }: { readonly row: ElectionRow }) {
  const { election, groupName, voters, today } = row;
  const settings = useParameters();
  const people = usePeople();
  const nameOf = (id: string) => people.nameOf(id) ?? '（已清除）';
  const among = standingIn(election, { quorum: 'over-half', majority: parameterAt(settings, 'election-majority', today).value });
  const isDue = election.state === 'speeches-held' || election.state === 'tie';
  const back = placeOf(election.id);
  const closed = useClosedVoteAt(back);
  const [counted, setCounted] = useState<Counted>();
  const leave = () => go({ ...back, page: 'election' });
  const packet: VotePacket = {
    v: 1,
    title: `推选组长：${groupName}`,
    question: '请选一位组长',
    choices: [...among.map((key) => ({ key, word: nameOf(key) })), { key: ABSTAIN, word: '弃权' }],
    voters: voters.ids.map((id) => ({ id, name: nameOf(id) })),
    back,
    verb: 'record-vote',
    before: election.rounds.length,
  };
  return (
    <section className="vote-at-desk">
      <Head title={packet.title} actions={!closed && !counted && <Button onClick={leave}>不投了</Button>} />
      {counted ? (
        <Result counted={counted} row={row} nameOf={nameOf} onDone={leave} />
      ) : closed ? (
        <Counting closed={closed} onCount={() => setCounted({ round: roundOf(closed.totals, closed.on), before: closed.before })} />
      ) : isDue ? (
        <BeforeVote
          packet={packet}
          facts={[
            { label: '候选人', value: among.map(nameOf).join('、') },
            { label: '推选人', value: [`${voters.ids.length} 人，一人一票`, leftOutWord(row)].filter(Boolean).join('；') },
          ]}
          missing={voters.ids.length === 0 ? '没有推选人' : undefined}
        >
          <VoidVotes of={(vote) => isAt(back, vote)} here />
          {voters.ids.length < 5 && <Refusal warning said={secrecySaid({ code: 'few-ballots', ballotsIn: voters.ids.length })} />}
        </BeforeVote>
      ) : (
        <p>现在不用推选：{electionStateNames[election.state]}。</p>
      )}
    </section>
  );
}

/** What the urn held, and how many ballots the election had before it. */
type Counted = { readonly round: Round; readonly before: number | undefined };
type ResultProps = {
  readonly counted: Counted;
  readonly row: ElectionRow;
  readonly nameOf: (id: string) => string;
  readonly onDone: () => void;
};

/**
 * The totals, written by themselves and shown only once they are: of what is refused (no quorum) nobody learns more than how many came,
 * or the urn could be counted after each voter.
 */
function Result({ counted: { round, before }, row, nameOf, onDone }: ResultProps) {
  const { refusal, saved, again } = useCounting(recordVote, row.election.id, round, before);
  return (
    <Card title="投票结束">
      <FactList
        rows={[
          { label: '到会', value: `应到 ${round.expected} 人，投票 ${round.ballotsIn} 人` },
          ...(saved ? [{ label: '得票', value: votesText(round, nameOf) }] : []),
        ]}
      />
      {saved && secrecyWarnings(round).map((warning) => <Refusal key={warning.code} warning said={secrecySaid(warning)} />)}
      <Refusal refusal={refusal} actions={again && <Button onClick={again}>再记一次</Button>} />
      {saved && <p>已存本机。</p>}
      <Button type="primary" onClick={onDone}>
        回到竞聘
      </Button>
    </Card>
  );
}
