import { Button } from 'antd';
import type { LedgerFacts } from '../../../electron/contract.ts';
import { useAsking } from '../../live/asking.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { State, type StateProps } from '../../parts/State.tsx';

type AutoBackupProps = { readonly now: LedgerFacts['autoBackup'] | undefined; readonly onChanged: () => void };

function standingOf({ reachable, refusal }: NonNullable<AutoBackupProps['now']>): StateProps {
  if (!reachable) return { is: 'soon', word: '现在找不到' };
  return refusal ? { is: 'late', word: '上次没有备成' } : { is: 'done', word: '正常' };
}

/** By itself to a chosen folder, for branches that have a second disk or a share. */
export function AutoBackup({ now, onChanged }: AutoBackupProps) {
  const { ask, busy, refusal } = useAsking();
  const set = async (token: string | null) => {
    if ((await ask('正在设', window.shell.setAutoBackup(token))) !== undefined) onChanged();
  };
  const choose = async () => {
    const folder = await window.shell.chooseFolder('auto-backup');
    if (folder) await set(folder.token);
  };
  return (
    <div className="form auto-backup">
      <div className="form-foot">
        <span>自动备份</span>
        {now ? (
          <>
            <State {...standingOf(now)} />
            <span>{now.label}</span>
          </>
        ) : (
          <State is="ended" word="没有设" />
        )}
        <Button size="small" onClick={choose} disabled={busy !== undefined}>
          {now ? '换文件夹' : '选文件夹'}
        </Button>
        {now && (
          <Button size="small" onClick={() => set(null)} disabled={busy !== undefined}>
            停用自动备份
          </Button>
        )}
      </div>
      <Refusal refusal={refusal ?? (now?.reachable ? now.refusal : undefined)} />
    </div>
  );
}
