import { Button } from 'antd';
import type { BackupFact } from '../../../electron/contract.ts';
import { useAsking } from '../../live/asking.ts';
import { useProgress } from '../../live/progress.ts';
import { UsbOutlined } from '../../parts/icons.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { State } from '../../parts/State.tsx';
import { dateTime } from '../../words/said.ts';

type BackupProps = { readonly last: BackupFact | undefined; readonly onMade: () => void; readonly red?: boolean };

/** One sealed file in a folder or on a stick, verified by reading it back. */
export function Backup({ last, onMade, red = true }: BackupProps) {
  const { ask, busy, refusal } = useAsking();
  const progress = useProgress(busy !== undefined);
  const make = async () => {
    const folder = await window.shell.chooseFolder('backup');
    if (folder && (await ask('正在备份', window.shell.backUp(folder.token)))) onMade();
  };
  return (
    <div className="form">
      <div className="form-foot">
        <Button type={red ? 'primary' : 'default'} icon={<UsbOutlined />} onClick={make} disabled={busy !== undefined}>
          {busy ?? '备份到 U 盘'}
        </Button>
        {last ? (
          <>
            <State is={last.verified ? 'done' : 'soon'} word={last.verified ? '已验证' : '没有验证'} />
            <span>
              上次 {dateTime(last.at)}，{last.label}，{last.entries} 条
            </span>
          </>
        ) : (
          <State is="soon" word="还没有备份" />
        )}
      </div>
      {busy && <ProgressLine word="正在写，写完读回来核对" progress={progress} />}
      <Refusal refusal={refusal} />
      <p className="caption">备份是一个加密的文件，用任一用户的密码或恢复码打开。电脑坏了、丢了，只有它能找回来；放在别处。</p>
    </div>
  );
}
