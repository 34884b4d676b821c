import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import { bodyHash, commitmentOf, linkOf } from '../chain.ts';
import type { Act, Entry, EntryActor, EntryRecord, Header, SavedEntry } from '../entry.ts';
import type { LedgerRefusal } from '../refusals.ts';
import { sha256 } from '../sha256.ts';
import type { Tip } from './commit-queue.ts';
import type { LedgerOptions } from './ledger.ts';
import { ENTRY_WRITES, RECORD_BYTES } from './record.ts';

export type OwnAct = Act & { readonly purges?: readonly string[] };

/** An act as it comes from the window, without anything that an act does not have: only `purge` may take bodies away. */
export const plainAct = ({ id, verb, writes, batch, rules, stream }: Act): OwnAct => ({
  id,
  verb,
  writes,
  ...(batch && { batch: { id: batch.id, n: batch.n, of: batch.of } }),
  ...(rules !== undefined && NAME.test(rules) && { rules }),
  ...(stream !== undefined && NAME.test(stream) && { stream }),
});

/** What the line bears in a header: an entry under another name could never leave this PC. */
const NAME = /^[!-~]{1,64}$/;

type Author = Pick<LedgerOptions, 'device' | 'stream' | 'rules' | 'clock' | 'random'> & { readonly incarnation: number };

/** What can be seen to be wrong with an act before its turn comes. */
export function faultOf(
  act: Act,
  validate: LedgerOptions['validate'],
  hasAttachment: (address: string) => boolean,
): LedgerRefusal | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(act), 'utf8') + 1_000 + 300 * act.writes.length;
  if (act.writes.length > ENTRY_WRITES || bytes > RECORD_BYTES) {
    return { code: 'entry-too-large', writes: act.writes.length, bytes, writesLimit: ENTRY_WRITES, bytesLimit: RECORD_BYTES };
  }
  for (const write of act.writes) {
    const missing = write.attachments?.find((address) => !hasAttachment(address));
    if (missing !== undefined) return { code: 'attachment-missing', address: missing };
    const wrong = validate(write);
    if (wrong) return { code: 'body-invalid', type: write.type, ...wrong };
  }
  return undefined;
}

/** Entries for those acts that are not in the ledger yet, chained behind the tip. */
export function composeOwn(acts: readonly OwnAct[], actor: EntryActor, author: Author) {
  return (tip: Tip): Outcome<readonly EntryRecord[], LedgerRefusal> => {
    const purged = acts.flatMap((act) => act.writes).find((write) => tip.isPurged(write.id));
    if (purged) return refuse({ code: 'document-purged', id: purged.id });
    const records: EntryRecord[] = [];
    for (const act of acts) {
      if (tip.knows(act.id)) continue;
      const { entry, commitment } = entryOf(act, actor, author, tip);
      tip.take(entry);
      tip.standing.wrote(entry);
      records.push({ position: tip.takePosition(), type: act.purges ? 'purge' : 'own', commitment, entry });
    }
    return done(records);
  };
}

function entryOf(act: OwnAct, actor: EntryActor, author: Author, tip: Tip): { entry: Entry; commitment: string } {
  const { device, incarnation, rules } = author;
  const { stream = author.stream } = act;
  const head = tip.head({ device, stream });
  const bodies = act.writes.map((write) => ({ salt: saltFrom(author), body: write.body ?? 'null' }));
  const header: Header = {
    id: act.id,
    device,
    incarnation,
    seq: head.seq + 1,
    stream,
    at: author.clock(),
    actor,
    verb: act.verb,
    rules: act.rules ?? rules,
    ...(act.batch && { batch: act.batch }),
    writes: act.writes.map(({ kind, type, id, class: documentClass, base, attachments }, index) => {
      const hash = bodyHash(sha256, bodies[index]!.salt, bodies[index]!.body);
      return { kind, type, id, class: documentClass, base, ...(attachments && { attachments }), bodyHash: hash };
    }),
    ...(act.purges && { purges: act.purges }),
    prev: head.commitment,
    salt: saltFrom(author),
  };
  const commitment = commitmentOf(sha256, linkOf(sha256, header));
  tip.moveHead({ device, stream }, { incarnation, seq: header.seq, commitment });
  return { entry: { header, bodies }, commitment };
}

export const savedEntryOf = ({ position, commitment, entry }: EntryRecord): SavedEntry => ({
  id: entry.header.id,
  position,
  commitment,
  at: entry.header.at,
  hashes: entry.header.writes.map((write) => write.bodyHash),
});

export const saltFrom = ({ random }: Pick<LedgerOptions, 'random'>): string => Buffer.from(random(16)).toString('hex');

/** A UUID of the chance that was passed in. */
export function idFrom({ random }: Pick<LedgerOptions, 'random'>): string {
  const bytes = Buffer.from(random(16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
