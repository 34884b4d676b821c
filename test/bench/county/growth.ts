import { sql } from 'kysely';
import type { Engine } from '../../../src/server/engine/engine.ts';
import { lastPlace } from '../../../src/server/streams/rows.ts';
import type { CountyProcess } from '../../server/harness/process.ts';
import { median, round, size, tell } from '../figure.ts';
import { ask, asking } from './asking.ts';
import { type PreparedBranch, prepareBranches } from './prepare.ts';
import { aStand, type BenchDatabase, enrolAll, enrolPcs, type Stand, served } from './stand.ts';

const [FEW, MANY] = (process.env.COUNTY_GROWTH ?? '1000,10000').split(',').map(Number).map(size) as [number, number];
/** What a branch has written when it is measured. */
const ROWS = Number(process.env.COUNTY_GROWTH_ROWS ?? 100);
const MEASURED = size(100);
const DOCUMENTS = 50;
const QUIET = size(5);

/** The same questions to a county of few and of many branches that each have a log already. */
export async function growth(database: BenchDatabase): Promise<void> {
  const stand = await aStand(database);
  try {
    const engine = await stand.open();
    const { county } = stand.identity;
    const [template] = await prepareBranches({ county, branches: 1, documents: ROWS, seed: 7 });
    await enrolAll(engine, stand, [template!]);
    await served(stand, (process) => ask(process.address, template!, template!.push));
    const few = await measuredAt(engine, stand, template!.stream, FEW);
    const many = await measuredAt(engine, stand, template!.stream, MANY - FEW);
    await engine.close();
    const grown = (what: string, one: number, other: number) =>
      tell({
        figure: `county: ${what} at ${MANY.toLocaleString('en')} branches with ${ROWS} rows each, median`,
        value: other,
        unit: 'ms',
        against: `the same at ${FEW.toLocaleString('en')} branches: ${round(one)} ms`,
        ratio: other / one,
      });
    grown(`push of ${DOCUMENTS} documents`, few.push, many.push);
    grown('a request that brings nothing new', few.quiet, many.quiet);
  } finally {
    stand.remove();
  }
}

type Timed = { readonly push: number; readonly quiet: number };

/** So many more branches whose logs are the template's under other names; then a second PC of some of them is measured. */
async function measuredAt(engine: Engine, stand: Stand, template: string, more: number): Promise<Timed> {
  const { county } = stand.identity;
  const measured = await prepareBranches({ county, branches: MEASURED, documents: DOCUMENTS, seed: more });
  const others = await prepareBranches({ county, branches: more - MEASURED, documents: 0, seed: 1_000_000 + more });
  const firstPcs = [...measured.map((branch) => ({ ...branch, device: 'first' })), ...others];
  await enrolAll(engine, stand, firstPcs);
  await enrolPcs(engine, measured);
  await fill(
    engine,
    template,
    firstPcs.map(({ stream }) => stream),
  );
  const { seq, hash } = await lastPlace(engine.db, template);
  return served(stand, async (process) => {
    const quiet = ({ stream }: PreparedBranch) => Buffer.from(JSON.stringify({ ...asking(county), vector: { [stream]: { seq, hash } } }));
    await timed(process, measured.slice(0, 20), quiet);
    const quiets = [];
    for (let round = 0; round < QUIET; round += 1) quiets.push(...(await timed(process, measured, quiet)));
    return { quiet: median(quiets), push: median(await timed(process, measured, ({ push }) => push)) };
  });
}

/** One after the other: nobody waits for anybody else. */
async function timed(
  { address }: CountyProcess,
  branches: readonly PreparedBranch[],
  body: (branch: PreparedBranch) => Uint8Array,
): Promise<number[]> {
  const takes: number[] = [];
  for (const branch of branches) takes.push((await ask(address, branch, body(branch))).ms);
  return takes;
}

/** The county does not read old rows again, so their signatures may be the template's; names and lengths are as they would be. */
async function fill({ db }: Engine, template: string, streams: readonly string[]): Promise<void> {
  const given = sql`unnest(${streams}::text[]) as given (id)`;
  const of = sql`where stream = ${template}`;
  const named = (column: string) => sql`overlay(${sql.ref(column)} placing left(given.id, 8) from 1)`;
  await sql`
    insert into stream_row (stream, seq, entry, commitment, device, device_seq, outcome, verdict, signature, offer, bytes)
    select given.id, seq, ${named('entry')}, commitment, device, device_seq, outcome, verdict, signature, offer, bytes
    from ${given}, (select * from stream_row ${of}) as kept order by given.id, seq`.execute(db);
  await sql`
    insert into stream_version (stream, seq, position, document, hash, entry, accepted)
    select given.id, seq, position, ${named('document')}, hash, entry, accepted
    from ${given}, (select * from stream_version ${of}) as kept`.execute(db);
  await sql`
    insert into document (stream, id, kind, type, class, hash, body, about, seq, purged)
    select given.id, ${named('kept.id')}, kind, type, class, hash, body, about, seq, purged
    from ${given}, (select * from document ${of}) as kept`.execute(db);
  await sql`
    insert into document_home (id, stream)
    select ${named('kept.id')}, given.id from ${given}, (select id from document ${of}) as kept`.execute(db);
  await sql`
    update stream set seq = kept.seq, hash = kept.hash from (select seq, hash from stream where id = ${template}) as kept
    where stream.id = any(${streams}::text[])`.execute(db);
  await sql`analyze`.execute(db);
}
