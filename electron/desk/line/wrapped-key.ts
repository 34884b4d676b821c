import type { WrappedBranchKey } from '../../../src/sync/wrapped-branch-key.ts';
import { unwrapKey, type Wrapped, wrapKey } from '../secret.ts';
import type { CountyFile } from './county-file.ts';

type BranchKeyInFile = CountyFile['branchKeys'][number];
/** Branch and generation are bound in: the county cannot hand out one branch's key as another's. */
const whose = (stream: string, generation: number) => `${stream} branch ${generation}`;

/** The branch key under the recovery key. The county keeps it for a second PC of the branch and cannot open it. */
export async function wrapBranchKey(
  { generation, key }: BranchKeyInFile,
  stream: string,
  recoveryKey: string,
  cost: number,
): Promise<WrappedBranchKey> {
  const wrapped = await wrapKey(Buffer.from(key, 'base64'), recoveryKey, whose(stream, generation), cost);
  return { generation, wrapped: Buffer.from(JSON.stringify(wrapped)).toString('base64') };
}

export async function unwrapBranchKey(
  { generation, wrapped }: WrappedBranchKey,
  stream: string,
  recoveryKey: string,
): Promise<BranchKeyInFile | undefined> {
  const key = await unwrapKey(read(wrapped), recoveryKey, whose(stream, generation));
  return key && { generation, key: key.toString('base64') };
}

/** What came from elsewhere need not be what it should. */
function read(base64: string): Wrapped {
  try {
    const { cost, salt, sealed } = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
    if (typeof cost === 'number' && typeof salt === 'string' && typeof sealed === 'string') return { cost, salt, sealed };
  } catch {
    // Falls through to what opens with nothing.
  }
  return { cost: 2, salt: '', sealed: '' };
}
