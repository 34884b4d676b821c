import { expect } from 'vitest';
import { addDays } from '../../../src/domain/civil-date.ts';
import type { Packs } from '../../../src/domain/rule-pack/rule-pack.ts';
import { isRulesAlone } from '../../../src/domain/rule-pack/rules-alone.ts';
import { packsOn } from '../../../src/domain/rule-pack/spans.ts';
import type { Entry, LedgerRecord } from '../../../src/ledger/entry.ts';
import type { FoldedDocument } from '../../../src/ledger/fold.ts';
import { scopePaper } from '../../../src/ledger/scope.ts';
import { sha256 } from '../../../src/ledger/sha256.ts';
import { BEFORE_FIRST, keptRow, type Place, placeAfter, type Verdict } from '../../../src/ledger/verdict.ts';
import { noticesOrganisation } from '../../../src/sync/certificate.ts';
import { formerIn } from '../../../src/sync/desk/leave-others.ts';
import type { Certified } from '../../../src/sync/enrolment.ts';
import { isClosed } from '../../../src/sync/offer.ts';
import type { Offer } from '../../../src/sync/protocol.ts';
import type { TestCounty } from '../harness/county.ts';
import { type SimDesk, shownIn } from './desk.ts';
import { BEGINS_ON, RULES, type World } from './world.ts';

/** A PC with all that its ledger holds, read once. */
type Held = { readonly desk: SimDesk; readonly records: readonly LedgerRecord[] };
const heldBy = async (desk: SimDesk): Promise<Held> => ({ desk, records: await desk.records() });
type LogRow = { readonly verdict: Verdict; readonly offer: Offer };

/** What must hold once the line carries again and every PC has had its rounds. Answers the outcomes, for the sum over all runs. */
export async function expectConverged(world: World): Promise<Record<Verdict['outcome'], number>> {
  const outcomes = { accepted: 0, refused: 0, conflict: 0 };
  for (const stream of world.streams) {
    const log = await logOf(world.county, stream);
    for (const { verdict } of log) outcomes[verdict.outcome] += 1;
    expectNoHole(stream, log);
    const desks = await Promise.all(world.desks.filter(({ keys }) => keys.stream === stream).map(heldBy));
    for (const desk of desks) expectNothingLost(desk, log);
    await expectSameState(world.county, stream, desks);
    for (const desk of desks) expectPointsConserved(desk, log, bookedIn(world));
    await expectPurgesGone(world.county, stream, desks, log);
    for (const desk of desks) await expectOnlyThoseAbove(world.county, desk);
    for (const desk of desks) await expectRules(world, desk);
  }
  return outcomes;
}

async function logOf({ engine }: TestCounty, stream: string): Promise<readonly LogRow[]> {
  const rows = await engine.db.selectFrom('stream_row').select(['verdict', 'offer']).where('stream', '=', stream).orderBy('seq').execute();
  return rows.map(({ verdict, offer }) => ({ verdict: JSON.parse(verdict), offer: JSON.parse(offer) }));
}

function expectNoHole(stream: string, log: readonly LogRow[]): void {
  let place: Place = BEFORE_FIRST;
  for (const { verdict } of log) {
    place = placeAfter(sha256, place, { ...verdict, stream });
    expect({ seq: verdict.seq, hash: verdict.hash }).toEqual(place);
  }
}

/** Every act that was called saved is in the log, under its id or said again; every PC has every verdict, and nothing waits. */
function expectNothingLost({ desk, records }: Held, log: readonly LogRow[]): void {
  const known = new Set(log.map(({ verdict }) => verdict.entry));
  const again = new Map(records.flatMap((record) => ('entry' in record ? reissueIn(record.entry) : [])));
  const isKnown = (id: string): boolean => known.has(id) || (again.has(id) && isKnown(again.get(id)!));
  const missing = desk.saved.filter((id) => !isKnown(id));
  expect(missing, `${desk.name} called saved what the county never saw`).toEqual([]);
  const { waiting } = desk.ledger.standing();
  expect(waiting, `${desk.name} still waits`).toBe(0);
  const told = records.slice(readAnewAt(records, desk.keys.stream) + 1).flatMap((record) => verdictIn(record) ?? []);
  const own = told.filter(({ stream }) => stream === desk.keys.stream);
  expect(
    own.map(({ seq, hash }) => ({ seq, hash })),
    `${desk.name} has another log`,
  ).toEqual(log.map(({ verdict: { seq, hash } }) => ({ seq, hash })));
  const accepted = log.filter(({ verdict, offer }) => verdict.outcome === 'accepted' && !isClosed(offer));
  expect(accepted.filter(({ verdict }) => !desk.ledger.has(verdict.entry)).map(({ verdict }) => verdict.entry)).toEqual([]);
}
/** What came before was given up, because the county's log went on without it. */
const readAnewAt = (records: readonly LedgerRecord[], stream: string): number =>
  records.findLastIndex(
    (record) => record.type === 'paper' && scopePaper(record.text?.body)?.left.some((left) => left.stream === stream) === true,
  );
