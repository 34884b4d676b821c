import { Compile } from 'typebox/compile';
import { documentProblem } from '../../data/document-problem.ts';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { ForeignRow } from '../../ledger/file/rows.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { BEFORE_FIRST, type Place, placeAfter, type Verdict } from '../../ledger/verdict.ts';
import { readCertificate } from '../certificate.ts';
import type { Certified, EnrolmentCertificate } from '../enrolment.ts';
import { keptOf } from '../kept-offer.ts';
import { commitmentOfOffer, entryOf, isClosed, unsoundBody } from '../offer.ts';
import { type Offer, type Row, type SyncAnswer, type SyncRequest, syncAnswerSchema } from '../protocol.ts';
import { isVerdictSigned } from '../signature.ts';
import type { DeskKeys } from './desk-keys.ts';

/** What is wrong with an answer. Nothing of it is taken; the same request goes out again another time. */
export type AnswerFault =
  | { readonly code: 'answer-unreadable'; readonly path: string }
  | { readonly code: 'county-other'; readonly found: string }
  | { readonly code: 'verdict-forged'; readonly seq: number }
  | { readonly code: 'row-out-of-order'; readonly stream: string; readonly seq: number }
  | { readonly code: 'entry-missing'; readonly seq: number }
  | { readonly code: 'entry-unsound'; readonly id: string };

export type Asked = {
  readonly request: Pick<SyncRequest, 'vector'>;
  readonly keys: DeskKeys;
  /** The commitment of an own entry that this ledger holds. */
  readonly ownCommitment: (entryId: string) => string | undefined;
};

export type CheckedStream =
  | { readonly stream: string; readonly state: 'rows'; readonly rows: readonly ForeignRow[]; readonly last: Place }
  | { readonly stream: string; readonly state: 'behind'; readonly last: Place };
/** Where this PC's organisation stands now, by the county's signed word. */
export type Scope = { readonly certificate: EnrolmentCertificate; readonly organisations: Certified['organisations'] };
export type CheckedAnswer = Pick<SyncAnswer, 'at' | 'epoch' | 'fork' | 'ended'> & {
  readonly streams: readonly CheckedStream[];
  readonly scope?: Scope;
};

const shape = Compile(syncAnswerSchema);

export function readAnswer(answer: unknown): Outcome<SyncAnswer, AnswerFault> {
  if (shape.Check(answer)) return done(answer as SyncAnswer);
  const [first] = shape.Errors(answer);
  return refuse({ code: 'answer-unreadable', path: first?.instancePath ?? '' });
}

/** Whoever sits on the line can hold an answer back, but not change it: every verdict is signed, and every row binds the one before. */
export function checkAnswer(answer: SyncAnswer, asked: Asked): Outcome<CheckedAnswer, AnswerFault> {
  if (answer.county !== asked.keys.county.id) return refuse({ code: 'county-other', found: answer.county });
  const streams: CheckedStream[] = [];
  for (const [stream, told] of Object.entries(answer.streams)) {
    // A stream that was not asked for begins: an organisation above has said its first word.
    const place = asked.request.vector[stream] ?? BEFORE_FIRST;
    if (told.state === 'behind') {
      streams.push({ stream, ...told });
      continue;
    }
    const rows = checkRows(told.rows, { stream, place }, asked);
    if (!rows.ok) return rows;
    streams.push({ stream, state: 'rows', rows: rows.value, last: told.last });
  }
  const { at, epoch, fork, ended, certificate } = answer;
  const certified = certificate && certifiedIn(certificate, asked.keys);
  if (certificate && !certified) return refuse({ code: 'county-other', found: answer.county });
  // Answers that came by hand may be older than what this PC knows.
  const isNews = certified && certified.issuedAt >= ((JSON.parse(asked.keys.certificate.text) as Partial<Certified>).issuedAt ?? '');
  const scope = isNews && { certificate: certificate!, organisations: certified.organisations };
  return done({ at, epoch, streams, ...(scope && { scope }), ...(fork && { fork }), ...(ended && { ended }) });
}

