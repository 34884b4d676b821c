import type { CourierRefusal } from '../../../domain/refusals/courier.ts';
import type { CourierRequest } from '../../../sync/courier/content.ts';
import type { CourierFile } from '../../../sync/courier/file.ts';
import type { County } from '../../county.ts';
import type { Device } from '../device.ts';
import { openKept } from './open.ts';
import { inGroups, takeFile } from './take-all.ts';

/** More than these of one PC lie nowhere; who brings another one is asked to bring the first missing one instead. */
const MOST_WAITING = 20;
/** What was never followed up is not kept for ever: the PC still has it, and its next file brings it again. */
const KEPT_MS = 180 * 86_400_000;

export async function keepWaiting(
  { engine, now }: County,
  { stream, id }: Device,
  { header }: CourierFile,
  file: Uint8Array,
): Promise<CourierRefusal | undefined> {
  return engine.transaction(async (tx) => {
    const at = now();
    await tx
      .deleteFrom('courier_waiting')
      .where('received_at', '<', new Date(at.getTime() - KEPT_MS))
      .execute();
    const rows = await tx.selectFrom('courier_waiting').select('digest').where('stream', '=', stream).where('device', '=', id).execute();
    if (rows.some(({ digest }) => digest === header.digest)) return undefined;
    if (rows.length >= MOST_WAITING) return { code: 'courier-pile-full', waiting: rows.length, limit: MOST_WAITING };
    await tx
      .insertInto('courier_waiting')
      .values({ stream, device: id, digest: header.digest, number: header.number, file: Uint8Array.from(file), received_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return undefined;
  });
}

type Followed = { readonly number: number; readonly accepted: number; readonly refused: number };

/** Files of this PC that waited and follow now. */
export async function takeWaiting(county: County, device: Device): Promise<readonly Followed[]> {
  const followed: Followed[] = [];
  await eachWaiting(county, device, async (content, number) => {
    const taken = await takeFile(county, device, content);
    if (taken.state === 'waiting' || taken.state === 'recovering' || taken.state === 'behind') return 'waits';
    const parts = [taken.own, ...inGroups(taken.groups)];
    const of = (what: 'accepted' | 'refused') => parts.reduce((sum, part) => sum + part[what], 0);
    followed.push({ number, accepted: of('accepted'), refused: of('refused') });
    return 'done';
  });
  return followed;
}

/** In their order, each once. One that is done with goes, and so does one that cannot be opened any more. Answers how many wait on. */
export async function eachWaiting(
  county: County,
  { stream, id }: Pick<Device, 'stream' | 'id'>,
  take: (content: CourierRequest, number: number) => Promise<'waits' | 'done'>,
): Promise<number> {
  const { db } = county.engine;
  let waiting = 0;
  const rows = await db
    .selectFrom('courier_waiting')
    .select(['digest', 'number', 'file'])
    .where('stream', '=', stream)
    .where('device', '=', id)
    .orderBy('number')
    .execute();
  for (const { digest, number, file } of rows) {
    const content = await openKept(county, file);
    if (content && (await take(content, number)) === 'waits') waiting += 1;
    else await db.deleteFrom('courier_waiting').where('stream', '=', stream).where('digest', '=', digest).execute();
  }
  return waiting;
}