const reissueIn = ({ header }: Entry) => (header.reissues ? [[header.reissues.id, header.id] as const] : []);
const verdictIn = (record: LedgerRecord): Verdict | undefined =>
  record.type === 'verdict' && record.text ? keptRow(record.text.body).verdict : undefined;

/** All PCs of a branch show the same versions, and they are those that are current in the county. */
async function expectSameState({ engine }: TestCounty, stream: string, desks: readonly Held[]): Promise<void> {
  const states = desks.map(stateOf);
  for (const [index, state] of states.entries()) expect(state, `${desks[index]!.desk.name} shows something else`).toEqual(states[0]);
  const current = await engine.db
    .selectFrom('document')
    .select(['id', 'hash', 'body', 'class'])
    .where('stream', '=', stream)
    .where('hash', 'is not', null)
    .execute();
  const versions = new Map(current.map(({ id, hash }) => [id, hash]));
  const withdrawn = withdrawnAt(desks[0]!);
  const shown = Object.entries(states[0]!).filter(([, [of]]) => of === stream);
  for (const [id, [, hash]] of shown) expect(versions.get(id), `${id} is another version in the county`).toBe(hash);
  const hidden = current.filter(({ id }) => states[0]![id] === undefined && !withdrawn.has(versions.get(id)!));
  expect(hidden.map(({ id }) => id)).toEqual([]);
}

/** Of each entry the stream that it was written in. */
const streamsIn = (records: readonly LedgerRecord[]): ReadonlyMap<string, string> =>
  new Map(records.flatMap((record) => ('entry' in record ? [[record.entry.header.id, record.entry.header.stream]] : [])));

function stateOf({ records }: Held): Readonly<Record<string, readonly [stream: string, hash: string]>> {
  const streams = streamsIn(records);
  // Rules are told apart by the days on which they hold: of a superior for less than a day some PCs have them, and go by none.
  const shown = shownIn(records).filter(({ type }) => !RULES.includes(type));
  return Object.fromEntries(shown.map(({ id, hash, entryId }) => [id, [streams.get(entryId) ?? '', hash] as const]));
}

/** Versions that take a document back. */
function withdrawnAt({ records }: Held): ReadonlySet<string> {
  const entries = records.flatMap((record) => ('entry' in record ? [record.entry] : []));
  return new Set(
    entries.flatMap(({ header, bodies }) =>
      header.writes.flatMap(({ bodyHash }, index) => (bodies[index]?.body === 'null' ? [bodyHash] : [])),
    ),
  );
}

const bookedIn = ({ desks }: World): ReadonlyMap<string, number> => new Map(desks.flatMap(({ writer }) => [...writer.booked]));

/** What a PC shows as the branch's points is what the county accepted, each line once, whoever said it again. */
function expectPointsConserved({ desk, records }: Held, log: readonly LogRow[], booked: ReadonlyMap<string, number>): void {
  const accepted = log.flatMap(({ verdict, offer }) => (verdict.outcome === 'accepted' && !isClosed(offer) ? offer.header.writes : []));
  const lines = accepted.flatMap(({ type, id }) => (type === 'points-line' ? booked.get(id)! : []));
  const shown = shownIn(records).flatMap(({ type, body }): number[] => (type === 'points-line' ? [JSON.parse(body).hundredths] : []));
  expect({ lines: shown.length, sum: sumOf(shown) }, `${desk.name} shows other points`).toEqual({ lines: lines.length, sum: sumOf(lines) });
}
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

