import { useMemo, useState } from 'react';
import type { Session, ShellRefusal, StartState } from '../../electron/contract.ts';
import { organisationTypeNames } from '../../src/domain/names.ts';
import { Look } from '../frame/Look.tsx';
import { isPasswordUsable } from '../parts/NewPassword.tsx';
import { Refusal } from '../parts/Refusal.tsx';
import { CheckPage, Wizard, type WizardStep } from '../parts/Wizard.tsx';
import { recoveryKeySteps } from '../recovery-key/recovery-key-steps.tsx';
import { Restore } from '../restore/Restore.tsx';
import { AwaitAnswer } from './AwaitAnswer.tsx';
import { type Answers, noAnswers, organisationOf } from './answers.ts';
import { FirstStartHead } from './FirstStartHead.tsx';
import { folderStep } from './FolderStep.tsx';
import { JoinByStick } from './JoinByStick.tsx';
import { JoinWizard } from './JoinWizard.tsx';
import { NoticeStep } from './NoticeStep.tsx';
import { OrganisationStep } from './OrganisationStep.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import './first-start.css';

export type FirstStartProps = {
  readonly state: Extract<StartState, { at: 'first-start' }>;
  readonly onOpened: (session: Session) => void;
  /** Another beginning was chosen: a ledger that is already there, or one that was restored. */
  readonly onState: (state: StartState) => void;
};

/** From an empty PC to a ledger that can be worked in. The ledger exists only once its recovery key was typed back. */
export default function FirstStart({ state, onOpened, onState }: FirstStartProps) {
  const [answers, setAnswers] = useState<Answers>(() => noAnswers(state.folder));
  const [at, setAt] = useState('notice');
  const [other, setOther] = useState<'restore' | 'join' | 'join-by-stick'>();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<ShellRefusal>();
  const [organisationId] = useState(() => crypto.randomUUID());
  const change = (part: Partial<Answers>) => {
    setAnswers((now) => ({ ...now, ...part }));
    setRefusal(undefined);
  };
  const go = (step: string) => {
    setRefusal(undefined);
    setAt(step);
  };
  const asked = async <T,>(word: string, ask: Promise<{ ok: true; value: T } | { ok: false; refusal: ShellRefusal }>) => {
    setBusy(word);
    const reply = await ask;
    setBusy(undefined);
    if (!reply.ok) setRefusal(reply.refusal);
    return reply.ok ? reply.value : undefined;
  };
  const create = async () => {
    const { folder, secretary, password } = answers;
    const profile = { name: secretary.trim(), role: 'secretary' as const, password };
    const organisation = organisationOf(answers, organisationId);
    const made = await asked('正在准备', window.shell.createLedger({ folder: folder.token, organisation, profile }));
    if (made) setRecoveryKey(made.recoveryKey);
    return made !== undefined;
  };
  const confirm = async () => {
    const session = await asked('正在建台账', window.shell.confirmRecoveryKey(typed));
    if (session) onOpened(session);
    return session !== undefined;
  };
  const steps = useSteps({
    answers,
    change,
    go,
    recoveryKey,
    typed,
    setTyped,
    create,
    confirm,
    onRestore: () => setOther('restore'),
    onJoin: () => setOther('join'),
    onState,
  });
  return (
    <Look>
      <main className="first-start" data-ready="first-start">
        <FirstStartHead host={state.host} />
        {state.joining && <AwaitAnswer joining={state.joining} onOpened={onOpened} onState={onState} />}
        {!state.joining && other === 'restore' && <Restore into={answers.folder} onBack={() => setOther(undefined)} onState={onState} />}
        {!state.joining && other === 'join' && (
          <JoinWizard
            folder={answers.folder}
            onBack={() => setOther(undefined)}
            onStick={() => setOther('join-by-stick')}
            onOpened={onOpened}
            onState={onState}
          />
        )}
        {!state.joining && other === 'join-by-stick' && (
          <JoinByStick folder={answers.folder} onBack={() => setOther('join')} onState={onState} />
        )}
        {!state.joining && other === undefined && (
          <Wizard
            title="第一次使用"
            steps={steps}
            at={at}
            onAt={go}
            onDone={() => undefined}
            busy={busy !== undefined}
            busyWord={busy ?? ''}
            answer={<Refusal refusal={refusal} />}
          />
        )}
      </main>
    </Look>
  );
}

