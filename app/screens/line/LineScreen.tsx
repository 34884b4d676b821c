import { Button } from 'antd';
import type { LineTrouble } from '../../../electron/contract.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import { useAsking } from '../../live/asking.ts';
import { useDesk } from '../../live/desk.ts';
import { useFreshLine, useOpenCases } from '../../live/line.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { go } from '../../where.ts';
import { ago } from '../../words/ago.ts';
import { clockOffWord } from '../../words/clock-off.ts';
import type { Said } from '../../words/said.ts';
import { CountyCard } from './CountyCard.tsx';
import './line.css';
import { LineTroubleBox } from './LineTroubleBox.tsx';
import { NewKeyHere } from './NewKeyHere.tsx';
import { RevokedCard } from './RevokedCard.tsx';
import { UnsentCard } from './UnsentCard.tsx';

const to = (page: string) => go({ rail: 'exchange', tab: 'line', page });

/** 收发: what waits, when the county was heard last, what came in, what it did not take. Nobody has to look here for anything to go out. */
export default function LineScreen() {
  const state = useFreshLine();
  const cases = useOpenCases();
  const { role } = useDesk().session.actor;
  const { ask, busy, refusal } = useAsking();
  if (!state) return null;
  const leaves = <Button onClick={() => to('leaves')}>哪些内容会离开本机</Button>;
  const mayConnect = mayDo(role, 'change-organisation');
  if (state.is === 'alone')
    return (
      <div className="page page-column">
        <Head title="收发" />
        <Card label="还没有连接县里">
          <Empty
            what="还没有连接县里。"
            first={
              mayConnect
                ? '向县里要一张接入单，上面有地址和接入码。连上以后自己收发，断网照常记。'
                : '由书记或副书记连接。保存的都在这台电脑上，照常用。'
            }
            actions={
              <>
                {mayConnect && (
                  <Button type="primary" onClick={() => to('connect')}>
                    连接县里
                  </Button>
                )}
                {mayConnect && <Button onClick={() => go({ rail: 'exchange', tab: 'stick' })}>没有网络，用 U 盘</Button>}
                {leaves}
              </>
            }
          />
        </Card>
        <p className="caption">没有网络的，用“U 盘交换”；也可以一直用纸质文件上报，批复拿回来补录。</p>
      </div>
    );
  const { isSyncing, unsent, lastContactAt, address } = state;
  return (
    <div className="page page-column">
      <Head
        title="收发"
        facts={[
          { label: '待送', figure: String(unsent) },
          { label: '没收的', figure: String(cases.length), onOpen: () => go({ rail: 'inbox', tab: 'waiting' }) },
          { label: lastContactAt ? `${ago(lastContactAt, Date.now())}联网` : address ? '还没有联过网' : '没有网络，用 U 盘' },
        ]}
        actions={
          <>
            {leaves}
            {address ? (
              <Button
                type="primary"
                disabled={isSyncing || busy !== undefined}
                onClick={() => void ask('正在收发', window.shell.syncNow({ mayWithdraw: false }))}
              >
                {isSyncing ? '正在收发' : '现在收发'}
              </Button>
            ) : (
              <Button type="primary" onClick={() => go({ rail: 'exchange', tab: 'stick' })}>
                用 U 盘交换
              </Button>
            )}
          </>
        }
        more={
          mayConnect
            ? [
                { key: 'further-pc', word: '再接一台电脑', onClick: () => to('further-pc') },
                { key: 'change', word: address ? '改连接' : '有网络了，填地址', onClick: () => to('change') },
              ]
            : []
        }
      />
      <Refusal refusal={refusal} />
      {state.clockOffMinutes !== undefined && <Refusal warning said={clockSaid(state.clockOffMinutes)} />}
      {state.trouble && <LineTroubleBox trouble={state.trouble} mayConnect={mayConnect} byLine={address !== undefined} />}
      {state.trouble?.code === 'branch-key-renewed' && (
        <Card title="输新的恢复码">
          <NewKeyHere />
        </Card>
      )}
      {isRevoked(state.trouble) && <RevokedCard unsent={unsent} />}
      {state.revokedPcs.length > 0 && <RenewKeys mayRenew={mayConnect} />}
      <UnsentCard />
      <CountyCard state={state} />
    </div>
  );
}

/** Says it and stops nothing: what is written meanwhile is sent as ever. */
const clockSaid = (offMinutes: number): Said => ({
  what: `这台电脑的时钟${clockOffWord(offMinutes)}。`,
  rule: '记录上的日期照这台电脑的时钟记，收发不受影响。',
  next: '在系统设置里调准日期、时间和时区，再按“现在收发”；钟不准时记下的日期，到记录里更正。',
});

const isRevoked = (trouble: LineTrouble | undefined) => trouble?.code === 'county-refuses' && trouble.refusal.code === 'device-revoked';

/** Until somebody renews them, work goes on under keys that a revoked PC has. */
const RenewKeys = ({ mayRenew }: { readonly mayRenew: boolean }) => (
  <Card title="县里停用了本支部的电脑">
    <p>停用的电脑上还有旧的恢复码和本支部密钥。换了新的，以后送出的记录它打不开。{!mayRenew && '请书记或副书记来换。'}</p>
    {mayRenew && (
      <div className="form-foot">
        <Button onClick={() => go({ rail: 'settings', tab: 'users', page: 'recovery-key' })}>换恢复码和密钥</Button>
      </div>
    )}
  </Card>
);
