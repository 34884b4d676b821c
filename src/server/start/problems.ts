import { NotEmpty } from '../backup/backup.ts';
import { BackupUnsound } from '../backup/file.ts';
import { DatabaseNewer } from '../engine/migrate.ts';
import { FolderInUse } from '../engine/pglite/open.ts';
import { KeyIsAnother } from '../key/claim.ts';
import { KeyMissing, KeyUnreadable } from '../key/key-file.ts';
import type { SettingsProblem } from './settings.ts';

export const settingsSentences = (problems: readonly SettingsProblem[]): string =>
  problems.map(({ name, found, expected }) => `${name} 不对：${expected}${found ? `，现在是“${found}”` : ''}。`).join('\n');

/** What hindered the start, in two sentences that whoever keeps the server can act on; undefined for what is a fault of the program. */
export function startSentence(error: unknown): string | undefined {
  if (error instanceof FolderInUse)
    return `数据文件夹正被另一个进程使用：${error.folder}。先停掉那一个再试；服务开着时要备份，可以设 COUNTY_BACKUP_FOLDER，每天自动备份。`;
  if (error instanceof DatabaseNewer)
    return `数据库是用更新的版本写的，这个版本不敢动它（${error.unknown.join('、')}）。请换上新版本再启动。`;
  if (error instanceof KeyIsAnother)
    return '县级密钥和这个数据库对不上。请把建库时的 county.key 放回数据文件夹；几个进程共用一个数据库时，用同一把密钥。';
  if (error instanceof KeyMissing) return `${error.folder} 里没有 county.key。备份是用当时的密钥封的，请先把保险柜里的那一份放进来。`;
  if (error instanceof KeyUnreadable) return `密钥文件读不懂：${error.file}。请从保险柜里的那一份恢复，不要另造一把。`;
  if (error instanceof NotEmpty) return `那里已经有数据（${error.message}），什么也没有改。请先把旧的数据文件夹改名，或换一个空的数据库。`;
  if (error instanceof BackupUnsound) return `备份不能用：${UNSOUND[error.reason]}。数据库没有改动。`;
  return systemSentence(error as NodeJS.ErrnoException & { readonly address?: string; readonly port?: number });
}

const UNSOUND: Readonly<Record<BackupUnsound['reason'], string>> = {
  'not-a-backup': '这个文件不是县级服务的备份',
  'other-key': '它是用另一把县级密钥封的，请把当时的 county.key 放进数据文件夹',
  'cut-off': '文件不完整，后面缺了一段',
  damaged: '文件中间有损坏',
};

function systemSentence({
  code,
  path,
  address,
  port,
  message,
}: NodeJS.ErrnoException & { readonly address?: string; readonly port?: number }) {
  if (code === 'EADDRINUSE') return `端口 ${port} 已被占用。用 COUNTY_PORT 换一个端口，或停掉占用它的程序。`;
  if (code === 'EACCES' && port !== undefined) return `没有权限使用端口 ${port}。1024 以上的端口不需要特别的权限。`;
  if (code === 'EADDRNOTAVAIL') return `这台机器没有地址 ${address ?? ''}。请核对 COUNTY_HOST。`;
  if (code === 'ENOENT' || code === 'EACCES') return `打不开文件：${path}。请核对路径和权限。`;
  if (code === 'ENOSPC') return '磁盘满了，没有启动。腾出空间后再试，已有的数据没有变。';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT')
    return `连不上 DATABASE_URL 指的数据库（${code}）。请核对地址，确认 PostgreSQL 已经启动。`;
  if (code === '28P01' || code === '28000' || code === '3D000')
    return `数据库不让登录（${code}）。请核对 DATABASE_URL 里的用户、密码和库名。`;
  return code?.startsWith('ERR_OSSL') || /PEM|certificate/i.test(message)
    ? '证书或私钥读不懂。请核对 COUNTY_CERTIFICATE 和 COUNTY_CERTIFICATE_KEY 是不是 PEM 格式、是不是一对。'
    : undefined;
}
