import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { STREAM_CHECKS } from '../../../src/server/streams/checks.ts';
import type { OpenOffer } from '../../../src/sync/protocol.ts';
import { anIdea } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { TestPc } from '../harness/pc.ts';

let county: TestCounty;
let pc: TestPc;
beforeEach(async () => {
  county = await TestCounty.open();
  const root = await county.organisation('county-committee', null);
  pc = await TestPc.enrol(county, await county.organisation('branch', root));
  for (let count = 0; count < 4; count++) pc.writes([anIdea(randomUUID())]);
  await pc.sync();
});
afterEach(() => county.close());

const found = () => Promise.all(STREAM_CHECKS.map(({ find }) => find(county.engine.db)));

test('a sound county has nothing to tell', async () => {
  expect(await found()).toEqual([[], [], [], [], []]);
});

test('a row that is gone, a row that was changed and a document without its row are told by stream and id', async () => {
  const { db } = county.engine;
  const id = (pc.offered[1] as OpenOffer).header.writes[0]!.id;
  await db
    .updateTable('document')
    .set({ hash: 'f'.repeat(64) })
    .where('id', '=', id)
    .execute();
  expect(await found()).toEqual([[], [], [id], [], []]);
  await sql`update stream_row set verdict = replace(verdict, '"accepted"', '"refused"') where seq = 3`.execute(db);
  expect(await found()).toEqual([[], [pc.stream], [id], [], []]);
  await sql`delete from stream_row where seq = 2`.execute(db);
  expect(await found()).toEqual([[pc.stream], [pc.stream], [id], [], []]);
});
