import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Shell } from './contract.ts';

type Purpose = Parameters<Shell['chooseFolder']>[0];
const TITLES: Record<Purpose, string> = {
  ledger: '账本放在哪个文件夹',
  backup: '备份到哪个文件夹或 U 盘',
  'auto-backup': '每天自动备份到哪个文件夹',
  export: '导出到哪个文件夹',
  courier: '移交文件和回执放在哪个 U 盘或文件夹',
};

/** Asks for a folder; `null` if the person changed their mind. */
export async function pickFolder(window: BrowserWindow, purpose: Purpose): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: TITLES[purpose],
    buttonLabel: '选这个文件夹',
    properties: ['openDirectory', 'createDirectory'],
  });
  const folder = filePaths[0];
  return canceled || !folder ? null : path.resolve(folder);
}
