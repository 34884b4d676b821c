import { done, type Outcome } from '../../domain/outcome.ts';
import { isRulesAlone } from '../../domain/rule-pack/rules-alone.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';
import type { ForeignRow } from '../../ledger/file/rows.ts';
import type { LedgerRefusal } from '../../ledger/refusals.ts';
import { noticesOrganisation } from '../certificate.ts';
import type { Certified } from '../enrolment.ts';
import type { SyncRequest } from '../protocol.ts';
import type { CheckedStream } from './check-answer.ts';
import type { DeskKeys } from './desk-keys.ts';

type Known = Pick<DeskKeys, 'stream' | 'certificate'>;

/**
 * By its certificate a PC knows whom it may read; what a backup brought back is given up again. No brake: what the county signs about the
 * tree is meant, and what it takes away is said with its count. The days of each superior stand in the ledger with it: rules go by them.
 */
export async function leaveOthers(ledger: Ledger, known: Known): Promise<Outcome<number, LedgerRefusal>> {
  const { streams, isNews } = leaving(ledger, known);
  return streams.length > 0 || isNews ? ledger.leave(known.certificate, streams, neverAbove(ledger, known)) : done(0);
}

/**
 * A PC that just came has read nothing of the superiors that the branch had. It notes their days before it does, so that what it gets of
 * them, their rules and nothing else, is not given up with the same answer and read once more.
 */
export async function noteTerms(ledger: Ledger, known: Known): Promise<Outcome<number, LedgerRefusal>> {
  const { streams, isNews } = leaving(ledger, known);
  return isNews && streams.length === 0 ? ledger.leave(known.certificate, []) : done(0);
}

/**
 * Whoever stands above the branch on no day, by the newest certificate: a county that was restored from before a move knows nothing of it,
 * and its word counts. Rules of such a one hold on no day, so they are given up as well.
 */
function neverAbove(ledger: Ledger, { stream: own, certificate }: Known): (stream: string) => boolean {
  const { organisations = [], terms = [] } = JSON.parse(certificate.text) as Partial<Certified>;
  const named = new Set([...organisations, ...terms].map(({ id }) => id));
  const { groups } = ledger.standing();
  return (stream) => stream !== own && !groups.has(stream) && !named.has(noticesOrganisation(stream));
}

/**
 * Whoever is not above the branch is left; under a new certificate also whoever was a former superior under the one before, because its log
 * was read for its rules alone and begins anew. Under the same one the logs of former superiors stay.
 */
function leaving(ledger: Ledger, { stream: own, certificate }: Known): { readonly streams: readonly string[]; readonly isNews: boolean } {
  const now = JSON.parse(certificate.text) as Partial<Certified>;
  const { organisations, terms = [] } = now;
  if (!organisations) return { streams: [], isNews: false };
  const standing = ledger.standing();
  const before: Partial<Certified> = standing.certificate === '' ? {} : JSON.parse(standing.certificate);
  const isNews = terms.length + (before.terms ?? []).length > 0 && standing.certificate !== certificate.text;
  const above = new Set(organisations.map(({ id }) => id));
  const former = formerIn(isNews ? before : now);
  const isLeft = (id: string) => (isNews ? former.has(id) || !above.has(id) : !former.has(id) && !above.has(id));
  const others = [...standing.places.keys()].filter((stream) => stream !== own && !standing.groups.has(stream));
  return { streams: others.filter((stream) => isLeft(noticesOrganisation(stream))), isNews };
}

/**
 * Rules stay when a superior is left. If it is one again, its logs are read from the first row: rules that they do not name are in no log any
 * more, since the county lost them meanwhile. Then all rules of that log are given up here, and come anew with these rows. Only under the
 * certificate that stands in the ledger: what another one takes away is not given up yet.
 */
export async function leaveUnnamed(
  ledger: Ledger,
  { certificate }: Known,
  { vector, streams, isWhole }: Told,
): Promise<Outcome<number, LedgerRefusal>> {
  if (ledger.standing().certificate !== certificate.text) return done(0);
  const above = new Set((JSON.parse(certificate.text) as Partial<Certified>).organisations?.map(({ id }) => id));
  const told = new Map(streams.map((each) => [each.stream, each]));
  const isUnnamed = ([stream, rules]: readonly [string, ReadonlySet<string>]): boolean => {
    if (vector[stream] || !above.has(noticesOrganisation(stream))) return false;
    const its = told.get(stream);
    if (!its) return isWhole;
    if (its.state === 'behind') return false;
    const named = new Set(its.rows.map(({ verdict }) => verdict.entry));
    return [...rules].some((entry) => !named.has(entry));
  };
  const unnamed = new Set([...ledger.rules()].flatMap((each) => (isUnnamed(each) ? each[0] : [])));
  return unnamed.size > 0 ? ledger.leave(certificate, [...unnamed], (stream) => unnamed.has(stream)) : done(0);
}
/** An answer, and what it goes on from. `isWhole`: streams of which it says nothing have nothing to say. */
type Told = { readonly vector: SyncRequest['vector']; readonly streams: readonly CheckedStream[]; readonly isWhole: boolean };

/** Of a former superior nothing is taken but its rules, also where an answer that was long on its way brings more. */
export function rulesOfFormer({ certificate }: Known, stream: string, rows: readonly ForeignRow[]): readonly ForeignRow[] {
  if (!formerIn(JSON.parse(certificate.text) as Partial<Certified>).has(noticesOrganisation(stream))) return rows;
  return rows.map((row) => {
    const { entry } = row;
    return entry && !isRulesAlone(entry.header.writes) ? { ...row, entry: { ...entry, bodies: entry.bodies.map(() => null) } } : row;
  });
}

/** Those that were above the branch and are no longer. */
export function formerIn({ organisations = [], terms = [] }: Partial<Certified>): ReadonlySet<string> {
  const above = new Set(organisations.map(({ id }) => id));
  return new Set(terms.flatMap(({ id }) => (above.has(id) ? [] : id)));
}
