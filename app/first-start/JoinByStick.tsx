import { useState } from 'react';
import type { ChosenFolder, StartState } from '../../electron/contract.ts';
import { roleNames } from '../../src/domain/names.ts';
import { useAsking } from '../live/asking.ts';
import { Refusal } from '../parts/Refusal.tsx';
import { CheckPage, Wizard, type WizardStep } from '../parts/Wizard.tsx';
import { useCardStep } from '../screens/exchange/CardStep.tsx';
import { folderStep } from './FolderStep.tsx';
import { useWhoStep } from './who-step.tsx';

type JoinByStickProps = {
  readonly folder: ChosenFolder;
  readonly onBack: () => void;
  readonly onState: (state: StartState) => void;
};

/** A further PC of a branch without a network: the county's card comes on a stick, and the request goes back on it. */
export function JoinByStick({ folder: proposed, onBack, onState }: JoinByStickProps) {
  const [at, setAt] = useState('card');
  const [folder, setFolder] = useState(proposed);
  const { ask, busy, refusal } = useAsking();
  const { step: cardStep, chosen } = useCardStep(ask, '请县里在“接入码”里给本支部再发一个码，按“存成 U 盘接入单”。一台电脑一张。');
  const { step: whoStep, profile } = useWhoStep();
  const write = async () => {
    if (!chosen) return false;
    const asked = { stick: chosen.folder.token, file: chosen.card.file, folder: folder.token, profile };
    const state = await ask('正在写', window.shell.askToJoin(asked));
    if (state) onState(state);
    return state !== undefined;
  };
  const steps: readonly WizardStep[] = [
    cardStep,
    folderStep({ folder, onFolder: setFolder, onState }),
    whoStep,
    {
      key: 'check',
      word: '核对',
      next: '写到 U 盘',
      leave: write,
      body: (
        <>
          <h2>核对后写到同一个 U 盘</h2>
          <CheckPage
            onAt={setAt}
            answers={[
              { key: 'card', label: '接入单', answer: chosen ? `${chosen.card.organisation}，${chosen.card.county}` : '', step: 'card' },
              { key: 'stick', label: 'U 盘', answer: chosen?.folder.label ?? '', step: 'card' },
              { key: 'folder', label: '放在', answer: folder.label, step: 'folder' },
              { key: 'who', label: '谁用', answer: `${roleNames[profile.role]} ${profile.name}`, step: 'password' },
            ]}
          />
          <p>写上去的是这台电脑的加入申请，封给县里，不带记录。县里的回执带回支部的钥匙和记录，凭本支部的恢复码打开。</p>
        </>
      ),
    },
  ];
  return (
    <Wizard
      title="用 U 盘加入"
      steps={steps}
      at={at}
      onAt={setAt}
      onLater={onBack}
      laterWord="不加入了"
      onDone={() => undefined}
      busy={busy !== undefined}
      busyWord="正在写"
      answer={<Refusal refusal={refusal} />}
    />
  );
}
