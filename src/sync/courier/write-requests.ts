import { done, type Outcome } from '../../domain/outcome.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../ledger/refusals.ts';
import { BEFORE_FIRST, type Place } from '../../ledger/verdict.ts';
import { offersOf, standingOf } from '../desk/compose-request.ts';
import type { DeskKeys } from '../desk/desk-keys.ts';
import { rowsBehind } from '../desk/give-back.ts';
import type { EnrolmentRequest } from '../enrolment.ts';
import { seqOf } from '../offer.ts';
import { MOST_BYTES, type Offer, PROTOCOL, type ReturnedRows } from '../protocol.ts';
import type { WrappedBranchKey } from '../wrapped-branch-key.ts';
import { type CourierRequest, type GroupRequest, MOST_CONTENT_BYTES, MOST_OFFERS_IN_FILE } from './content.ts';
import { courierFile } from './file.ts';
import { FORMAT, SUITE } from './header.ts';
import { sealContent } from './seal.ts';

/** Before the county has answered the enrolment there is no certificate. */
export type WritingKeys = Omit<DeskKeys, 'certificate'> & Partial<Pick<DeskKeys, 'certificate'>>;

export type Writing = {
  readonly ledger: Ledger;
  readonly keys: WritingKeys;
  /** Of each group across enterprises that the PC's enterprise is in, its stream and its keys; `fromFirst`: it asks for all of its rows again. */
  readonly groups?: readonly (Pick<DeskKeys, 'stream' | 'branchKeys'> & { readonly fromFirst?: boolean })[];
  /** Of the first file that is written now. */
  readonly number: number;
  readonly at: string;
  readonly enrolment?: EnrolmentRequest;
  /** As the county keeps it, for one that was restored. */
  readonly branchKey?: WrappedBranchKey;
  /** Where a restored county said that it stands: it gets the rows behind. */
  readonly behind?: readonly { readonly stream: string; readonly last: Place }[];
  /** Logs that went on without this PC: it asks for all of them, and offers nothing there before it has them. */
  readonly fromFirst?: readonly string[];
  /** For tests: what goes into one file. */
  readonly most?: { readonly offers: number; readonly bytes: number };
};

/**
 * `upTo`: the place of the newest entry in it in the device's chain; 0 where it brings none. `groups`: the same of each group that it brings
 * something of. `count` is of all that it brings.
 */
export type WrittenFile = {
  readonly number: number;
  readonly bytes: Buffer;
  readonly count: number;
  readonly upTo: number;
  readonly groups: readonly { readonly stream: string; readonly upTo: number }[];
};

/**
 * Everything that the county has not acknowledged, in one file or, where it is too much for one, in several that may arrive in any
 * order. What lies on an earlier stick is in it again: a lost stick costs nothing, and the county passes over what it has.
 */
export async function writeRequests(writing: Writing): Promise<Outcome<readonly WrittenFile[], LedgerRefusal>> {
  const { ledger, keys, number, enrolment, branchKey, fromFirst = [] } = writing;
  const { vector, ...standing } = standingOf(ledger, keys);
  const places = Object.entries(vector).map(([stream, place]) => [stream, fromFirst.includes(stream) ? BEFORE_FIRST : place]);
  const about = { ...standing, vector: Object.fromEntries(places) };
  const outbox = await ledger.outbox(Number.MAX_SAFE_INTEGER, keys.stream);
  if (!outbox.ok) return outbox;
  const returned = keys.certificate ? await rowsToReturn(writing, { ...keys, certificate: keys.certificate }) : done([]);
  if (!returned.ok) return returned;
  const offers = keys.untold || fromFirst.includes(keys.stream) ? [] : await offersOf(ledger, keys, outbox.value);
  const ofGroups = await groupRequests(writing);
  if (!ofGroups.ok) return ofGroups;
  const files: WrittenFile[] = [];
  for (const { own, groups } of packed(offers, ofGroups.value, writing.most)) {
    const whose = { device: keys.device, number: number + files.length };
    const content: CourierRequest = {
      whose,
      ...(enrolment && { enrolment }),
      ...(keys.certificate && { again: { protocol: PROTOCOL, ...keys.certificate, ...(branchKey && { branchKey }) } }),
      ...(files.length === 0 && returned.value.length > 0 && { returned: returned.value }),
      request: { ...about, offers: own, mostBytes: MOST_BYTES },
      ...(groups.length > 0 && { groups }),
    };
    const [first, last] = [seqOf(own[0]), seqOf(own.at(-1))];
    const { county, stream } = keys;
    const header = { courier: FORMAT, suite: SUITE, kind: 'request', county: county.id, stream, ...whose, epoch: county.epoch } as const;
    const sealed = await sealContent(content, Buffer.from(county.publicKey, 'base64'));
    const bytes = courierFile({ ...header, at: writing.at, count: own.length, first, last }, sealed, keys.deviceKey);
    const brought = groups.flatMap((group) => (group.offers.length > 0 ? { stream: group.stream, upTo: seqOf(group.offers.at(-1)) } : []));
    const count = groups.reduce((sum, group) => sum + group.offers.length, own.length);
    files.push({ number: whose.number, bytes, count, upTo: last, groups: brought });
  }
  return done(files);
}

