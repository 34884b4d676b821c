import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';
import type { ForeignRow } from '../../ledger/file/rows.ts';
import type { LedgerRefusal } from '../../ledger/refusals.ts';
import type { Place } from '../../ledger/verdict.ts';
import type { Row, SyncAnswer, SyncRequest } from '../protocol.ts';
import { type AnswerFault, type CheckedAnswer, checkAnswer, endOf, readAnswer, type Scope } from './check-answer.ts';
import { type Composed, composeRequest } from './compose-request.ts';
import type { DeskKeys } from './desk-keys.ts';
import { leaveOthers, leaveUnnamed, noteTerms, rulesOfFormer } from './leave-others.ts';
import type { LineFault, Post } from './post.ts';
import { withoutStrays } from './strays.ts';

export type RoundFault =
  | LineFault
  | AnswerFault
  | LedgerRefusal
  | { readonly code: 'too-much-withdrawn'; readonly withdrawn: number; readonly documents: number }
  /** Another PC goes on as the same device: nothing is taken over before this one is a device of its own. */
  | { readonly code: 'device-copied' }
  /** The branch has a new key that this PC cannot open by itself: somebody types the recovery key. */
  | { readonly code: 'branch-key-renewed'; readonly generation: number };

/** What an answer says of the branch's keys, besides its rows, and what was told or asked with the request. */
export type HeardKeys = Pick<SyncAnswer, 'generation' | 'branchKey' | 'pcs'> & {
  readonly told: Pick<SyncRequest, 'branchKey' | 'keyBox' | 'reads'>;
};

/** Whatever way an answer came. */
export type Taking = {
  readonly ledger: Ledger;
  /** Asked anew for every request: what an answer brings may change them. */
  readonly keys: () => DeskKeys;
  /** Takes over what the answer says of keys, before its rows are read. Answers whether anything changed. */
  readonly hearKeys?: (heard: HeardKeys) => Promise<Outcome<boolean, RoundFault>>;
  /** Before rows are read: keys may come with them. */
  readonly hearRows?: (rows: readonly Row[]) => void;
  /** Before rows are taken over. */
  readonly beforeRows?: (rows: readonly ForeignRow[]) => Promise<void>;
  /** The answer brings streams from their first row: what this ledger has of them is given up for that, once every word was checked. */
  readonly giveUp?: () => Promise<Outcome<null, LedgerRefusal>>;
  /** Asked before anything is taken over. */
  readonly brake: (rows: readonly ForeignRow[]) => Promise<RoundFault | undefined>;
};
/** `mostBytes`: how much the next request may bear, and its answer; of JSON, before anything is packed. */
export type Round = Taking & { readonly post: Post; readonly mostBytes: () => number; readonly signal?: AbortSignal };

/** What one exchange with the county brought. */
export type RoundEnd = {
  readonly at: string;
  readonly epoch: number;
  readonly taken: readonly ForeignRow[];
  /** The county has more rows than fitted. */
  readonly more: boolean;
  /** Streams in which the county went back behind this PC, and its last place there. */
  readonly behind: readonly { readonly stream: string; readonly last: Place }[];
  readonly fork?: NonNullable<SyncAnswer['fork']>;
  readonly scope?: Scope;
  /** Documents of organisations that are above this one no longer: they are gone here. */
  readonly left: number;
  readonly keysChanged: boolean;
  /** This enterprise is not in the group any more. */
  readonly ended?: true;
};

/** What an answer is to: the vector and branch key of the request, and what it offered. */
export type Asked = {
  readonly request: Pick<SyncRequest, 'vector' | 'branchKey' | 'keyBox' | 'reads'>;
  readonly offered: Composed['offered'];
  /** The county answered this very request just now; a file may have been days on its way. */
  readonly isOfNow?: boolean;
};

/** Asks once, checks every word of the answer, and takes it over whole or not at all. */
export async function oneRound(round: Round): Promise<Outcome<RoundEnd, RoundFault>> {
  const { ledger, post } = round;
  const composed = await composeRequest(ledger, round.keys(), round.mostBytes());
  if (!composed.ok) return composed;
  const { request } = composed.value;
  const posted = await post('/sync', request, round.signal);
  if (!posted.ok) return posted;
  const read = readAnswer(posted.value);
  if (!read.ok) return read;
  return takeAnswer(round, { ...composed.value, isOfNow: true }, read.value);
}