type StepParts = {
  readonly answers: Answers;
  readonly change: (part: Partial<Answers>) => void;
  readonly go: (step: string) => void;
  readonly recoveryKey: string;
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly create: () => Promise<boolean>;
  readonly confirm: () => Promise<boolean>;
  readonly onRestore: () => void;
  readonly onJoin: () => void;
  readonly onState: (state: StartState) => void;
};

function useSteps(parts: StepParts): readonly WizardStep[] {
  const { answers, change, go, recoveryKey, typed, setTyped, create, confirm, onRestore, onJoin, onState } = parts;
  const { name, folder, secretary, password, again } = answers;
  return [
    {
      key: 'notice',
      word: '先说清楚',
      said: '已读',
      missing: answers.hasRead ? undefined : '读过以后打勾',
      body: <NoticeStep hasRead={answers.hasRead} onRead={(hasRead) => change({ hasRead })} onRestore={onRestore} onJoin={onJoin} />,
    },
    {
      key: 'organisation',
      word: '本单位',
      said: name.trim(),
      missing: missingOf([
        [name.trim(), '填组织名称'],
        [answers.enterprise.trim(), '填所在企业'],
        [answers.region.trim(), '填所在县（市、区）'],
        [answers.superiorName.trim(), '填上级党组织'],
        [answers.employees, '填职工人数'],
      ]),
      body: <OrganisationStep answers={answers} onChange={change} />,
    },
    folderStep({ folder, onFolder: (chosen) => change({ folder: chosen }), onState }),
    {
      key: 'password',
      word: '书记和密码',
      said: secretary.trim(),
      missing: missingOf([
        [secretary.trim(), '填书记姓名'],
        [isPasswordUsable(password), '定一个密码'],
        [again === password, '密码再输一次，两次要一样'],
      ]),
      body: <PasswordStep answers={answers} onChange={change} />,
    },
    {
      key: 'check',
      word: '核对',
      next: '对，给我恢复码',
      leave: create,
      body: <CheckStep answers={answers} onAt={go} />,
    },
    ...recoveryKeySteps({ word: '恢复码', recoveryKey, organisationName: name.trim(), typed, onTyped: setTyped, next: '建台账', confirm }),
  ];
}

const missingOf = (wanted: readonly (readonly [unknown, string])[]): string | undefined =>
  wanted.find(([there]) => there === '' || there === null || there === false)?.[1];

function CheckStep({ answers, onAt }: { readonly answers: Answers; readonly onAt: (step: string) => void }) {
  const rows = useMemo(
    () => [
      { key: 'name', label: '组织', answer: `${answers.name}（${organisationTypeNames[answers.organisationType]}）`, step: 'organisation' },
      { key: 'enterprise', label: '企业', answer: `${answers.enterprise}，职工 ${answers.employees} 人`, step: 'organisation' },
      { key: 'superior', label: '上级', answer: `${answers.region}，${answers.superiorName}`, step: 'organisation' },
      { key: 'folder', label: '放在', answer: answers.folder.label, step: 'folder' },
      { key: 'secretary', label: '书记', answer: `${answers.secretary}，密码已定`, step: 'password' },
    ],
    [answers],
  );
  return (
    <>
      <h2>看一遍，对了再往下</h2>
      <CheckPage answers={rows} onAt={onAt} />
      <p className="caption">下一步给一份恢复码。抄回一遍以后，台账才建起来；在那以前什么也没有存。</p>
    </>
  );
}
