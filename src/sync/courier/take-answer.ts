import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { CourierRefusal } from '../../domain/refusals/courier.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../ledger/refusals.ts';
import { BEFORE_FIRST, type Place } from '../../ledger/verdict.ts';
import { type RoundEnd, type RoundFault, type Taking, takeAnswer } from '../desk/round.ts';
import type { CountyCard } from '../enrolment.ts';
import type { StreamAnswer, SyncAnswer } from '../protocol.ts';
import { answerIn, type CourierAnswer } from './content.ts';
import { type CourierFile, isCourierSigned, readCourierFile } from './file.ts';
import { openContent } from './seal.ts';

type Receiver = { readonly county: CountyCard; readonly device: string; readonly deviceKey: Uint8Array };

/** An answer file of this PC's county for this PC, opened. Everything else is refused with what it is. */
export async function openAnswer(bytes: Uint8Array, to: Receiver): Promise<Outcome<CourierAnswer, CourierRefusal>> {
  const read = readCourierFile(bytes);
  if (!read.ok) return read;
  const refusal = refusalOf(read.value, to);
  if (refusal) return refuse(refusal);
  const content = await openContent(read.value.sealed, to.deviceKey);
  return content.ok ? answerIn(content.value, read.value.header) : content;
}

function refusalOf(file: CourierFile, { county, device }: Receiver): CourierRefusal | undefined {
  const { header } = file;
  if (header.county !== county.id) return { code: 'courier-of-another-county', county: header.county };
  if (header.kind !== 'answer' || header.device !== device)
    return { code: 'courier-not-for-here', kind: header.kind, device: header.device };
  return isCourierSigned(file, Buffer.from(county.publicKey, 'base64')) ? undefined : { code: 'courier-signature-wrong' };
}

/**
 * A stream that this PC asked for from its first row: what it has of it is given up for an answer that brings it so and was checked to its last
 * word. `upTo`: a place of the county's log that the answer has to reach, so that an older file takes nothing from what is here; missing
 * where that log went on without this PC.
 */
export type Anew = { readonly stream: string; readonly upTo?: Place };

/**
 * Takes an answer over at whatever time it comes: before or after others, twice, or when the line has brought the same rows already. What
 * this ledger has is passed over; what does not follow is refused whole.
 */
export async function takeCourierAnswer(
  taking: Taking,
  { answer, told: { reads } }: Pick<CourierAnswer, 'answer' | 'told'>,
  asked: readonly Anew[] = [],
): Promise<Outcome<RoundEnd, RoundFault>> {
  const { ledger } = taking;
  const vector = new Map(ledger.standing().places);
  const offered = new Map<string, string>();
  const anew = asked.filter((each) => bringsAnew(answer, each)).map(({ stream }) => stream);
  for (const stream of anew) {
    const own = await ownRows(ledger, stream);
    if (!own.ok) return own;
    for (const [entry, commitment] of own.value) offered.set(entry, commitment);
    vector.delete(stream);
  }
  const giveUp = async (): Promise<Outcome<null, LedgerRefusal>> => {
    for (const stream of anew) {
      const begun = await ledger.readAnew(taking.keys().certificate, stream);
      if (!begun.ok) return begun;
    }
    return done(null);
  };
  const request = { vector: Object.fromEntries(vector), ...(reads && { reads }) };
  return takeAnswer({ ...taking, giveUp }, { request, offered }, onlyNews(answer, request.vector));
}

/** From the first row up to that place at least, or as much of it as goes into a file. */
function bringsAnew({ streams }: SyncAnswer, { stream, upTo }: Anew): boolean {
  const told = streams[stream];
  if (told?.state !== 'rows' || told.rows[0]?.verdict.seq !== 1) return false;
  if (!upTo) return true;
  const last = told.rows.at(-1)!.verdict;
  return last.seq < upTo.seq
    ? told.last.seq >= upTo.seq
    : told.rows.some(({ verdict: { seq, hash } }) => seq === upTo.seq && hash === upTo.hash);
}

/** Commitments of own entries that the county's log names, by their id. */
async function ownRows(ledger: Ledger, stream: string): Promise<Outcome<ReadonlyMap<string, string>, LedgerRefusal>> {
  const held = await ledger.rowsAfter(stream, BEFORE_FIRST, Number.MAX_SAFE_INTEGER);
  if (!held.ok) return held;
  return done(new Map(held.value?.flatMap(({ verdict, offer }) => (offer ? [] : [[verdict.entry, verdict.commitment] as const]))));
}

type Vector = Readonly<Record<string, Place>>;

function onlyNews(answer: SyncAnswer, vector: Vector): SyncAnswer {
  const streams = Object.entries(answer.streams).map(([stream, told]): [string, StreamAnswer] => {
    if (told.state === 'behind') return [stream, told];
    const has = vector[stream]?.seq ?? 0;
    return [stream, { ...told, rows: told.rows.filter(({ verdict }) => verdict.seq > has) }];
  });
  return { ...answer, streams: Object.fromEntries(streams) };
}