/** `asked.request.vector`: where the rows of the answer go on. */
export async function takeAnswer(taking: Taking, asked: Asked, answer: SyncAnswer): Promise<Outcome<RoundEnd, RoundFault>> {
  const heard = await hearKeys(taking, asked, answer);
  if (!heard.ok) return heard;
  taking.hearRows?.(Object.values(answer.streams).flatMap((told) => (told.state === 'rows' ? told.rows : [])));
  const keys = taking.keys();
  const ownCommitment = await commitmentsOf(taking.ledger, asked, answer, keys.device);
  if (!ownCommitment.ok) return ownCommitment;
  const checked = checkAnswer(answer, { request: asked.request, keys, ownCommitment: ownCommitment.value });
  if (!checked.ok) return checked;
  const guarded = keys.isGroup ? await withoutStrays(taking.ledger, checked.value) : checked;
  if (!guarded.ok) return guarded;
  const taken = await takeOver(taking, asked, guarded.value);
  return taken.ok ? done({ ...taken.value, keysChanged: heard.value }) : taken;
}

async function hearKeys(
  taking: Taking,
  { request: { branchKey, keyBox, reads } }: Asked,
  answer: SyncAnswer,
): Promise<Outcome<boolean, RoundFault>> {
  if (answer.county !== taking.keys().county.id || !taking.hearKeys) return done(false);
  const { generation, branchKey: brought, pcs } = answer;
  return taking.hearKeys({
    ...(generation !== undefined && { generation }),
    ...(brought && { branchKey: brought }),
    ...(pcs && { pcs }),
    told: { ...(branchKey && { branchKey }), ...(keyBox && { keyBox }), ...(reads && { reads }) },
  });
}

type Taken = Omit<RoundEnd, 'keysChanged'>;

async function takeOver(taking: Taking, { request, isOfNow = false }: Asked, answer: CheckedAnswer): Promise<Outcome<Taken, RoundFault>> {
  const { at, epoch, fork, ended, scope, streams } = answer;
  if (fork?.isCopied) return refuse({ code: 'device-copied' });
  const taken: ForeignRow[] = [];
  const behind: { readonly stream: string; readonly last: Place }[] = [];
  const { stream, isGroup } = taking.keys();
  const noted = isGroup ? done(0) : await noteTerms(taking.ledger, taking.keys());
  if (!noted.ok) return noted;
  let more = false;
  for (const told of streams) {
    if (told.state === 'behind') behind.push(told);
    else {
      taken.push(...(isGroup ? told.rows : rulesOfFormer(taking.keys(), told.stream, told.rows)));
      more ||= told.last.seq > endOf(told, request.vector[told.stream]).seq;
    }
  }
  const brake = await taking.brake(taken);
  if (brake) return refuse(brake);
  const told = { vector: request.vector, streams, isWhole: isOfNow && !more };
  // A county that says where the branch stands now answered by that, and not by what this PC asked as.
  const unnamed = isGroup || scope ? done(0) : await leaveUnnamed(taking.ledger, taking.keys(), told);
  if (!unnamed.ok) return unnamed;
  if (taken.length > 0 || (!more && taking.ledger.standing(stream).orphans > 0)) {
    await taking.beforeRows?.(taken);
    const givenUp = (await taking.giveUp?.()) ?? done(null);
    if (!givenUp.ok) return givenUp;
    const kept = await taking.ledger.takeRows(taken, { more, stream });
    if (!kept.ok) return kept;
  }
  const about = { at, epoch, taken, more, behind, ...(fork && { fork }), ...(ended && { ended }) };
  if (isGroup) return done({ ...about, left: 0 });
  const left = await leaveOthers(taking.ledger, { ...taking.keys(), ...(scope && { certificate: scope.certificate }) });
  if (!left.ok) return left;
  return done({ ...about, left: left.value + unnamed.value, ...(scope && { scope }) });
}

/** Of own entries that this ledger holds. A verdict may be about one that an earlier, longer request offered: its answer was lost. */
async function commitmentsOf(
  ledger: Ledger,
  { offered }: Asked,
  answer: SyncAnswer,
  device: string,
): Promise<Outcome<(id: string) => string | undefined, LedgerRefusal>> {
  const rows = Object.values(answer.streams).flatMap((told) => (told.state === 'rows' ? told.rows : []));
  const own = rows.filter(({ verdict }) => verdict.device === device && ledger.has(verdict.entry));
  if (own.every(({ verdict }) => offered.has(verdict.entry))) return done((id) => offered.get(id));
  const outbox = await ledger.outbox(Number.MAX_SAFE_INTEGER);
  if (!outbox.ok) return outbox;
  const waiting = new Map(outbox.value.map(({ entry, commitment }) => [entry.header.id, commitment]));
  return done((id) => waiting.get(id) ?? offered.get(id));
}