async function expectPurgesGone({ engine }: TestCounty, stream: string, desks: readonly Held[], log: readonly LogRow[]): Promise<void> {
  const accepted = log.filter(({ verdict, offer }) => verdict.outcome === 'accepted' && !isClosed(offer));
  const purged = new Set(accepted.flatMap(({ offer }) => (isClosed(offer) ? [] : (offer.header.purges ?? []))));
  const left = log.flatMap(({ offer }) =>
    isClosed(offer) ? [] : offer.header.writes.filter(({ id }, index) => purged.has(id) && offer.bodies[index] !== null),
  );
  expect(left.map(({ id }) => id)).toEqual([]);
  const documents = await engine.db.selectFrom('document').selectAll().where('stream', '=', stream).execute();
  expect(documents.filter(({ id, body, hash, purged: gone }) => purged.has(id) && (body || hash || !gone))).toEqual([]);
  for (const { desk, records } of desks) {
    const held = records.flatMap((record) =>
      'entry' in record ? record.entry.header.writes.filter(({ id }, index) => purged.has(id) && record.entry.bodies[index] !== null) : [],
    );
    expect(
      held.map(({ id }) => id),
      `${desk.name} holds what was purged`,
    ).toEqual([]);
  }
}

/** A PC knows who is above it now, and holds nothing of what anybody else said. */
async function expectOnlyThoseAbove({ engine }: TestCounty, { desk, records }: Held): Promise<void> {
  const certified: Certified = JSON.parse(desk.keys.certificate.text);
  const { organisation_id: own } = await engine.db
    .selectFrom('stream')
    .select('organisation_id')
    .where('id', '=', desk.keys.stream)
    .executeTakeFirstOrThrow();
  const above = await engine.db
    .selectFrom('organisation_above')
    .select('above_id')
    .where('organisation_id', '=', own)
    .orderBy('distance')
    .execute();
  const line = [own, ...above.map(({ above_id }) => above_id)];
  expect(certified.organisations.map(({ id }) => id)).toEqual(line);
  const mayHold = (stream: string) => stream === desk.keys.stream || line.includes(noticesOrganisation(stream));
  // The log of a former superior is read for its rules; of its words nothing is held.
  const former = formerIn(certified);
  const mayRead = (stream: string) => mayHold(stream) || former.has(noticesOrganisation(stream));
  expect([...desk.ledger.standing().places.keys()].filter((stream) => !mayRead(stream))).toEqual([]);
  const entries = records.flatMap((record) => ('entry' in record ? [record.entry] : []));
  const held = entries.filter(
    ({ header, bodies }) => !mayHold(header.stream) && !isRulesAlone(header.writes) && bodies.some((body) => body !== null),
  );
  expect(
    held.map(({ header }) => header.id),
    `${desk.name} holds what it may no longer`,
  ).toEqual([]);
}

/**
 * On every day of the history a PC goes by the rules that held for its branch, also those of a superior that it had then. What the county
 * lost of a former superior stays with a PC that had heard of it, and nobody gives it back: by that it went on those days.
 */
async function expectRules({ county: { engine, today }, lostRules }: World, { desk, records }: Held): Promise<void> {
  const certified: Certified = JSON.parse(desk.keys.certificate.text);
  const { organisations, terms = [] } = certified;
  const said = await engine.db
    .selectFrom('document')
    .innerJoin('stream', 'stream.id', 'document.stream')
    .select(['document.id', 'document.type', 'document.body'])
    .where(
      'stream.organisation_id',
      'in',
      [...organisations, ...terms].map(({ id }) => id),
    )
    .where('document.type', 'in', RULES)
    .execute();
  const known = new Set(said.map(({ id }) => id));
  const former = formerIn(certified);
  const streams = streamsIn(records);
  const isOfFormer = ({ entryId }: FoldedDocument) => former.has(noticesOrganisation(streams.get(entryId) ?? ''));
  const isLost = (rule: FoldedDocument) => lostRules.has(rule.id) && !known.has(rule.id) && isOfFormer(rule);
  const owed = packsAmong(said, terms);
  const held = packsAmong(
    shownIn(records).filter((it) => RULES.includes(it.type) && !isLost(it)),
    terms,
  );
  const holding = (packs: Packs, day: string) => packsOn(packs, day).map(({ id }) => id);
  for (let day = BEGINS_ON; day <= today; day = addDays(day, 1))
    expect(holding(held, day), `${desk.name} goes by other rules on ${day}`).toEqual(holding(owed, day));
}
function packsAmong(
  documents: readonly { readonly type: string | null; readonly body: string | null }[],
  terms: Packs['terms'] & object,
): Packs {
  const of = <T>(wanted: string) => documents.flatMap(({ type, body }): T[] => (type === wanted && body ? [JSON.parse(body)] : []));
  return { packs: of('rule-pack'), ends: of('pack-end'), terms };
}
