import type { WrappedBranchKey } from '../../../src/sync/wrapped-branch-key.ts';
import { type Stretched, stretchedFor, unwrapUnder, type Wrapped, wrapUnder } from '../secret.ts';
import type { CountyFile } from './county-file.ts';

export type BranchKeys = CountyFile['branchKeys'];
/** Branch and generation are bound in: the county cannot hand out one branch's key as another's. */
const whose = (stream: string, generation: number) => `${stream} branch ${generation}`;

export const newestGeneration = (keys: BranchKeys): number => Math.max(...keys.map(({ generation }) => generation));

/** All branch keys under the recovery key: who gets the newest one reads what older ones sealed, too. The county keeps it and cannot open it. */
export function wrapBranchKeys(keys: BranchKeys, stream: string, recovery: Stretched): WrappedBranchKey {
  const generation = newestGeneration(keys);
  const wrapped = wrapUnder(recovery, Buffer.from(JSON.stringify(keys)), whose(stream, generation));
  return { generation, wrapped: Buffer.from(JSON.stringify(wrapped)).toString('base64') };
}

/** With the recovery key as it was stretched for this: the whole branch stretches it alike. */
export async function unwrapBranchKeys(
  { generation, wrapped }: WrappedBranchKey,
  stream: string,
  recoveryKey: string,
): Promise<{ readonly keys: BranchKeys; readonly recovery: Stretched } | undefined> {
  const read = readWrapped(wrapped);
  const recovery = read && (await stretchedFor(read, recoveryKey));
  const plain = recovery && unwrapUnder(recovery, read, whose(stream, generation));
  return plain && { keys: JSON.parse(plain.toString('utf8')), recovery };
}

/** The same with the recovery key as it is stretched already. */
export function openBranchKeys({ generation, wrapped }: WrappedBranchKey, stream: string, recovery: Stretched): BranchKeys | undefined {
  const read = readWrapped(wrapped);
  const plain = read && unwrapUnder(recovery, read, whose(stream, generation));
  return plain && JSON.parse(plain.toString('utf8'));
}

/** What came from elsewhere need not be what it should. */
function readWrapped(base64: string): Wrapped | undefined {
  try {
    const { cost, salt, sealed } = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
    if (Number.isInteger(cost) && cost > 1 && typeof salt === 'string' && typeof sealed === 'string') return { cost, salt, sealed };
  } catch {
    // Opens with nothing.
  }
  return undefined;
}
