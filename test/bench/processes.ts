import { readdirSync, readFileSync } from 'node:fs';

/** What processes hold and use; only Linux tells. */
type Process = { readonly id: number; readonly parent: number; readonly command: string; readonly ticks: number };

/** The processes that are meant and everything they started. */
export function familyOf(isMeant: (process: Pick<Process, 'id' | 'command'>) => boolean): readonly number[] {
  const all = processes();
  const family = new Set(all.filter(isMeant).map(({ id }) => id));
  for (let before = -1; before < family.size; ) {
    before = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  return [...family];
}

/** Megabytes, pages that several share counted by their share. */
export const heldBy = (ids: readonly number[]): number => ids.reduce((sum, id) => sum + shareOf(id), 0) / 1000;

/** Seconds of processor time since they started. */
export function secondsOf(ids: readonly number[]): number {
  const wanted = new Set(ids);
  return processes().reduce((sum, { id, ticks }) => sum + (wanted.has(id) ? ticks : 0), 0) / TICKS_A_SECOND;
}
const TICKS_A_SECOND = 100;

function processes(): readonly Process[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(name, 'stat');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      return stat ? [{ id: Number(name), parent: fields[1]!, ticks: fields[11]! + fields[12]!, command: read(name, 'cmdline') }] : [];
    });
}

const shareOf = (id: number) => Number(/^Pss:\s+(\d+) kB$/m.exec(read(String(id), 'smaps_rollup'))?.[1] ?? 0);

/** A process may be gone by the time it is looked at. */
function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
