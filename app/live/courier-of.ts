import type { CourierOut, UnsentAct } from '../../electron/contract.ts';

/** The file that the newest version of a record is in, by the act that wrote it; each stream has a chain of its own. */
export function filesOf(
  files: readonly CourierOut[],
  acts: readonly UnsentAct[],
): (id: string, savedAt?: string) => CourierOut | undefined {
  const actById = new Map(acts.flatMap((act) => act.documents.map(({ id }) => [id, act] as const)));
  return (id, savedAt) => {
    const act = actById.get(id);
    // The list of acts is cut where it gets long.
    return files.find((file) => (act ? upToIn(file, act.stream) >= act.seq : savedAt !== undefined && savedAt <= file.at));
  };
}

const upToIn = ({ upTo, groups = [] }: CourierOut, stream: string | undefined): number =>
  stream === undefined ? upTo : (groups.find((group) => group.stream === stream)?.upTo ?? 0);
