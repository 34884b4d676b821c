import { Button, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { recordVote } from '../../../src/commands/record-vote.ts';
import { type Round, secrecyWarnings } from '../../../src/domain/election/round.ts';
import { standingIn } from '../../../src/domain/election/steps.ts';
import { Urn } from '../../../src/domain/election/urn.ts';
import { electionStateNames } from '../../../src/domain/names.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { useCommand } from '../../live/command.ts';
import { useParameters } from '../../live/parameters.ts';
import { usePeople } from '../../live/people.ts';
import { Card } from '../../parts/Card.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { Head } from '../../parts/Head.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { go } from '../../where.ts';
import { byName } from '../../words/order.ts';
import { votesText } from './ElectionFacts.tsx';
import './elections.css';
import type { ElectionRow } from './election-rows.tsx';
import { secrecySaid } from './secrecy-words.ts';
import { useElectionRows } from './use-election-rows.ts';

/** 在本机投票: one voter after the other at this PC. The urn is in this page's memory alone; leaving the page voids the vote. */
export default function UrnPage({ id }: { readonly id: string }) {
  const row = useElectionRows()?.find((one) => one.id === id);
  return row ? <Vote key={id} row={row} /> : null;
}

function Vote({ row }: { readonly row: ElectionRow }) {
  const { election, groupName, voterIds, today } = row;
  const settings = useParameters();
  const people = usePeople();
  const nameOf = (id: string) => people.nameOf(id) ?? '（已清除）';
  const among = standingIn(election, { quorum: 'over-half', majority: parameterAt(settings, 'election-majority', today).value });
  const isDue = election.state === 'speeches-held' || election.state === 'tie';
  const urn = useRef<Urn>(undefined);
  const [at, setAt] = useState<'before' | 'calling' | 'voting' | 'closed'>('before');
  const [voter, setVoter] = useState<string>();
  const [round, setRound] = useState<Round>();
  const back = () => go({ rail: 'groups', tab: 'elections', page: 'election', id: election.id });
  const close = () => {
    const totals = urn.current?.close();
    if (!totals) return;
    setRound({ on: today, way: 'screen', present: totals.ballotsIn, ballotsOut: totals.ballotsIn, ...totals });
    setAt('closed');
  };
  return (
    <section className="election-urn">
      <Head title={`推选组长：${groupName}`} actions={at === 'before' && <Button onClick={back}>不投了</Button>} />
      {at === 'before' && !isDue && <p>现在不用推选：{electionStateNames[election.state]}。</p>}
      {at === 'before' && isDue && (
        <Card title="投票以前">
          <FactList
            rows={[
              { label: '候选人', value: among.map(nameOf).join('、') },
              { label: '推选人', value: `${voterIds.length} 人，一人一票` },
            ]}
          />
          <p>一个人投完，再请下一位。电脑里只有各人得票的合计，谁投了谁、什么时候投的，哪里都不留。</p>
          <p>中途离开这一页、锁定或者断电，这次投票就作废，要重新投。</p>
          {voterIds.length < 5 && <Refusal warning said={secrecySaid({ code: 'few-ballots', ballotsIn: voterIds.length })} />}
          <Button
            type="primary"
            onClick={() => {
              urn.current = new Urn(among, voterIds);
              setAt('calling');
            }}
          >
            开始投票
          </Button>
        </Card>
      )}
      {at === 'calling' && urn.current && (
        <Card title={`已投 ${urn.current.turnout} 人，共 ${voterIds.length} 人`}>
          <p>请下一位点自己的名字。</p>
          <div className="election-voters">
            {voterIds
              .filter((id) => urn.current?.mayVote(id))
              .toSorted((one, other) => byName(nameOf(one), nameOf(other)))
              .map((id) => (
                <Button
                  key={id}
                  size="large"
                  onClick={() => {
                    setVoter(id);
                    setAt('voting');
                  }}
                >
                  {nameOf(id)}
                </Button>
              ))}
          </div>
          {urn.current.turnout > 0 && <Button onClick={close}>都投完了，计票</Button>}
        </Card>
      )}
      {at === 'voting' && voter && (
        <BallotCard
          among={among}
          nameOf={nameOf}
          onCast={(choice) => {
            urn.current?.cast(voter, choice);
            setVoter(undefined);
            setAt('calling');
          }}
          onBack={() => {
            setVoter(undefined);
            setAt('calling');
          }}
        />
      )}
      {at === 'closed' && round && <Result round={round} row={row} nameOf={nameOf} onDone={back} />}
    </section>
  );
}

type BallotProps = {
  readonly among: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onCast: (choice: { readonly personId: string } | 'abstain') => void;
  readonly onBack: () => void;
};

/** One ballot; it is gone with the card. */
function BallotCard({ among, nameOf, onCast, onBack }: BallotProps) {
  const [choice, setChoice] = useState<string>();
  return (
    <Card title="请选一位组长">
      <Radio.Group className="election-ballot" value={choice} onChange={(event) => setChoice(String(event.target.value))}>
        {among.map((id) => (
          <Radio key={id} value={id}>
            {nameOf(id)}
          </Radio>
        ))}
        <Radio value="abstain">弃权</Radio>
      </Radio.Group>
      <div className="said-actions">
        <Button
          type="primary"
          disabled={choice === undefined}
          onClick={() => choice && onCast(choice === 'abstain' ? choice : { personId: choice })}
        >
          投票
        </Button>
        <Button onClick={onBack}>不是我，返回</Button>
      </div>
    </Card>
  );
}

type ResultProps = {
  readonly round: Round;
  readonly row: ElectionRow;
  readonly nameOf: (id: string) => string;
  readonly onDone: () => void;
};

/** The totals, written by themselves; what is refused (no quorum) is said, and the totals go with the page. */
function Result({ round, row, nameOf, onDone }: ResultProps) {
  const { run, refusal, saved } = useCommand(recordVote);
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    void run(row.election.id, round);
  }, [run, row.election.id, round]);
  return (
    <Card title="投票结束">
      <FactList
        rows={[
          { label: '到会', value: `应到 ${round.expected} 人，投票 ${round.ballotsIn} 人` },
          { label: '得票', value: votesText(round, nameOf) },
        ]}
      />
      {secrecyWarnings(round).map((warning) => (
        <Refusal key={warning.code} warning said={secrecySaid(warning)} />
      ))}
      <Refusal refusal={refusal} />
      {saved && <p>已存本机。</p>}
      <Button type="primary" onClick={onDone}>
        回到竞聘
      </Button>
    </Card>
  );
}
