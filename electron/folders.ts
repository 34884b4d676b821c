import { randomUUID } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { ChosenFolder, FolderToken, Shell } from './contract.ts';

type Purpose = Parameters<Shell['chooseFolder']>[0];
const TITLES: Record<Purpose, string> = {
  ledger: '账本放在哪个文件夹',
  backup: '备份到哪个文件夹或 U 盘',
  'auto-backup': '每天自动备份到哪个文件夹',
  export: '导出到哪个文件夹',
};

export type Folders = {
  choose(purpose: Purpose): Promise<ChosenFolder | null>;
  /** The folder as the window may know it: a token and words, never a path to act on. */
  offer(folder: string): Promise<ChosenFolder>;
  /** The path behind a token that was given out since the program started; `undefined` for any other. */
  pathOf(token: FolderToken): string | undefined;
};

export function createFolders(window: () => BrowserWindow): Folders {
  const pathByToken = new Map<FolderToken, string>();

  async function offer(folder: string): Promise<ChosenFolder> {
    const known = [...pathByToken].find(([, path]) => path === folder)?.[0];
    const token = known ?? randomUUID();
    pathByToken.set(token, folder);
    return { token, label: labelOf(folder), freeBytes: await freeBytesAt(folder), holds: 'nothing' };
  }

  return {
    async choose(purpose) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: TITLES[purpose],
        buttonLabel: '选这个文件夹',
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = filePaths[0];
      return canceled || !folder ? null : offer(path.resolve(folder));
    },
    offer,
    pathOf: (token) => pathByToken.get(token),
  };
}

/** Words for a place: people know their documents folder by its name, everything else by its path. */
export function labelOf(place: string): string {
  const inside = path.relative(app.getPath('documents'), place);
  return inside.startsWith('..') || path.isAbsolute(inside) ? place : path.join('文档', inside);
}

/** Free space where a folder is, or would be once it is made. */
export async function freeBytesAt(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? 0 : freeBytesAt(parent);
  }
}
