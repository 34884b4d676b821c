import { done, type Outcome } from '../../../../src/domain/outcome.ts';
import type { LedgerRefusal } from '../../../../src/ledger/refusals.ts';
import type { Anew } from '../../../../src/sync/courier/take-answer.ts';
import type { RoundEnd } from '../../../../src/sync/desk/round.ts';
import type { OpenSession } from '../../session.ts';
import { courierKept, keepCourier } from './state.ts';

type Session = Pick<OpenSession, 'drawer' | 'ledger'>;

type Ended = Pick<RoundEnd, 'behind'> & { readonly unread: readonly string[] };

/**
 * A restored county asked for what it lost: the next file brings it. Where the county stands at a place that this ledger never saw, its log
 * went on without this PC: the next file asks for all of it, and so does the one after that where the answer could not be taken over (`unread`).
 */
export async function keepBehind({ drawer, ledger }: Session, { behind, unread }: Ended): Promise<Outcome<null, LedgerRefusal>> {
  const { behind: before, fromFirst, ...kept } = courierKept(drawer);
  if (behind.length === 0 && before === undefined && fromFirst === undefined) return done(null);
  const streams = fromFirst?.streams.filter((stream) => unread.includes(stream)) ?? [];
  for (const { stream, last } of behind) {
    const found = await ledger.rowsAfter(stream, last, 1);
    if (!found.ok) return found;
    if (!found.value) streams.push(stream);
  }
  const lost = behind.filter(({ stream }) => !streams.includes(stream));
  await keepCourier(drawer, {
    ...kept,
    ...(lost.length > 0 && { behind: lost }),
    ...(streams.length > 0 && { fromFirst: { streams, after: kept.last } }),
  });
  return done(null);
}

/** What the file of this number asked for from its first row: logs that went on without this PC. Own work waits again once they are here. */
export function askedAnew({ drawer }: Pick<Session, 'drawer'>, number: number): readonly Anew[] {
  const { fromFirst } = courierKept(drawer);
  return fromFirst && number > fromFirst.after ? fromFirst.streams.map((stream) => ({ stream })) : [];
}
