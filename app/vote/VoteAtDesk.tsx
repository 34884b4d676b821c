import { Button, Popconfirm } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ShellRefusal } from '../../electron/contract.ts';
import { type Command, useCommand } from '../live/command.ts';
import { useDesk } from '../live/desk.ts';
import { Card } from '../parts/Card.tsx';
import { FactList, type FactRow } from '../parts/Facts.tsx';
import { Refusal } from '../parts/Refusal.tsx';
import { isShellRefusal, sayShell } from '../words/shell-refusals.ts';
import { whoMay } from '../words/who-may.ts';
import { useMayCount } from './use-may-count.ts';
import './vote-at-desk.css';
import { beginVote, type ClosedVote, dropVote, goToCount, useVote, type VotePacket } from './vote.ts';

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
  const other = useVote(({ closed }) => closed);
  const { role } = useDesk().session.actor;
  const mayCountOther = useMayCount(other);
  const begin = async () => {
    const reply = await beginVote(packet);
    if (!reply.ok) setRefusal(reply.refusal);
  };
  return (
    <Card title="投票以前">
      <FactList rows={facts} />
      <p>开始以后台账锁上，这台电脑只用来投票：一个人投完，再请下一位。投完由{whoMay(packet.verb)}开锁计票。</p>
      <p>电脑里只有合计，谁投了谁、先后和时间，哪里都不留。计票以前关掉程序或者断电，这次投票就作废，要重新投。</p>
      {children}
      <Refusal said={refusal && sayShell(refusal)} />
      {missing && <p className="caption">{missing}</p>}
      {other ? (
        <Refusal
          said={{ ...sayShell({ code: 'vote-not-counted' }), ...(!mayCountOther && { next: `请${whoMay(other.verb)}开锁计票。` }) }}
          actions={mayCountOther && <Button onClick={() => goToCount(role)}>去计票</Button>}
        />
      ) : (
        <Button type="primary" disabled={missing !== undefined} onClick={() => void begin()}>
          开始投票
        </Button>
      )}
    </Card>
  );
}

type CountingProps = { readonly closed: ClosedVote; readonly onCount: () => void };

/** The urn stands closed on the desk; its totals are seen by nobody before they are counted. */
export function Counting({ closed, onCount }: CountingProps) {
  const { totals } = closed;
  return (
    <Card title={`已投 ${totals.came} 人，共 ${totals.called} 人`}>
      <p>投票结束了，没有投的不能再投。计票以后才看得到合计，并且记进台账。</p>
      <p>计票以前锁定不要紧；关掉程序或者断电，这次投票就作废。</p>
      <WhoCounts closed={closed}>
        <Button type="primary" onClick={onCount}>
          计票
        </Button>
      </WhoCounts>
    </Card>
  );
}

/** Only who may count it may let it be void, and is asked once: nobody can bring it back. */
function WhoCounts({ closed, children }: Pick<CountingProps, 'closed'> & { readonly children?: ReactNode }) {
  const mayCount = useMayCount(closed);
  if (!mayCount) return <p>请{whoMay(closed.verb)}开锁办理。</p>;
  return (
    <div className="said-actions">
      {children}
      <Popconfirm
        title="这次投票作废？"
        description={`已投的 ${closed.totals.came} 票马上清掉，找不回来，要重新投。`}
        okText="作废，重新投"
        cancelText="先不作废"
        okButtonProps={{ type: 'default' }}
        onConfirm={() => void dropVote()}
      >
        <Button>这次投票作废</Button>
      </Popconfirm>
    </div>
  );
}

/** What was voted on is no longer there, or no longer open: there is nothing to write the totals into. */
export function NothingToCount({ closed }: Pick<CountingProps, 'closed'>) {
  return (
    <section className="vote-at-desk">
      <Card title={closed.title}>
        <p>这件事已经不在了，或者已经办完，投票没有地方记。</p>
        <WhoCounts closed={closed} />
      </Card>
    </section>
  );
}

/**
 * The totals write themselves down, once. With that they are dropped, and also when a rule refuses them; what could only not be saved
 * (a full disk, a stick that was pulled) stays to be counted, and `again` tries it.
 */
export function useCounting<I extends readonly unknown[], T>(command: Command<I, T>, ...input: I) {
  const { run, refusal, saved } = useCommand(command);
  const isBegun = useRef(false);
  const again = () => void run(...input);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    again();
  });
  const isTried = refusal !== undefined && isShellRefusal(refusal);
  const isOver = saved !== undefined || (refusal !== undefined && !isTried);
  useEffect(() => {
    if (isOver) void dropVote();
  }, [isOver]);
  return { refusal, saved, ...(isTried && { again }) };
}
