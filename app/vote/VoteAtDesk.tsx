import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ShellRefusal } from '../../electron/contract.ts';
import type { UrnTotals } from '../../src/domain/urn.ts';
import { Card } from '../parts/Card.tsx';
import { FactList, type FactRow } from '../parts/Facts.tsx';
import { Refusal } from '../parts/Refusal.tsx';
import { sayShell } from '../words/shell-refusals.ts';
import './vote-at-desk.css';
import { beginVote, takeOut, type Vote, type VotePacket } from './vote.ts';

type BeforeVoteProps = {
  readonly packet: VotePacket;
  readonly facts: readonly FactRow[];
  /** Warnings, and fields where something is asked before. */
  readonly children?: ReactNode;
  readonly missing?: string | undefined;
};

/** What is said beforehand, and the button that locks the desk and leaves the PC to the voters. */
export function BeforeVote({ packet, facts, children, missing }: BeforeVoteProps) {
  const [refusal, setRefusal] = useState<ShellRefusal>();
  const begin = async () => {
    const reply = await beginVote(packet);
    if (!reply.ok) setRefusal(reply.refusal);
  };
  return (
    <Card title="投票以前">
      <FactList rows={facts} />
      <p>开始以后台账锁上，这台电脑只用来投票：一个人投完，再请下一位。投完由书记开锁计票。</p>
      <p>电脑里只有合计，谁投了谁、先后和时间，哪里都不留。中途关掉程序或者断电，这次投票就作废，要重新投。</p>
      {children}
      <Refusal said={refusal && sayShell(refusal)} />
      {missing && <p className="caption">{missing}</p>}
      <Button type="primary" disabled={missing !== undefined} onClick={() => void begin()}>
        开始投票
      </Button>
    </Card>
  );
}

type CountingProps = { readonly vote: Vote; readonly onTotals: (totals: UrnTotals) => void; readonly onVoid: () => void };

/** The urn stands closed on the desk; its totals are seen by nobody before they are counted. */
export function Counting({ vote: { urn, packet }, onTotals, onVoid }: CountingProps) {
  return (
    <Card title={`已投 ${urn.turnout} 人，共 ${packet.voters.length} 人`}>
      <p>计票以后记下合计。离开这一页前请先计票；锁定、关掉程序就作废。</p>
      <div className="said-actions">
        <Button
          type="primary"
          disabled={urn.turnout === 0}
          onClick={() => {
            const totals = takeOut();
            if (totals) onTotals(totals);
          }}
        >
          计票
        </Button>
        <Button
          onClick={() => {
            takeOut();
            onVoid();
          }}
        >
          这次投票作废
        </Button>
      </div>
    </Card>
  );
}
