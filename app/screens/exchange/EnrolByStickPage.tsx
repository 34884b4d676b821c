import { useState } from 'react';
import { byCourier } from '../../leaving/by-courier.ts';
import { useAsking } from '../../live/asking.ts';
import { useDesk } from '../../live/desk.ts';
import { useLine } from '../../live/line.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { CheckPage, Wizard, type WizardStep } from '../../parts/Wizard.tsx';
import { useWindow } from '../../where.ts';
import { useEnrolmentSteps } from '../line/enrolment-steps.tsx';
import { useCardStep } from './CardStep.tsx';

/** 用 U 盘接入: the county's card from a stick, what will leave, the recovery key, and the request back on the stick. */
export default function EnrolByStickPage() {
  const desk = useDesk();
  const unsent = useLine((line) => line.state?.unsent ?? 0);
  const close = useWindow((window) => window.close);
  const [at, setAt] = useState('card');
  const { ask, busy, refusal } = useAsking();
  const { step: cardStep, chosen } = useCardStep(ask, '请县里在“接入码”里给本支部发码，按“存成 U 盘接入单”。');
  const { steps: enrolmentSteps, recoveryKey, branch } = useEnrolmentSteps('接入');
  const enrol = async () => {
    if (!chosen) return false;
    const asked = { folder: chosen.folder.token, file: chosen.card.file, recoveryKey };
    const what = { title: '接入申请和已有的记录', county: chosen.card.county, unsent };
    return (
      (await ask(
        '正在写',
        byCourier(desk.context(), what, () => window.shell.enrolByCourier(asked)),
      )) !== undefined
    );
  };
  const steps: readonly WizardStep[] = [
    cardStep,
    ...enrolmentSteps,
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
              { key: 'branch', label: '本支部', answer: branch, step: 'card' },
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
