import { Button } from 'antd';
import { useState } from 'react';
import type { ChosenFolder, Session, StartState } from '../../electron/contract.ts';
import { roleNames } from '../../src/domain/names.ts';
import { useAsking } from '../live/asking.ts';
import { Refusal } from '../parts/Refusal.tsx';
import { CheckPage, Wizard, type WizardStep } from '../parts/Wizard.tsx';
import { useSheetStep } from '../screens/line/sheet-step.tsx';
import { folderStep } from './FolderStep.tsx';
import { KeysStep, keysOf, missingKeys, noKeys } from './KeysStep.tsx';
import { useWhoStep } from './who-step.tsx';

type JoinWizardProps = {
  readonly folder: ChosenFolder;
  readonly onBack: () => void;
  readonly onStick: () => void;
  readonly onOpened: (session: Session) => void;
  readonly onState: (state: StartState) => void;
};

/** A further PC of a branch: the records that another one sent come here, opened by the recovery key or a one-time code. */
export function JoinWizard({ folder: proposed, onBack, onStick, onOpened, onState }: JoinWizardProps) {
  const [at, setAt] = useState('sheet');
  const [keys, setKeys] = useState(noKeys);
  const [folder, setFolder] = useState(proposed);
  const { ask, busy, refusal } = useAsking();
  const {
    step: sheetStep,
    address,
    code,
    proxy,
  } = useSheetStep({
    question: '向县里要一张给这台电脑的接入单',
    codeHint: '一台电脑一个码，72 小时内有效',
    otherwise: (
      <p>
        这台电脑不联网？
        <button type="button" className="link underlined" onClick={onStick}>
          用 U 盘加入
        </button>
      </p>
    ),
  });
  const { step: whoStep, profile } = useWhoStep();
  const join = async (fingerprint?: string) => {
    const asked = {
      folder: folder.token,
      address,
      code,
      keys: keysOf(keys),
      profile,
      ...(proxy && { proxy }),
      ...(fingerprint && { fingerprint }),
    };
    const session = await ask('正在加入', window.shell.join(asked));
    if (session) onOpened(session);
    return session !== undefined;
  };
  const steps: readonly WizardStep[] = [
    sheetStep,
    {
      key: 'keys',
      word: '钥匙',
      said: '已输',
      missing: missingKeys(keys),
      body: <KeysStep answer={keys} onAnswer={setKeys} />,
    },
    folderStep({ folder, onFolder: setFolder, onState }),
    whoStep,
    {
      key: 'check',
      word: '核对',
      next: '加入',
      leave: () => join(),
      body: (
        <>
          <h2>核对后加入</h2>
          <CheckPage
            onAt={setAt}
            answers={[
              { key: 'address', label: '县里的地址', answer: address, step: 'sheet' },
              { key: 'code', label: '接入码', answer: code, step: 'sheet' },
              { key: 'folder', label: '放在', answer: folder.label, step: 'folder' },
              { key: 'who', label: '谁用', answer: `${roleNames[profile.role]} ${profile.name}`, step: 'password' },
            ]}
          />
          <p>加入以后，支部送到县里的记录会取到这台电脑。只存在原来那台电脑上的（同意书、查看记录）不会过来。</p>
        </>
      ),
    },
  ];
  return (
    <Wizard
      title="加入本支部"
      steps={steps}
      at={at}
      onAt={setAt}
      onLater={onBack}
      laterWord="不加入了"
      onDone={() => undefined}
      busy={busy !== undefined}
      busyWord="正在加入"
      answer={
        <Refusal
          refusal={refusal}
          actions={
            refusal?.code === 'certificate-unknown' && <Button onClick={() => void join(refusal.fingerprint)}>指纹一样，确认</Button>
          }
        />
      }
    />
  );
}
