import { isClosed } from '../../sync/offer.ts';
import type { Offer } from '../../sync/protocol.ts';
import type { BranchPc, KeyBox, WrappedBranchKey } from '../../sync/wrapped-branch-key.ts';
import type { Database } from '../engine/engine.ts';
import type { Device } from './device.ts';

/**
 * The newest branch key of a stream, which the county cannot read. A newer generation replaces the older one. Of two PCs that made the
 * same generation the first one has it; the other finds that out from the answer, and takes this one over.
 */
export async function keepBranchKey(db: Database, stream: string, { generation, wrapped, ...rest }: WrappedBranchKey): Promise<void> {
  const shares = JSON.stringify(rest);
  await db
    .insertInto('branch_key')
    .values({ stream, generation, wrapped, shares })
    .onConflict((conflict) =>
      conflict.column('stream').doUpdateSet({ generation, wrapped, shares }).where('branch_key.generation', '<', generation),
    )
    .execute();
}

export async function branchKeyOf(db: Database, stream: string): Promise<WrappedBranchKey | undefined> {
  const kept = await db
    .selectFrom('branch_key')
    .select(['generation', 'wrapped', 'shares'])
    .where('stream', '=', stream)
    .executeTakeFirst();
  return kept && { generation: kept.generation, wrapped: kept.wrapped, ...JSON.parse(kept.shares) };
}

/** What one of these offers is sealed under, if that is not this generation. */
export const sealedOtherwise = (offers: readonly Offer[], generation: number): boolean =>
  offers.some((offer) => !isClosed(offer) && offer.bodies.some((body) => body && 'sealed' in body && body.key !== generation));

export async function keepKeyBox(db: Database, { stream, id }: Device, box: KeyBox): Promise<void> {
  await db
    .updateTable('device')
    .set({ key_box: JSON.stringify(box) })
    .where('stream', '=', stream)
    .where('id', '=', id)
    .execute();
}

export async function branchPcs(db: Database, stream: string): Promise<readonly BranchPc[]> {
  const devices = await db
    .selectFrom('device')
    .select(['id', 'key_box', 'revoked_at'])
    .where('stream', '=', stream)
    .orderBy('enrolled_at')
    .execute();
  return devices.map(({ id, key_box, revoked_at }) => ({
    device: id,
    box: key_box === null ? null : JSON.parse(key_box),
    revoked: revoked_at !== null,
  }));
}
