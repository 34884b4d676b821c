import { Compile } from 'typebox/compile';
import { done, type Outcome, refuse } from '../../../src/domain/outcome.ts';
import type { Ledger } from '../../../src/ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../../src/ledger/refusals.ts';
import { offersOf } from '../../../src/sync/desk/compose-request.ts';
import type { LineFault, Post } from '../../../src/sync/desk/post.ts';
import {
  type LateWork,
  type LateWorkAnswer,
  lateWorkAnswerSchema,
  MOST_BYTES,
  MOST_OFFERS,
  type Offer,
  PROTOCOL,
} from '../../../src/sync/protocol.ts';
import type { LateWorkState } from '../../contract.ts';
import type { CountyFile } from './county-file.ts';
import { deskKeys } from './county-file.ts';
import { groupsHere, isOver, keysOf } from './groups.ts';

const shape = Compile(lateWorkAnswerSchema);
type Handed<T> = Promise<Outcome<T, LineFault | LedgerRefusal>>;

/**
 * A PC that was revoked hands in everything that it could not send, of its branch and of the groups that its enterprise is in. It stays here,
 * too: no verdict reaches this ledger any more. What the county does not let into a group is counted, and the rest is handed in.
 */
export async function handInLateWork(ledger: Ledger, file: CountyFile, post: Post): Handed<LateWorkState> {
  const { branchKeys, deviceKey } = deskKeys(file);
  const outbox = await ledger.outbox(Number.MAX_SAFE_INTEGER, file.stream);
  if (!outbox.ok) return outbox;
  const own = await handIn(post, {}, await offersOf(ledger, { branchKeys, deviceKey }, outbox.value));
  if (!own.ok) return own;
  let { waiting, accepted, refused } = own.value;
  let outside = 0;
  for (const group of await groupsHere(ledger)) {
    const stream = group.id;
    if (ledger.standing(stream).waiting === 0 || isOver(group)) continue;
    const acts = await ledger.outbox(Number.MAX_SAFE_INTEGER, stream);
    if (!acts.ok) return acts;
    const keys = keysOf(group);
    // Without a key the group was founded here and never met the county, which does not know it.
    const offers = keys.length > 0 ? await offersOf(ledger, { branchKeys: keys, deviceKey }, acts.value) : [];
    const handed = offers.length > 0 ? await handIn(post, { stream }, offers) : undefined;
    if (handed && !handed.ok && !isNotLetIn(handed.refusal)) return handed;
    if (handed?.ok) {
      waiting += handed.value.waiting;
      accepted += handed.value.accepted;
      refused += handed.value.refused;
    } else outside += acts.value.length;
  }
  return done({ waiting, accepted, refused, ...(outside > 0 && { outside }) });
}

const isNotLetIn = (fault: LineFault | LedgerRefusal): boolean =>
  fault.code === 'county-refuses' && fault.refusal.code === 'group-not-yours';

async function handIn(post: Post, about: Pick<LateWork, 'stream'>, all: readonly Offer[]): Handed<LateWorkAnswer> {
  let last: LateWorkAnswer | undefined;
  for (const offers of portionsOf(all)) {
    const posted = await post('/late-work', { protocol: PROTOCOL, ...about, offers } satisfies LateWork);
    if (!posted.ok) return posted;
    if (!shape.Check(posted.value)) return refuse({ code: 'answer-unreadable', path: '/late-work' });
    last = posted.value;
  }
  return done(last!);
}

/** At least one, so that somebody who has nothing to hand in learns what became of it. */
function portionsOf(offers: readonly Offer[]): readonly (readonly Offer[])[] {
  const portions: Offer[][] = [[]];
  let bytes = 0;
  for (const offer of offers) {
    const size = JSON.stringify(offer).length;
    if (portions.at(-1)!.length >= MOST_OFFERS || (bytes + size > MOST_BYTES && portions.at(-1)!.length > 0)) {
      portions.push([]);
      bytes = 0;
    }
    portions.at(-1)!.push(offer);
    bytes += size;
  }
  return portions;
}
