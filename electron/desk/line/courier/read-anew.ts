import { done, type Outcome } from '../../../../src/domain/outcome.ts';
import type { LedgerRefusal } from '../../../../src/ledger/refusals.ts';
import type { RoundEnd } from '../../../../src/sync/desk/round.ts';
import type { SyncAnswer } from '../../../../src/sync/protocol.ts';
import type { OpenSession } from '../../session.ts';
import type { Line } from '../line.ts';
import { courierKept, keepCourier } from './state.ts';

type Session = Pick<OpenSession, 'drawer' | 'ledger'>;

/**
 * A restored county asked for what it lost: the next file brings it. Where the county stands at a place that this ledger never saw, its log
 * went on without this PC: the next file asks for all of it.
 */
export async function keepBehind({ drawer, ledger }: Session, { behind }: Pick<RoundEnd, 'behind'>): Promise<Outcome<null, LedgerRefusal>> {
  const { behind: before, fromFirst, ...kept } = courierKept(drawer);
  if (behind.length === 0 && before === undefined && fromFirst === undefined) return done(null);
  const streams: string[] = [];
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

type Asked = { readonly session: Session; readonly line: Pick<Line, 'taking'>; readonly number: number };

/** The answer to a file that asked for all of a log is here: what this PC has of it is given up, and no earlier. Own work waits again. */
export async function beginAnew(
  { session: { drawer, ledger }, line, number }: Asked,
  answers: readonly SyncAnswer[],
): Promise<Outcome<null, LedgerRefusal>> {
  const { fromFirst } = courierKept(drawer);
  if (!fromFirst || number <= fromFirst.after) return done(null);
  const told = answers.flatMap(({ streams }) => Object.entries(streams));
  for (const [stream, log] of told) {
    if (!fromFirst.streams.includes(stream) || log.state !== 'rows' || log.rows[0]?.verdict.seq !== 1) continue;
    const begun = await ledger.readAnew(line.taking().keys().certificate, stream);
    if (!begun.ok) return begun;
  }
  return done(null);
}
