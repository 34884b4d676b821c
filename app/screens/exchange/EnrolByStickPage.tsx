import { useState } from 'react';
import { useAsking } from '../../live/asking.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { CheckPage, Wizard, type WizardStep } from '../../parts/Wizard.tsx';
import { useWindow } from '../../where.ts';
import { WhatLeaves } from '../line/WhatLeaves.tsx';
import '../line/line.css';
import { useCardStep } from './CardStep.tsx';

/** 用 U 盘接入: the county's card from a stick, what will leave, the recovery key, and the request back on the stick. */
export default function EnrolByStickPage() {
  const close = useWindow((window) => window.close);
  const organisation = useOrganisation();
  const [at, setAt] = useState('card');
  const [recoveryKey, setRecoveryKey] = useState('');
  const { ask, busy, refusal } = useAsking();
  const { step: cardStep, chosen } = useCardStep(ask, '请县里在“接入码”里给本支部发码，按“存成 U 盘接入单”。');
  const enrol = async () => {
    if (!chosen) return false;
    const asked = { folder: chosen.folder.token, file: chosen.card.file, recoveryKey };
    return (await ask('正在写', window.shell.enrolByCourier(asked))) !== undefined;
  };
  const steps: readonly WizardStep[] = [
    cardStep,
    {
      key: 'leaves',
      word: '哪些会离开',
      said: '看过了',
      next: '看过了',
      body: (
        <>
          <h2>接入以后，哪些内容会离开本机</h2>
          <WhatLeaves receiver={organisation?.superiorName ?? '上级党组织'} />
        </>
      ),
    },
    {
      key: 'recovery-key',
      word: '恢复码',
      said: '已输',
      missing: recoveryKey.trim() === '' ? '输恢复码' : undefined,
      body: (
        <>
          <h2>输一次恢复码</h2>
          <TextField label="恢复码" hint="八组，每组五位数字" value={recoveryKey} onChange={setRecoveryKey} maxLength={80} />
          <p>支部的钥匙用恢复码封好，存一份在县里：换电脑、坏电脑，凭恢复码取回。县里没有恢复码，打不开。</p>
        </>
      ),
    },
    {
      key: 'check',
      word: '核对',
      next: '写到 U 盘',
      leave: enrol,
      body: (
        <>
          <h2>核对后写到同一个 U 盘</h2>
          <CheckPage
            onAt={setAt}
            answers={[
              { key: 'branch', label: '本支部', answer: organisation?.name ?? '', step: 'card' },
              { key: 'card', label: '接入单', answer: chosen ? `${chosen.card.organisation}，${chosen.card.county}` : '', step: 'card' },
              { key: 'folder', label: 'U 盘', answer: chosen?.folder.label ?? '', step: 'card' },
            ]}
          />
          <p>写上去的是接入申请和已有的记录，封给县里。交到县里，把回执拿回来收下，就接入了。</p>
        </>
      ),
    },
  ];
  return (
    <Wizard
      title="用 U 盘接入"
      steps={steps}
      at={at}
      onAt={setAt}
      onLater={close}
      laterWord="先不接入"
      onDone={close}
      busy={busy !== undefined}
      busyWord="正在写"
      answer={<Refusal refusal={refusal} />}
    />
  );
}
