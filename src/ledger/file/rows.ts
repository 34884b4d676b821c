import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import { bodyHash } from '../chain.ts';
import type { Entry, LedgerRecord } from '../entry.ts';
import type { LedgerRefusal } from '../refusals.ts';
import { sha256 } from '../sha256.ts';
import { BEFORE_FIRST, type KeptRow, placeAfter, type Verdict } from '../verdict.ts';
import type { Tip } from './commit-queue.ts';
import { commitmentOfEntry } from './foreign-records.ts';
import { entryWithoutBodies } from './record.ts';

/** A row whose signature was checked. `entry` where another wrote it and this PC may read it. */
export type ForeignRow = Omit<KeptRow, 'shows'> & { readonly entry?: Entry };

/** Each row is a verdict record, behind the entry that it brings. Nothing of them is kept unless all follow. */
export function composeRows(rows: readonly ForeignRow[], salt: () => string, tip: Tip): Outcome<readonly LedgerRecord[], LedgerRefusal> {
  const news = rows.filter(({ verdict }) => verdict.seq > placeIn(tip, verdict).seq);
  const wrong = firstThatDoesNotFollow(news, tip);
  if (wrong) return refuse({ code: 'row-out-of-order', stream: wrong.stream, seq: wrong.seq });
  const records: LedgerRecord[] = [];
  for (const { entry, ...row } of news) {
    const accepted = row.verdict.outcome === 'accepted' && entry;
    if (accepted && !tip.knows(entry.header.id)) {
      tip.take(entry);
      tip.standing.tookOver(entry);
      const commitment = commitmentOfEntry(entry);
      records.push({ position: tip.takePosition(), type: 'foreign', commitment, entry: entryWithoutBodies(entry, tip.isPurged) });
    }
    const isOthers = accepted && !tip.standing.isWaiting(entry.header.id);
    const shows = isOthers ? tip.standing.stillOnTop(entry) : tip.standing.judged(row.verdict);
    const kept: KeptRow = { ...row, ...(shows.length > 0 && { shows }) };
    const text = { salt: salt(), body: JSON.stringify(kept) };
    tip.movePlace(row.verdict);
    tip.follow(row.verdict);
    const commitment = bodyHash(sha256, text.salt, text.body);
    records.push({ position: tip.takePosition(), type: 'verdict', commitment, concerns: [], text });
  }
  return done(records);
}

const placeIn = (tip: Tip, { stream }: Verdict) => tip.place(stream) ?? BEFORE_FIRST;

function firstThatDoesNotFollow(rows: readonly ForeignRow[], tip: Tip): Verdict | undefined {
  const places = new Map<string, { seq: number; hash: string }>();
  for (const { verdict } of rows) {
    const next = placeAfter(sha256, places.get(verdict.stream) ?? placeIn(tip, verdict), verdict);
    if (next.seq !== verdict.seq || next.hash !== verdict.hash) return verdict;
    places.set(verdict.stream, next);
  }
  return undefined;
}
