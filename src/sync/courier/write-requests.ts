import { done, type Outcome } from '../../domain/outcome.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../ledger/refusals.ts';
import type { Place } from '../../ledger/verdict.ts';
import { offersOf, standingOf } from '../desk/compose-request.ts';
import type { DeskKeys } from '../desk/desk-keys.ts';
import { rowsBehind } from '../desk/give-back.ts';
import type { EnrolmentRequest } from '../enrolment.ts';
import { isClosed } from '../offer.ts';
import { MOST_BYTES, type Offer, PROTOCOL, type ReturnedRows } from '../protocol.ts';
import type { WrappedBranchKey } from '../wrapped-branch-key.ts';
import { type CourierRequest, MOST_CONTENT_BYTES, MOST_OFFERS_IN_FILE } from './content.ts';
import { courierFile } from './file.ts';
import { FORMAT, SUITE } from './header.ts';
import { sealContent } from './seal.ts';

/** Before the county has answered the enrolment there is no certificate. */
export type WritingKeys = Omit<DeskKeys, 'certificate'> & Partial<Pick<DeskKeys, 'certificate'>>;

export type Writing = {
  readonly ledger: Ledger;
  readonly keys: WritingKeys;
  /** Of the first file that is written now. */
  readonly number: number;
  readonly at: string;
  readonly enrolment?: EnrolmentRequest;
  /** As the county keeps it, for one that was restored. */
  readonly branchKey?: WrappedBranchKey;
  /** Where a restored county said that it stands: it gets the rows behind. */
  readonly behind?: readonly { readonly stream: string; readonly last: Place }[];
  /** For tests: what goes into one file. */
  readonly most?: { readonly offers: number; readonly bytes: number };
};

/** `upTo`: the place of the newest entry in it in the device's chain; 0 where it brings none. */
export type WrittenFile = { readonly number: number; readonly bytes: Buffer; readonly count: number; readonly upTo: number };

/**
 * Everything that the county has not acknowledged, in one file or, where it is too much for one, in several that may arrive in any
 * order. What lies on an earlier stick is in it again: a lost stick costs nothing, and the county passes over what it has.
 */
export async function writeRequests(writing: Writing): Promise<Outcome<readonly WrittenFile[], LedgerRefusal>> {
  const { ledger, keys, number, enrolment, branchKey } = writing;
  const about = standingOf(ledger, keys);
  const outbox = await ledger.outbox(Number.MAX_SAFE_INTEGER);
  if (!outbox.ok) return outbox;
  const returned = keys.certificate ? await rowsToReturn(writing, { ...keys, certificate: keys.certificate }) : done([]);
  if (!returned.ok) return returned;
  const offers = keys.untold ? [] : await offersOf(ledger, keys, outbox.value);
  const files: WrittenFile[] = [];
  for (const group of groupsOf(offers, writing.most)) {
    const whose = { device: keys.device, number: number + files.length };
    const content: CourierRequest = {
      whose,
      ...(enrolment && { enrolment }),
      ...(keys.certificate && { again: { protocol: PROTOCOL, ...keys.certificate, ...(branchKey && { branchKey }) } }),
      ...(files.length === 0 && returned.value.length > 0 && { returned: returned.value }),
      request: { ...about, offers: group, mostBytes: MOST_BYTES },
    };
    const [first, last] = [seqOf(group[0]), seqOf(group.at(-1))];
    const { county, stream } = keys;
    const header = { courier: FORMAT, suite: SUITE, kind: 'request', county: county.id, stream, ...whose, epoch: county.epoch } as const;
    const sealed = await sealContent(content, Buffer.from(county.publicKey, 'base64'));
    const bytes = courierFile({ ...header, at: writing.at, count: group.length, first, last }, sealed, keys.deviceKey);
    files.push({ number: whose.number, bytes, count: group.length, upTo: last });
  }
  return done(files);
}

/** A place that this ledger does not know is passed over: the county says so itself when the file arrives. */
async function rowsToReturn({ ledger, behind = [] }: Writing, keys: DeskKeys): Promise<Outcome<readonly ReturnedRows[], LedgerRefusal>> {
  const returned: ReturnedRows[] = [];
  for (const { stream, last } of behind) {
    for (let place = last; ; ) {
      const found = await rowsBehind(ledger, keys, stream, place);
      if (!found.ok && found.refusal.code === 'county-place-unknown') break;
      if (!found.ok) return { ok: false, refusal: found.refusal as LedgerRefusal };
      const end = found.value.rows.at(-1);
      if (!end) break;
      returned.push(found.value);
      place = end.verdict;
    }
  }
  return done(returned);
}

/** At least one group, also of nothing: whoever has nothing to send may still want to hear. */
function groupsOf(
  offers: readonly Offer[],
  most = { offers: MOST_OFFERS_IN_FILE, bytes: MOST_CONTENT_BYTES },
): readonly (readonly Offer[])[] {
  const groups: Offer[][] = [[]];
  let bytes = 0;
  for (const offer of offers) {
    const size = JSON.stringify(offer).length;
    const group = groups.at(-1)!;
    const isFull = group.length >= most.offers || (group.length > 0 && bytes + size > most.bytes);
    if (isFull) groups.push([offer]);
    else group.push(offer);
    bytes = (isFull ? 0 : bytes) + size;
  }
  return groups;
}

const seqOf = (offer: Offer | undefined): number => (offer ? (isClosed(offer) ? offer.closed.seq : offer.header.seq) : 0);