function certifiedIn(certificate: EnrolmentCertificate, { county, stream, device }: DeskKeys): Certified | undefined {
  const certified = readCertificate({ id: county.id, publicKey: Buffer.from(county.publicKey, 'base64') }, certificate);
  return certified?.stream === stream && certified.device === device ? certified : undefined;
}

type From = { readonly stream: string; readonly place: Place };

function checkRows(rows: readonly Row[], { stream, place }: From, asked: Asked): Outcome<readonly ForeignRow[], AnswerFault> {
  const { county } = asked.keys;
  const publicKey = Buffer.from(county.publicKey, 'base64');
  const checked: ForeignRow[] = [];
  let at: Place = place;
  for (const row of rows) {
    const { verdict, signature } = row;
    const { seq } = verdict;
    if (verdict.county !== county.id || !isVerdictSigned(publicKey, verdict, signature)) return refuse({ code: 'verdict-forged', seq });
    at = placeAfter(sha256, at, verdict);
    if (verdict.stream !== stream || at.seq !== seq || at.hash !== verdict.hash) return refuse({ code: 'row-out-of-order', stream, seq });
    const own = verdict.device === asked.keys.device ? asked.ownCommitment(verdict.entry) : undefined;
    if (own !== undefined) {
      if (own !== verdict.commitment) return refuse({ code: 'entry-unsound', id: verdict.entry });
      checked.push({ verdict, signature });
      continue;
    }
    if (!row.offer) return refuse({ code: 'entry-missing', seq });
    if (!isAbout(row.offer, verdict)) return refuse({ code: 'entry-unsound', id: verdict.entry });
    const entry = readable(row.offer, verdict, asked);
    const lacks = entry ? [] : lackingFor(row.offer, verdict, asked);
    checked.push({ verdict, signature, offer: keptOf(row.offer, entry), ...(entry && { entry }), ...(lacks.length > 0 && { lacks }) });
  }
  return done(checked);
}

/** Header and verdict are about the same entry, and every body is what the header says of it. */
function isAbout(offer: Offer, verdict: Verdict): boolean {
  const { id, device, incarnation, seq, stream } = isClosed(offer) ? offer.closed : offer.header;
  const isSame =
    id === verdict.entry &&
    device === verdict.device &&
    incarnation === verdict.incarnation &&
    seq === verdict.deviceSeq &&
    stream === verdict.stream &&
    commitmentOfOffer(offer) === verdict.commitment;
  return isSame && (isClosed(offer) || verdict.outcome !== 'accepted' || unsoundBody(offer) === undefined);
}

/**
 * The county cannot look into working records, so this PC does. What no key of ours opens, or what is no document that this program
 * knows, is shown to nobody; the county keeps it.
 */
function readable(offer: Offer, verdict: Verdict, { keys }: Asked): Entry | undefined {
  if (isClosed(offer) || verdict.outcome !== 'accepted') return undefined;
  const entry = entryOf(offer, keys.branchKeys);
  return entry && isKnown(entry) ? entry : undefined;
}

/** Generations of the key under which something of an accepted entry is sealed, and which is not here, or not yet. */
function lackingFor(offer: Offer, { outcome }: Verdict, { keys: { branchKeys } }: Asked): readonly number[] {
  if (isClosed(offer) || outcome !== 'accepted') return [];
  const sealed = offer.bodies.flatMap((body) => (body && 'sealed' in body ? body.key : []));
  return [...new Set(sealed)].filter((generation) => branchKeys.every((key) => key.generation !== generation));
}

const isKnown = ({ header, bodies }: Entry): boolean =>
  header.writes.every((write, index) => {
    const body = bodies[index];
    return !body || documentProblem({ ...write, body: body.body === 'null' ? null : body.body }) === undefined;
  });

/** Where the rows that were taken end; the county has more if its last is further. */
export const endOf = ({ rows }: { readonly rows: readonly ForeignRow[] }, from: Place = BEFORE_FIRST): Place =>
  rows.at(-1)?.verdict ?? from;
