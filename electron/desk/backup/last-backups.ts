import path from 'node:path';
import type { BackupFact, ShellRefusal } from '../../contract.ts';
import { type Disk, replaceFile } from '../disk.ts';

/** When the last backup was made and where, for the locked screen; and how far the automatic ones have come. */
export type LastBackups = {
  readonly last?: BackupFact;
  readonly automatic?: { readonly at: number; readonly position: number; readonly refusal?: ShellRefusal };
};

const fileIn = (folder: string) => path.join(folder, 'backups.json');

export async function lastBackups(disk: Disk, folder: string): Promise<LastBackups> {
  const bytes = await disk.read(fileIn(folder));
  try {
    return bytes ? JSON.parse(bytes.toString('utf8')) : {};
  } catch {
    return {};
  }
}

export async function noteBackup(disk: Disk, folder: string, change: LastBackups): Promise<void> {
  const next = { ...(await lastBackups(disk, folder)), ...change };
  await replaceFile(disk, fileIn(folder), Buffer.from(JSON.stringify(next)));
}
