import type { Reply, ShellRefusal } from '../contract.ts';
import { freeBytes, isFolder } from './disk.ts';
import { labelOf } from './label.ts';

/** What a failing disk means to a person. Anything that is not the disk's fault stays an error. */
export async function troubleOf(error: unknown, folder: string): Promise<ShellRefusal> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (!code || !/^E[A-Z0-9]+$/.test(code)) throw error;
  if (!(await isFolder(folder))) return { code: 'folder-gone', folder: labelOf(folder) };
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full', freeBytes: await freeBytes(folder), neededBytes: LEAST_FREE };
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return { code: 'folder-read-only', folder: labelOf(folder) };
  if (code === 'ENODEV' || code === 'ENXIO' || code === 'ESTALE') return { code: 'folder-gone', folder: labelOf(folder) };
  return { code: 'write-failed', reason: code };
}

/** The room a ledger should have to go on. */
export const LEAST_FREE = 16 * 1024 * 1024;

/** Answers a failing disk as a refusal. */
export const orTrouble = <T>(folder: string, work: Promise<Reply<T>>): Promise<Reply<T>> =>
  work.catch(async (error: unknown): Promise<Reply<T>> => ({ ok: false, refusal: await troubleOf(error, folder) }));

/** The same for a place outside the ledger, where backups and exports go: there is nothing wrong with the ledger itself. */
export const orElsewhere = <T>(place: string, work: Promise<Reply<T>>): Promise<Reply<T>> =>
  orTrouble(place, work).then((reply) => (reply.ok ? reply : { ok: false, refusal: elsewhere(reply.refusal, place) }));

export function elsewhere(refusal: ShellRefusal, place: string): ShellRefusal {
  const notSaved = { code: 'file-not-saved', place: labelOf(place), missingBytes: 0 } as const;
  switch (refusal.code) {
    case 'disk-full':
      return { ...notSaved, why: 'disk-full', missingBytes: Math.max(0, refusal.neededBytes - refusal.freeBytes) };
    case 'folder-gone':
      return { ...notSaved, why: 'folder-gone' };
    case 'folder-read-only':
      return { ...notSaved, why: 'read-only' };
    case 'write-failed':
      return { ...notSaved, why: 'failed' };
    default:
      return refusal;
  }
}
