import { randomBytes } from 'node:crypto';
import type { HeardKeys, RoundFault } from '../../../src/sync/desk/round.ts';
import { isProven, keyBoxOf, openShare, sealShare } from '../../../src/sync/key-share.ts';
import type { BranchPc, KeyBox, WrappedBranchKey } from '../../../src/sync/wrapped-branch-key.ts';
import type { Stretched } from '../secret.ts';
import type { CountyFile } from './county-file.ts';
import { readsTold } from './reads.ts';
import { type BranchKeys, newestGeneration, wrapBranchKeys } from './wrapped-key.ts';

/**
 * How the branch's key goes from one generation to the next. A new recovery key always begins a new branch key: at a revocation, at a
 * handover, or because the paper was lost. It counts once the county keeps it; until then this PC offers nothing.
 */
export const newBranchKey = (generation: number): BranchKeys[number] => ({ generation, key: randomBytes(32).toString('base64') });

/** One that may be on its way to the county already is left to get there; then the next one follows. */
export function beginGeneration(file: CountyFile, recovery: Stretched): CountyFile {
  const { renewing, branchKeys } = file;
  if (renewing?.news) return { ...file, renewing: { ...renewing, afterwards: recovery } };
  return { ...file, renewing: { branchKey: newBranchKey(newestGeneration(branchKeys) + 1), recovery } };
}

/** PCs that were revoked and still have the newest branch key. */
export function revokedHolders({ revoked, wrapped, device, renewing }: CountyFile): CountyFile['revoked'] {
  if (renewing) return [];
  const without = new Set([...(wrapped.without ?? []), device]);
  return revoked.filter((one) => !without.has(one.device));
}

/** PCs that were revoked and that the branch's newest key was not sent to. */
export const leftOutOf = ({ wrapped }: CountyFile): number => wrapped.without?.length ?? 0;

export type Heard = {
  readonly file: CountyFile;
  /** Another PC of the branch renewed the keys. */
  readonly adopted: boolean;
  readonly fault?: RoundFault;
};

/** What the county's answer means for the keys. The same file, if nothing. */
export function hearKeys(before: CountyFile, { generation, branchKey, pcs, told }: HeardKeys): Heard {
  const counted = told.reads ? readsTold(before, told.reads) : before;
  const file = told.keyBox ? { ...counted, keyPair: { ...counted.keyPair, told: true } } : counted;
  const is = (changed: CountyFile): Heard => ({ file: changed, adopted: false });
  const { renewing, wrapped } = file;
  if (branchKey && branchKey.wrapped === renewing?.news?.wrapped) return is(tookEffect(file, renewing, branchKey));
  if (branchKey && branchKey.generation > newestGeneration(file.branchKeys)) {
    const share = shareIn(file, branchKey);
    if (share) return { file: adopt(file, branchKey, share), adopted: true };
    return {
      file: { ...file, offered: branchKey },
      adopted: false,
      fault: { code: 'branch-key-renewed', generation: branchKey.generation },
    };
  }
  if (renewing && !renewing.news && pcs) return is({ ...file, renewing: { ...renewing, news: newsOf(file, renewing, pcs) } });
  if (generation === undefined) return is(file);
  // A restored county has an older one than it had.
  const isTold = generation >= wrapped.generation;
  return is(isTold === wrapped.told ? file : { ...file, wrapped: { ...wrapped, told: isTold } });
}

type Renewing = NonNullable<CountyFile['renewing']>;

function tookEffect(file: CountyFile, { branchKey, recovery, afterwards }: Renewing, news: WrappedBranchKey): CountyFile {
  const { renewing: _, ...rest } = file;
  const renewed: CountyFile = { ...rest, branchKeys: [...file.branchKeys, branchKey], recovery, wrapped: { ...news, told: true } };
  return afterwards ? beginGeneration(renewed, afterwards) : renewed;
}

export type Share = { readonly keys: BranchKeys; readonly recovery: Stretched };

/** Another PC was first, or this one heard of it first. Whoever typed a new recovery key back here meanwhile gets a generation after that. */
export function adopt(file: CountyFile, news: WrappedBranchKey, { keys, recovery }: Share): CountyFile {
  const { renewing, offered: _, ...rest } = file;
  const adopted: CountyFile = { ...rest, branchKeys: keys, recovery, wrapped: { ...news, told: true } };
  const mine = renewing && (renewing.afterwards ?? renewing.recovery);
  return mine ? beginGeneration(adopted, mine) : adopted;
}

const about = (stream: string, generation: number, device: string) => `${stream} branch ${generation} for ${device}`;

/** What every PC of the branch has from its first day, and the county never. */
const commonOf = (keys: BranchKeys): Buffer =>
  Buffer.from(keys.toSorted((one, other) => one.generation - other.generation)[0]!.key, 'base64');

export const untoldKeyBox = ({ keyPair, device, branchKeys }: CountyFile): KeyBox | undefined =>
  keyPair.told ? undefined : keyBoxOf(Buffer.from(keyPair.publicKey, 'base64'), device, commonOf(branchKeys));

function newsOf(file: CountyFile, { branchKey, recovery }: Renewing, pcs: readonly BranchPc[]): WrappedBranchKey {
  const { stream, branchKeys, revoked } = file;
  const keys = [...branchKeys, branchKey];
  const common = commonOf(branchKeys);
  const without = new Set([...revoked.map(({ device }) => device), ...pcs.flatMap((pc) => (pc.revoked ? [pc.device] : []))]);
  const plain = Buffer.from(JSON.stringify({ keys, recovery } satisfies Share));
  const shares = pcs.flatMap(({ device, box }) => {
    if (!box || without.has(device) || !isProven(box, device, common)) return [];
    const sealed = sealShare(plain, Buffer.from(box.publicKey, 'base64'), { common, about: about(stream, branchKey.generation, device) });
    return [{ device, sealed: sealed.toString('base64') }];
  });
  return { ...wrapBranchKeys(keys, stream, recovery), shares, without: [...without].toSorted() };
}

function shareIn({ stream, device, branchKeys, keyPair }: CountyFile, { generation, shares }: WrappedBranchKey): Share | undefined {
  const mine = shares?.find((share) => share.device === device);
  const sharing = { common: commonOf(branchKeys), about: about(stream, generation, device) };
  const plain = mine && openShare(Buffer.from(mine.sealed, 'base64'), Buffer.from(keyPair.privateKey, 'base64'), sharing);
  return plain && JSON.parse(plain.toString('utf8'));
}
