import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { BackupContents, BackupPreview, ChosenFolder, ShellRefusal, StartState } from '../../electron/contract.ts';
import { useProgress } from '../live/progress.ts';
import { TextField } from '../parts/fields.tsx';
import { FolderOpenOutlined } from '../parts/icons.tsx';
import { ProgressLine } from '../parts/ProgressLine.tsx';
import { Refusal } from '../parts/Refusal.tsx';
import { CheckPage, Wizard } from '../parts/Wizard.tsx';
import { typeWord } from '../words/names.ts';
import { bytes, dateTime } from '../words/said.ts';

export type RestoreProps = {
  /** Where the restored ledger goes; chosen here if left out. */
  readonly into?: ChosenFolder;
  readonly onBack: () => void;
  readonly onState: (state: StartState) => void;
};

/** Backup chosen, its contents seen, opened with a password or the recovery key. The old folder stays as it is. */
export function Restore({ into, onBack, onState }: RestoreProps) {
  const [at, setAt] = useState('from');
  const [from, setFrom] = useState<ChosenFolder>();
  const [backups, setBackups] = useState<readonly BackupPreview[]>([]);
  const [chosen, setChosen] = useState<BackupPreview>();
  const [target, setTarget] = useState(into);
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ShellRefusal>();
  const [contents, setContents] = useState<Contents>();
  const progress = useProgress(busy);

  const choose = async () => {
    const folder = await window.shell.chooseFolder('backup');
    if (!folder) return;
    setFrom(folder);
    const reply = await window.shell.backupsIn(folder.token);
    setRefusal(reply.ok ? undefined : reply.refusal);
    setBackups(reply.ok ? reply.value : []);
    setChosen(reply.ok ? reply.value[0] : undefined);
  };
  const look = async () => {
    if (!from || !chosen) return false;
    setBusy(true);
    const [reply, now] = await Promise.all([
      window.shell.lookInto({ from: from.token, file: chosen.file, secret }),
      window.shell.ledgerFacts(),
    ]);
    setBusy(false);
    if (reply.ok) setContents({ documents: reply.value.documents, entriesNow: now.ok ? now.value.entries : undefined });
    else setRefusal(reply.refusal);
    return reply.ok;
  };
  const chooseTarget = async () => {
    const folder = await window.shell.chooseFolder('ledger');
    if (folder) setTarget(folder);
  };
  const restore = async () => {
    if (!from || !chosen || !target) return false;
    setBusy(true);
    const reply = await window.shell.restore({ from: from.token, file: chosen.file, into: target.token, secret });
    setBusy(false);
    if (!reply.ok) setRefusal(reply.refusal);
    else onState(reply.value.state);
    return reply.ok;
  };
  return (
    <Wizard
      title="从备份恢复"
      at={at}
      onAt={(step) => {
        setRefusal(undefined);
        setAt(step);
      }}
      onLater={onBack}
      laterWord="不恢复了"
      onDone={() => undefined}
      busy={busy}
      busyWord={at === 'check' ? '正在恢复' : '正在打开'}
      answer={
        <>
          {busy && <ProgressLine word="正在逐条核对" progress={progress} />}
          <Refusal refusal={refusal} />
        </>
      }
      steps={[
        {
          key: 'from',
          word: '备份在哪里',
          said: chosen && dateTime(chosen.madeAt),
          missing: chosen ? undefined : '选一份备份',
          body: (
            <>
              <h2>备份在哪个文件夹</h2>
              <div className="form-foot">
                <Button icon={<FolderOpenOutlined />} onClick={choose}>
                  选文件夹
                </Button>
                {from && <span>{from.label}</span>}
              </div>
              {from && backups.length === 0 && !refusal && <p>这个文件夹里没有先锋台账的备份。</p>}
              <Radio.Group
                className="restore-backups"
                value={chosen?.file}
                onChange={(event) => setChosen(backups.find((backup) => backup.file === event.target.value))}
                options={backups.map((backup) => ({ value: backup.file, label: backupWords(backup) }))}
              />
            </>
          ),
        },
        {
          key: 'into',
          word: '恢复到哪里',
          said: target?.label,
          missing: target && target.holds !== 'other' ? undefined : '选一个空文件夹，或原来的台账文件夹',
          body: (
            <>
              <h2>恢复出来的台账放在哪里</h2>
              <div className="form-foot">
                <Button icon={<FolderOpenOutlined />} onClick={chooseTarget}>
                  {target ? '换一个' : '选文件夹'}
                </Button>
                {target && <span>{target.label}</span>}
              </div>
              <p className="caption">
                {target?.holds === 'ledger'
                  ? '这里已有一本台账：原来的收进这个文件夹里的“旧账本”，什么也不删。'
                  : '选一个空文件夹，或原来的台账文件夹。原来的台账不删。'}
              </p>
            </>
          ),
        },
        {
          key: 'secret',
          word: '密码',
          said: '已输',
          missing: secret === '' ? '输密码或恢复码' : undefined,
          leave: look,
          body: (
            <>
              <h2>用密码或恢复码打开备份</h2>
              <TextField
                label="密码或恢复码"
                hint="做这份备份时的；密码后来换过的，用当时的"
                secret
                maxLength={128}
                value={secret}
                onChange={setSecret}
              />
            </>
          ),
        },
        {
          key: 'check',
          word: '核对',
          next: '恢复',
          leave: restore,
          body: chosen && (
            <>
              <h2>看一遍，对了再恢复</h2>
              <CheckPage
                onAt={setAt}
                answers={[
                  { key: 'organisation', label: '组织', answer: chosen.organisationName, step: 'from' },
                  { key: 'made', label: '备份时间', answer: dateTime(chosen.madeAt), step: 'from' },
                  {
                    key: 'entries',
                    label: '里面有',
                    answer: `${chosen.entries} 条，最后一条 ${dateTime(chosen.lastEntryAt)}`,
                    step: 'from',
                  },
                  { key: 'documents', label: '名册和台账', answer: documentsWords(contents), step: 'from' },
                  {
                    key: 'into',
                    label: '恢复到',
                    answer: target?.holds === 'ledger' ? `${target.label}（原来的收进“旧账本”）` : target?.label,
                    step: 'into',
                  },
                ]}
              />
              <p>
                {beyond(contents, chosen)}；草稿、自助 PIN
                和投递箱里没有开的会带过来，清除过的个人信息不会回来。恢复后新记录的编号前会加一个字母（如 B001），免得和原来的重号。
              </p>
            </>
          ),
        },
      ]}
    />
  );
}

type Contents = BackupContents & { readonly entriesNow: number | undefined };

/** What people look for, in this order; what the branch has none of is left out. */
const SHOWN = [
  'person',
  'autonomous-group',
  'election',
  'pioneer-post',
  'responsibility-area',
  'honour-unit',
  'pledge',
  'points-line',
  'golden-idea',
  'activity',
  'plan-item',
  'group-appraisal',
  'leader-appraisal',
  'monthly-report',
  'paper-count',
];
function documentsWords(contents: Contents | undefined): string {
  const counts = new Map(contents?.documents.map(({ type, count }) => [type, count]));
  const words = SHOWN.flatMap((type) => (counts.has(type) ? [`${typeWord(type)} ${counts.get(type)}`] : []));
  return words.join('，') || '还没有';
}

function beyond(contents: Contents | undefined, { entries }: BackupPreview): string {
  const more = (contents?.entriesNow ?? 0) - entries;
  return more > 0 ? `现在的台账比备份多 ${more} 条，多出来的不在里面` : '备份以后记的内容不在里面';
}

const backupWords = ({ organisationName, madeAt, entries, bytes: size }: BackupPreview) =>
  `${dateTime(madeAt)}　${organisationName}，${entries} 条，${bytes(size)}`;
