import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { sha256 } from '../../../src/ledger/sha256.ts';
import { BEFORE_FIRST, placeAfter } from '../../../src/ledger/verdict.ts';
import type { OpenOffer, Row } from '../../../src/sync/protocol.ts';
import { anIdea } from '../../helpers/offers.ts';
import { type PcLine, TestPc } from './pc.ts';

/**
 * Many PCs of one branch write at the same moment, at one or several doors of the county, all of them also into one shared record, while
 * another only reads. Every row must come by, once, in order; and of those who replace the same version one wins.
 */
export async function storm(
  lines: readonly PcLine[],
  organisationId: string,
  { pcs, rounds }: { readonly pcs: number; readonly rounds: number },
) {
  const line = (at: number) => lines[at % lines.length]!;
  const first = await TestPc.enrol(line(0), organisationId);
  const joins = { stream: first.stream, joins: true };
  const reader = await TestPc.enrol(line(1), organisationId, joins);
  const writers = [first];
  for (let at = 1; at < pcs; at++) writers.push(await TestPc.enrol(line(at), organisationId, joins));

  const shared = randomUUID();
  let base: string | null = null;
  const seen: Row[] = [];
  const read = async () => {
    const { rows } = await reader.sync();
    seen.push(...rows);
    const last = seen.at(-1)?.verdict;
    if (last) reader.vector = { [reader.stream]: { seq: last.seq, hash: last.hash } };
  };
  for (let round = 0; round < rounds; round++) {
    for (const [at, pc] of writers.entries()) {
      pc.writes([anIdea(randomUUID())]);
      pc.writes([anIdea(shared, `第 ${round} 轮第 ${at} 台`, base)]);
    }
    const asked = writers.flatMap((pc, at) => [pc.at(line(at)).sync(), ...(at % 3 === 0 ? [pc.at(line(at + 1)).sync()] : [])]);
    // The reader pulls again and again while they write.
    let written = false;
    const reading = (async () => {
      while (!written) await read();
    })();
    await Promise.all(asked);
    written = true;
    await reading;
    await read();
    base = currentOf(seen, shared);
    for (const pc of writers) pc.vector = { ...reader.vector };
  }
  expectWhole(seen, pcs * rounds * 2);
  const won = seen.filter(({ verdict, offer }) => verdict.outcome === 'accepted' && writesTo(offer as OpenOffer, shared));
  expect(won).toHaveLength(rounds);
  return { rows: seen.length, won: won.length, conflicts: seen.filter(({ verdict }) => verdict.outcome === 'conflict').length };
}

function expectWhole(rows: readonly Row[], count: number): void {
  expect(rows).toHaveLength(count);
  let place = BEFORE_FIRST;
  for (const { verdict } of rows) {
    place = placeAfter(sha256, place, verdict);
    expect({ seq: verdict.seq, hash: verdict.hash }).toEqual(place);
  }
}

const writesTo = ({ header }: OpenOffer, document: string) => header.writes.some(({ id }) => id === document);
const currentOf = (rows: readonly Row[], document: string): string | null => {
  const last = rows.findLast(({ verdict, offer }) => verdict.outcome === 'accepted' && writesTo(offer as OpenOffer, document));
  return last ? (last.offer as OpenOffer).header.writes[0]!.bodyHash : null;
};
