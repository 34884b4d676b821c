import { Button } from 'antd';
import type { ChosenFolder, StartState } from '../../electron/contract.ts';
import { FolderOpenOutlined } from '../parts/icons.tsx';
import { Refusal } from '../parts/Refusal.tsx';
import type { WizardStep } from '../parts/Wizard.tsx';
import { bytes } from '../words/said.ts';

type FolderStepProps = {
  readonly folder: ChosenFolder;
  readonly onFolder: (folder: ChosenFolder) => void;
  readonly onState: (state: StartState) => void;
};

/** Where the ledger is to lie. */
export const folderStep = (parts: FolderStepProps): WizardStep => ({
  key: 'folder',
  word: '放在哪里',
  said: parts.folder.label,
  missing: parts.folder.holds === 'nothing' ? undefined : '换一个空文件夹',
  body: <FolderStep {...parts} />,
});

/** Apart from C: if possible: a restore card wipes it, and another account of this PC should find the ledger. */
function FolderStep({ folder, onFolder, onState }: FolderStepProps) {
  const choose = async () => {
    const chosen = await window.shell.chooseFolder('ledger');
    if (chosen) onFolder(chosen);
  };
  return (
    <>
      <h2>台账放在哪个文件夹</h2>
      <div className="first-start-folder">
        <p>
          <b>{folder.label}</b>
          <span className="caption">还有 {bytes(folder.freeBytes)} 可用；一年的台账大约 20 MB</span>
        </p>
        <Button icon={<FolderOpenOutlined />} onClick={choose}>
          换一个
        </Button>
      </div>
      {folder.holds === 'ledger' && (
        <Refusal
          warning
          said={{ what: '这个文件夹里已经有一本台账。', next: '要接着用它，就直接打开；要另建一本，换一个空文件夹。' }}
          actions={<Button onClick={async () => onState(await window.shell.reopen(folder.token))}>打开这本台账</Button>}
        />
      )}
      {folder.holds === 'other' && <Refusal said={{ what: '这个文件夹里有别的文件。', next: '换一个空文件夹，免得混在一起。' }} />}
      <p className="caption">电脑装了还原卡的，不要放在会还原的盘（多半是 C 盘）。放 U 盘也行，用的时候要一直插着。</p>
    </>
  );
}
