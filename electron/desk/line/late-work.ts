import { Compile } from 'typebox/compile';
import { done, type Outcome, refuse } from '../../../src/domain/outcome.ts';
import type { Ledger } from '../../../src/ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../../src/ledger/refusals.ts';
import { newestOf } from '../../../src/sync/desk/desk-keys.ts';
import type { LineFault, Post } from '../../../src/sync/desk/post.ts';
import { offerOf } from '../../../src/sync/offer.ts';
import {
  type LateWork,
  type LateWorkAnswer,
  lateWorkAnswerSchema,
  MOST_BYTES,
  MOST_OFFERS,
  type Offer,
  PROTOCOL,
} from '../../../src/sync/protocol.ts';
import type { CountyFile } from './county-file.ts';
import { deskKeys } from './county-file.ts';

const shape = Compile(lateWorkAnswerSchema);

/** A PC that was revoked hands in everything that it could not send. It stays here, too: no verdict reaches this ledger any more. */
export async function handInLateWork(
  ledger: Ledger,
  file: CountyFile,
  post: Post,
): Promise<Outcome<LateWorkAnswer, LineFault | LedgerRefusal>> {
  const outbox = await ledger.outbox(Number.MAX_SAFE_INTEGER, file.stream);
  if (!outbox.ok) return outbox;
  const { branchKeys, deviceKey } = deskKeys(file);
  const offering = { branchKey: newestOf(branchKeys), deviceKey, isTakenBack: () => false };
  const portions = portionsOf(outbox.value.map(({ entry }) => offerOf(entry, offering)));
  let last: LateWorkAnswer | undefined;
  for (const offers of portions) {
    const posted = await post('/late-work', { protocol: PROTOCOL, offers } satisfies LateWork);
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
