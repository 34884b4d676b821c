import type { Reply, Session, Shell } from '../contract.ts';
import { writeKeyFile } from './key-file.ts';
import { newCacheKey } from './key-ring.ts';
import { groupsHere } from './line/groups.ts';
import { refusalOfActs } from './may.ts';
import { purgeInOldLedgers } from './old-ledgers.ts';
import { readPins, writePins } from './pins.ts';
import { answered, refused } from './refusal.ts';
import type { Room } from './room.ts';
import { actorOf, type OpenSession, sessionForWindow } from './session.ts';

/**
 * Takes documents out of everything on this PC. First the cache gets another key: from then on nothing reads its old pieces, also
 * if the ledger is killed in the middle of its part, which the next opening finishes. What lies beside the ledger follows.
 */
export async function purge(room: Room, session: OpenSession, request: Parameters<Shell['purge']>[0]): Promise<Reply<Session>> {
  const refusal = refusalOfActs(session.profile.role, [request]);
  if (refusal) return refused(refusal);
  const cache = newCacheKey(session.ring, session.keys.cache.generation + 1);
  const keys = { ...session.keys, cache };
  await writeKeyFile(room.disk, session.folder, keys);
  const renewed = { ...session, keys, notes: [] };
  room.replaceSession(renewed);

  // Also those that the enterprise left: nobody hears of it there any more, but here it goes all the same.
  const shared = (await groupsHere(session.ledger)).map(({ id }) => id);
  const purged = await session.ledger.purge(request.documentIds, actorOf(session), request.verb, shared);
  if (!purged.ok) return purged;
  await purgeBeside(room, renewed, request.documentIds);
  renewed.line?.somethingWaits();
  await purgeInOldLedgers(room, renewed);
  return answered(sessionForWindow(renewed));
}

/** At each unlock too: a kill may have come in between, or a restore brought back what lay beside an older ledger. */
export async function purgeAllBeside(room: Room, session: OpenSession): Promise<void> {
  const purges = await session.ledger.purges();
  if (!purges.ok) return;
  const ids = purges.value.flatMap(({ header }) => header.purges ?? []);
  if (ids.length === 0) return;
  await purgeBeside(room, session, ids);
  await purgeInOldLedgers(room, session);
}

async function purgeBeside(room: Room, { folder, ring, drawer }: OpenSession, documentIds: readonly string[]): Promise<void> {
  const purged = new Set(documentIds);
  const mentions = (text: string) => (text.match(UUID) ?? []).some((id) => purged.has(id));
  await drawer.dropDrafts(drawer.drafts().flatMap(({ key, json }) => (purged.has(key) || mentions(key) || mentions(json) ? [key] : [])));
  const holders = await readPins(room.disk, folder, ring);
  const left = holders.filter(({ personId }) => !purged.has(personId));
  if (left.length < holders.length) await writePins(room.disk, folder, ring, left);
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
