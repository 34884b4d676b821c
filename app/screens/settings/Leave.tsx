import { Button } from 'antd';
import { useState } from 'react';
import { recordDeparture } from '../../../src/commands/record-departure.ts';
import { useAsking } from '../../live/asking.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { Card } from '../../parts/Card.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';

/** For a branch that leaves: everything in open formats, and then nothing of it on this PC. */
export function Leave() {
  const desk = useDesk();
  const { role } = desk.session.actor;
  const [exported, setExported] = useState<string>();
  const [receiver, setReceiver] = useState('');
  const exporting = useAsking();
  const recording = useCommand(recordDeparture);
  const exportAll = async () => {
    setExported(undefined);
    const folder = await window.shell.chooseFolder('export');
    if (!folder || !(await recording.run(everythingFor(receiver.trim(), await entriesInLedger())))) return;
    const { ledgersAsWorkbooks } = await import('./export-all.ts');
    const { facts, actor, today } = desk.context();
    const files = await ledgersAsWorkbooks(facts, actor.orgId, today);
    const made = await exporting.ask('正在导出', window.shell.exportAll({ folder: folder.token, files }));
    setExported(made?.label);
  };
  if (role !== 'secretary' && role !== 'deputy') return null;
  return (
    <Card title="不再用这台电脑">
      <div className="form">
        <TextField
          label="交给"
          hint="导出前记进“离开过这台电脑的”"
          value={receiver}
          onChange={setReceiver}
          maxLength={60}
          placeholder="接收单位"
        />
        <div className="form-foot">
          <Button onClick={exportAll} disabled={receiver.trim() === '' || exporting.busy !== undefined || recording.busy}>
            {exporting.busy ?? '全部导出'}
          </Button>
          <span>{exported ? `已导出到 ${exported}。` : '花名册、先锋岗、积分、金点子成表格，全部记录和附件成明文文件。'}</span>
        </div>
        <p className="caption">导出的文件没有加密，谁拿到都能看。交给接收单位，不要留在别处。</p>
        <Refusal refusal={recording.refusal ?? exporting.refusal} />
        {role === 'secretary' && <Wipe />}
      </div>
    </Card>
  );
}

const entriesInLedger = async (): Promise<number> => {
  const facts = await window.shell.ledgerFacts();
  return facts.ok ? facts.value.entries : 0;
};
const everythingFor = (receiver: string, recordCount: number): Parameters<typeof recordDeparture>[1] => ({
  form: '全部导出',
  title: '全部资料',
  receiver,
  manner: 'file',
  recordCount,
  fields: ['全部栏目'],
  masked: false,
});

/** Cannot be undone: asks for the password, and the button names what goes. */
function Wipe() {
  const [isAsking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const { ask, busy, refusal } = useAsking();
  const wipe = async () => {
    if (await ask('正在清除', window.shell.wipe(password))) window.location.reload();
  };
  if (!isAsking) {
    return (
      <div className="form-foot">
        <Button onClick={() => setAsking(true)}>清除这台电脑上的台账…</Button>
        <span className="caption">台账、草稿、投递箱、密码和恢复时留下的旧台账全部清掉，这台电脑回到第一次使用。</span>
      </div>
    );
  }
  return (
    <form
      className="form form-narrow"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void wipe();
      }}
    >
      <p>清除以后找不回来，只能靠备份。别处的备份和 U 盘不会跟着清除。</p>
      <TextField label="我的密码" secret value={password} onChange={setPassword} />
      <Refusal refusal={refusal} />
      <div className="form-foot">
        <Button htmlType="submit" disabled={password === '' || busy !== undefined}>
          {busy ?? '清除这台电脑上的台账'}
        </Button>
        <Button type="text" onClick={() => setAsking(false)}>
          不清除
        </Button>
      </div>
    </form>
  );
}
