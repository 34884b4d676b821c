import type { Disk } from '../disk.ts';

export type BackupKind = 'by-hand' | 'automatic';
const STEM: Record<BackupKind, string> = { 'by-hand': '先锋台账备份', automatic: '先锋台账自动备份' };
const EXTENSION = '.backup';
/** Written under this ending until it was read back. */
export const UNVERIFIED = '.part';

/** `先锋台账备份-<organisation>-20261112-1.backup`; the number is the first that is free on that day. */
export async function backupName(disk: Disk, folder: string, kind: BackupKind, organisationName: string, day: string): Promise<string> {
  const taken = new Set(await disk.list(folder));
  const stem = `${STEM[kind]}-${asFileName(organisationName)}-${day.replaceAll('-', '')}`;
  for (let number = 1; ; number += 1) {
    const name = `${stem}-${number}${EXTENSION}`;
    if (!taken.has(name)) return name;
  }
}

export const isBackup = (name: string, kind?: BackupKind): boolean =>
  name.endsWith(EXTENSION) && (kind === undefined || name.startsWith(`${STEM[kind]}-`));
export const isUnverified = (name: string): boolean => name.endsWith(`${EXTENSION}${UNVERIFIED}`) && /^先锋台账(自动)?备份-/.test(name);

/** What Windows, Linux and sticks all take as a file name. */
export const asFileName = (text: string): string =>
  [
    ...text
      .replace(/[\\/:*?"<>|\p{C}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, 30)
    .join('');
