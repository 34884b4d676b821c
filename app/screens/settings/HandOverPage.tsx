import { useState } from 'react';
import { useDesk } from '../../live/desk.ts';
import { TextField } from '../../parts/fields.tsx';
import { isPasswordUsable, NewPassword } from '../../parts/NewPassword.tsx';
import { CheckPage, type WizardStep } from '../../parts/Wizard.tsx';
import { NewKeyWizard } from '../../recovery-key/NewKeyWizard.tsx';
import { useWindow } from '../../where.ts';
import { HandoverList } from './HandoverList.tsx';

type Next = { readonly name: string; readonly password: string; readonly again: string };

/** The next secretary gets a profile and a recovery key of their own; the present one ends. Then both sign F-58, and the desk locks. */
export default function HandOverPage() {
  const { session, lock } = useDesk();
  const close = useWindow((window) => window.close);
  const [next, setNext] = useState<Next>({ name: '', password: '', again: '' });
  const [isDone, setDone] = useState(false);
  const name = next.name.trim();
  if (isDone) return <HandoverList from={session.actor.name} to={name} onClose={lock} />;
  return (
    <NewKeyWizard
      title="书记交接"
      give={() => window.shell.handOver({ name, password: next.password })}
      keyWord="恢复码"
      next="完成交接"
      confirming="正在交接"
      laterWord="不交接了"
      onLater={close}
      onDone={() => setDone(true)}
      before={(go) => [
        {
          key: 'next',
          word: '接任书记',
          said: name,
          missing: missingOf(next),
          body: (
            <>
              <h2>接任书记是谁</h2>
              <TextField label="姓名" maxLength={40} value={next.name} onChange={(value) => setNext({ ...next, name: value })} />
              <NewPassword label="密码" password={next.password} again={next.again} onChange={(part) => setNext({ ...next, ...part })} />
              <p className="caption">请接任书记来输密码，现任不要看。</p>
            </>
          ),
        },
        checkStep(session.actor.name, name, go),
      ]}
    />
  );
}

function missingOf({ name, password, again }: Next): string | undefined {
  if (name.trim() === '') return '填接任书记的姓名';
  if (!isPasswordUsable(password)) return '请接任书记定一个密码';
  return again === password ? undefined : '密码再输一次，两次要一样';
}

const checkStep = (from: string, to: string, go: (step: string) => void): WizardStep => ({
  key: 'check',
  word: '核对',
  said: '已核对',
  next: '对，给接任书记恢复码',
  body: (
    <>
      <h2>交接以后</h2>
      <CheckPage
        onAt={go}
        answers={[
          { key: 'from', label: '现任', answer: `${from}，密码作废`, step: 'next' },
          { key: 'to', label: '接任', answer: to, step: 'next' },
        ]}
      />
      <p>台账、备份、其他用户都不变。恢复码换新的，旧的作废；旧备份仍用旧恢复码打开，请一并移交。</p>
      <p>完成以后打印《党支部书记工作交接清单》，双方签字。</p>
    </>
  ),
});
