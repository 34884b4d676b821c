import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { ChosenFolder, Joining, Session, StartState } from '../../electron/contract.ts';
import { useAsking } from '../live/asking.ts';
import { TextField } from '../parts/fields.tsx';
import { Refusal } from '../parts/Refusal.tsx';
import { Wizard, type WizardStep } from '../parts/Wizard.tsx';
import { StickFolder } from '../screens/exchange/StickFolder.tsx';
import { dateTime } from '../words/said.ts';

type AwaitAnswerProps = {
  readonly joining: Joining;
  readonly onOpened: (session: Session) => void;
  readonly onState: (state: StartState) => void;
};

/** This PC asked by stick to join its branch: what to carry where, and the answer once it is back. */
export function AwaitAnswer({ joining, onOpened, onState }: AwaitAnswerProps) {
  const [at, setAt] = useState('carry');
  const [stick, setStick] = useState<ChosenFolder>();
  const [password, setPassword] = useState('');
  const [recoveryKey, setRecoveryKey] = useState('');
  const { ask, busy, refusal, forget } = useAsking();
  const go = (step: string) => {
    forget();
    setAt(step);
  };
  const writeAgain = async () => {
    const chosen = await window.shell.chooseFolder('courier');
    const state = chosen && (await ask('正在写', window.shell.askToJoinAgain(chosen.token)));
    if (state) onState(state);
  };
  const join = async () => {
    if (!stick) return false;
    const session = await ask('正在加入', window.shell.joinByCourier({ stick: stick.token, password, recoveryKey }));
    if (session) onOpened(session);
    return session !== undefined;
  };
  const steps: readonly WizardStep[] = [
    {
      key: 'carry',
      word: '送到县里',
      said: joining.county,
      next: '回执拿回来了',
      body: (
        <>
          <h2>加入申请写好了，等县里的回执</h2>
          <ol className="first-start-notice">
            <li>
              把 U 盘上的 <b>{joining.file}</b> 交到{joining.county}，或者请连着县里的同事在“同步”的“U 盘交换”里捎带。
            </li>
            <li>县里收下，给一份回执，存在同一个 U 盘上。</li>
            <li>U 盘拿回来，插在这台电脑上，往下走。</li>
          </ol>
          <p className="caption">
            {dateTime(joining.at)} 申请加入{joining.organisation}，写在 {joining.label}；台账将放在 {joining.folderLabel}。
          </p>
          <div className="form-foot">
            <Button disabled={busy !== undefined} onClick={() => void writeAgain()}>
              U 盘丢了，再写一份
            </Button>
            <Popconfirm
              title="不加入了？这份申请的回执就打不开了，再加入要向县里另要一张接入单。"
              okText="不加入了"
              cancelText="留着"
              okButtonProps={{ type: 'default' }}
              onConfirm={async () => onState(await window.shell.dropJoining())}
            >
              <Button>不加入了</Button>
            </Popconfirm>
          </div>
        </>
      ),
    },
    {
      key: 'answer',
      word: '收回执',
      next: '加入',
      missing: !stick ? '选放着回执的 U 盘' : password === '' ? '输密码' : recoveryKey.trim() === '' ? '输本支部的恢复码' : undefined,
      leave: join,
      body: (
        <>
          <h2>收下回执，打开本支部的记录</h2>
          <StickFolder folder={stick} onFolder={setStick} />
          <TextField secret label="密码" hint="写加入申请时定的那个" value={password} onChange={setPassword} />
          <TextField label="恢复码" hint="本支部那一张，八组，每组五位数字" value={recoveryKey} onChange={setRecoveryKey} maxLength={80} />
          <p>密码忘了，就回上一步选“不加入了”，向县里另要一张接入单重来；支部的记录都在县里，不受影响。</p>
        </>
      ),
    },
  ];
  return (
    <Wizard
      title="加入本支部"
      steps={steps}
      at={at}
      onAt={go}
      onDone={() => undefined}
      busy={busy !== undefined}
      busyWord={busy ?? ''}
      answer={<Refusal refusal={refusal} />}
    />
  );
}
