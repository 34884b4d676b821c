import { Button } from 'antd';
import type { ChosenFolder } from '../../../electron/contract.ts';
import { UsbOutlined } from '../../parts/icons.tsx';
import { bytes } from '../../words/said.ts';

type StickFolderProps = { readonly folder: ChosenFolder | undefined; readonly onFolder: (folder: ChosenFolder) => void };

/** The stick, or any folder. */
export function StickFolder({ folder, onFolder }: StickFolderProps) {
  const choose = async () => {
    const chosen = await window.shell.chooseFolder('courier');
    if (chosen) onFolder(chosen);
  };
  return (
    <div className="form-foot">
      <Button icon={<UsbOutlined />} onClick={() => void choose()}>
        {folder ? '换一个' : '选 U 盘或文件夹'}
      </Button>
      {folder && (
        <span>
          {folder.label}，还空 {bytes(folder.freeBytes)}
        </span>
      )}
    </div>
  );
}
