import type { EntryRecord } from '../../../src/ledger/entry.ts';
import type { Reply, UnsentAct, UnsentActs } from '../../contract.ts';
import { answered } from '../refusal.ts';
import type { OpenSession } from '../session.ts';
import { withoutKeys } from '../without-keys.ts';

/** A list that nobody reads to its end is cut; what is over is counted. */
const MOST_ACTS = 500;
const MOST_BYTES = 8_000_000;

/** What waits for the county, oldest first, without its contents: the window has the records themselves. */
export async function unsentActs({ ledger, line, keys }: OpenSession): Promise<Reply<UnsentActs>> {
  const outbox = await ledger.outbox(MOST_BYTES);
  if (!outbox.ok) return outbox;
  const waiting = outbox.value.filter(({ entry }) => !line?.left.has(entry.header.stream));
  const own = line?.file.stream ?? keys.organisation.id;
  return answered({ acts: waiting.slice(0, MOST_ACTS).map((record) => actOf(record, own)), of: line?.unsent ?? ledger.standing().waiting });
}

const actOf = ({ entry: { header } }: EntryRecord, own: string): UnsentAct => ({
  id: header.id,
  seq: header.seq,
  ...(header.stream !== own && { stream: header.stream }),
  verb: header.verb,
  at: header.at,
  role: header.actor.role,
  documents: header.writes.map(({ type, id, class: documentClass }) => ({ type, id, class: documentClass })),
  purges: header.purges?.length ?? 0,
});

/** Everything that waits, readable and whole but for keys, for somebody who wants to have it elsewhere. */
export async function unsentAsJson({ ledger, keys }: OpenSession): Promise<Reply<Buffer>> {
  const outbox = await ledger.outbox(Number.MAX_SAFE_INTEGER);
  if (!outbox.ok) return outbox;
  const entries = outbox.value
    .map((record) => withoutKeys(record))
    .map(({ commitment, entry: { header, bodies } }) => ({
      ...header,
      commitment,
      writes: header.writes.map((write, index) => ({ ...write, body: JSON.parse(bodies[index]?.body ?? 'null') })),
    }));
  return answered(Buffer.from(`${JSON.stringify({ organisation: keys.organisation.name, entries }, null, 1)}\n`));
}
