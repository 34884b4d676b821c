import { Button } from 'antd';
import { useState } from 'react';
import { useAsking } from '../../live/asking.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { CheckPage, Wizard, type WizardStep } from '../../parts/Wizard.tsx';
import { useWindow } from '../../where.ts';
import { useEnrolmentSteps } from './enrolment-steps.tsx';
import { useSheetStep } from './sheet-step.tsx';

/** 连接县里: address and code from the county's sheet, what will leave, the recovery key, and nothing before 确认. */
export default function ConnectPage() {
  const close = useWindow((window) => window.close);
  const [at, setAt] = useState('sheet');
  const [fingerprint, setFingerprint] = useState<string>();
  const { ask, busy, refusal } = useAsking();
  const {
    step: sheetStep,
    address,
    code,
    proxy,
  } = useSheetStep({ question: '县里发的接入单上有地址和接入码', codeHint: '一个码用一次，72 小时内有效' });
  const { steps: enrolmentSteps, recoveryKey, branch } = useEnrolmentSteps('连接');

  const enrol = async (confirmed = fingerprint) => {
    setFingerprint(confirmed);
    const request = { address, code, recoveryKey, ...(proxy && { proxy }), ...(confirmed && { fingerprint: confirmed }) };
    return (await ask('正在连接', window.shell.enrol(request))) !== undefined;
  };
  const confirm = async (found: string) => {
    if (await enrol(found)) close();
  };

  const steps: readonly WizardStep[] = [
    sheetStep,
    ...enrolmentSteps,
    {
      key: 'check',
      word: '核对',
      body: (
        <>
          <h2>核对后连接</h2>
          <CheckPage
            onAt={setAt}
            answers={[
              { key: 'branch', label: '本支部', answer: branch, step: 'sheet' },
              { key: 'address', label: '县里的地址', answer: address, step: 'sheet' },
              { key: 'code', label: '接入码', answer: code, step: 'sheet' },
              ...(proxy ? [{ key: 'proxy', label: '代理', answer: proxy, step: 'sheet' }] : []),
            ]}
          />
          <p>连接以后自己收发，不用守着。断网照常记，网通了接着送。</p>
        </>
      ),
      next: '连接',
      leave: () => enrol(),
    },
  ];
  return (
    <Wizard
      title="连接县里"
      steps={steps}
      at={at}
      onAt={setAt}
      onLater={close}
      laterWord="先不连"
      onDone={close}
      busy={busy !== undefined}
      busyWord="正在连接"
      answer={
        <Refusal
          refusal={refusal}
          actions={
            refusal?.code === 'certificate-unknown' && <Button onClick={() => void confirm(refusal.fingerprint)}>指纹一样，确认</Button>
          }
        />
      }
    />
  );
}