/** A place that this ledger does not know is passed over: the county says so itself when the file arrives. */
async function rowsToReturn(
  { ledger, behind = [], groups = [] }: Writing,
  own: DeskKeys,
): Promise<Outcome<readonly ReturnedRows[], LedgerRefusal>> {
  const returned: ReturnedRows[] = [];
  for (const { stream, last } of behind) {
    const keys = { ...own, ...groups.find((group) => group.stream === stream) };
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

/** All that waits in each group, as many requests as it takes; also where nothing does, because others may have written. */
async function groupRequests({
  ledger,
  keys,
  groups = [],
  fromFirst: anew = [],
  most,
}: Writing): Promise<Outcome<readonly GroupRequest[], LedgerRefusal>> {
  const requests: GroupRequest[] = [];
  for (const { stream, branchKeys, fromFirst } of groups) {
    const { county, deviceKey } = keys;
    const about = standingOf(ledger, { county, stream, isGroup: true, branchKeys });
    const outbox = await ledger.outbox(Number.MAX_SAFE_INTEGER, stream);
    if (!outbox.ok) return outbox;
    const isAnew = anew.includes(stream);
    const offers = isAnew ? [] : await offersOf(ledger, { branchKeys, deviceKey }, outbox.value);
    const here = { ...about, stream, ...((fromFirst || isAnew) && { vector: { [stream]: BEFORE_FIRST } }) };
    requests.push(...chunksOf(offers, most).map((chunk) => ({ ...here, offers: chunk, mostBytes: MOST_BYTES })));
  }
  return done(requests);
}

type Most = { readonly offers: number; readonly bytes: number };
const MOST: Most = { offers: MOST_OFFERS_IN_FILE, bytes: MOST_CONTENT_BYTES };
type Packed = { readonly own: readonly Offer[]; readonly groups: readonly GroupRequest[] };

/** Every file brings a request of the branch's own stream, also one of nothing; those of groups go where there is room. */
function packed(offers: readonly Offer[], requests: readonly GroupRequest[], most = MOST): readonly Packed[] {
  const files: Packed[] = chunksOf(offers, most).map((own) => ({ own, groups: [] }));
  for (const request of requests) {
    const { own, groups } = files.at(-1)!;
    const all = [...own, ...groups.flatMap((each) => each.offers), ...request.offers];
    const fits = all.length <= most.offers && bytesOf(all) <= most.bytes;
    if (fits || own.length + groups.length === 0) files.splice(-1, 1, { own, groups: [...groups, request] });
    else files.push({ own: [], groups: [request] });
  }
  return files;
}

const bytesOf = (offers: readonly Offer[]) => offers.reduce((sum, offer) => sum + JSON.stringify(offer).length, 0);

/** At least one, also of nothing: whoever has nothing to send may still want to hear. */
function chunksOf(offers: readonly Offer[], most = MOST): readonly (readonly Offer[])[] {
  const chunks: Offer[][] = [[]];
  let bytes = 0;
  for (const offer of offers) {
    const size = JSON.stringify(offer).length;
    const chunk = chunks.at(-1)!;
    const isFull = chunk.length >= most.offers || (chunk.length > 0 && bytes + size > most.bytes);
    if (isFull) chunks.push([offer]);
    else chunk.push(offer);
    bytes = (isFull ? 0 : bytes) + size;
  }
  return chunks;
}
