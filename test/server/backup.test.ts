import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { epochNumber } from '../../src/domain/county/epoch.ts';
import { backUp, moveTo, NotEmpty, restore } from '../../src/server/backup/backup.ts';
import { backUpOnce } from '../../src/server/backup/daily.ts';
import { chunksOf } from '../../src/server/backup/rows.ts';
import { runChecks } from '../../src/server/checks/checks.ts';
import type { Engine } from '../../src/server/engine/engine.ts';
import { CountyKey } from '../../src/server/key/county-key.ts';
import { aBranchKey } from '../helpers/entries.ts';
import { TestCounty } from './harness/county.ts';
import { freshEngine } from './harness/engines.ts';
import { GroupPc } from './harness/group.ts';
import { TestPc } from './harness/pc.ts';

let county: TestCounty;
let folder: string;
let file: string;
const opened: Engine[] = [];
beforeEach(async () => {
  county = await TestCounty.open();
  folder = mkdtempSync(path.join(tmpdir(), 'county-backup-'));
  file = path.join(folder, 'county.backup');
});
afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close();
  await county.close();
  rmSync(folder, { recursive: true, force: true });
});

const emptyEngine = async (kind?: Engine['kind']) => {
  const engine = await freshEngine(kind);
  opened.push(engine);
  return engine;
};

/** Everything that the engine must carry over exactly: a tree with both lines, accounts, an audit, and names that break naive dumps. */
async function fill(): Promise<string> {
  const root = await county.organisation('county-committee', null);
  const department = await county.organisation('department', root);
  for (let index = 0; index < 20; index += 1) await county.organisation('branch', root, index % 9 === 0 ? department : null);
  await sql`
    insert into audit (at, act, outcome, details, address, request)
    select now(), 'act ' || n, 'done', jsonb_build_object('n', n), '127.0.0.1', n::text from generate_series(1, 620) as n`.execute(
    county.engine.db,
  );
  const { cookie } = await county.account('administrator', root);
  for (const name of ['“引号”\\反斜线\t制表', "O'Brien; drop table", '𠮷野家支部', `${' '.repeat(2)}空格`])
    await county.ask(
      'POST',
      '/api/organisations',
      { type: 'township', name, superiorId: root, sectoralId: null, on: '2026-01-01' },
      { cookie },
    );
  return root;
}
const everythingIn = (engine: Engine) =>
  engine.snapshot(async (tx) => {
    const all: string[] = [];
    for await (const { table, rows } of chunksOf(tx, engine.schema))
      if (table !== 'county') all.push(...rows.map((row) => JSON.stringify([table, ...row])));
    return all.sort();
  });
const { key } = { key: new CountyKey(Buffer.alloc(32, 7)) };

test('what was backed up is restored to the last character, under the next epoch, and goes on counting', async () => {
  await fill();
  const kept = await backUp(county.engine, key, file, county.county.now());
  const other = await emptyEngine();
  const restored = await restore(other, key, file);
  expect({ ...restored, epoch: epochNumber(restored.epoch) }).toEqual({ ...kept, epoch: 2 });
  expect((await restore(await emptyEngine(), key, file)).epoch).not.toBe(restored.epoch);
  expect(await everythingIn(other)).toEqual(await everythingIn(county.engine));
  expect((await runChecks(other.db)).flatMap(({ ids }) => ids)).toEqual([]);
  const last = await sql<{ id: number }>`select max(id) as id from audit`.execute(other.db);
  const line = { at: new Date(), act: 'x', outcome: 'done', details: '{}', address: '', request: '' } as const;
  const next = await other.db
    .insertInto('audit')
    .values({ ...line, account_id: null, role: null, organisation_id: null, code: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  expect(next.id).toBe(last.rows[0]!.id + 1);
});

test('references hold again after a restore', async () => {
  await fill();
  await backUp(county.engine, key, file, county.county.now());
  const other = await emptyEngine();
  await restore(other, key, file);
  const orphan = sql`update organisation set superior_id = gen_random_uuid() where superior_id is not null`.execute(other.db);
  await expect(orphan).rejects.toMatchObject({ code: '23503' });
});

test('nothing is restored over what is there', async () => {
  await fill();
  await backUp(county.engine, key, file, county.county.now());
  await expect(restore(county.engine, key, file)).rejects.toThrow(NotEmpty);
});

test('a backup that was cut, changed anywhere or sealed under another key is refused, and the database stays empty', async () => {
  await fill();
  await backUp(county.engine, key, file, county.county.now());
  const whole = readFileSync(file);
  const other = await emptyEngine();
  const fails = async (bytes: Buffer, reason: string, by = key) => {
    writeFileSync(file, bytes);
    await expect(restore(other, by, file)).rejects.toThrow(reason);
  };
  await fails(whole, 'other-key', new CountyKey(Buffer.alloc(32, 8)));
  await fails(Buffer.from('hello\n'), 'not-a-backup');
  for (const length of [whole.length - 1, whole.length - 40, Math.floor(whole.length / 2)])
    await fails(whole.subarray(0, length), 'cut-off');
  for (let index = 0; index < 12; index += 1) {
    const at = 300 + Math.floor(((whole.length - 300) / 12) * index);
    const changed = Buffer.from(whole);
    changed[at] = changed[at]! ^ 1;
    await fails(changed, 'backup:');
  }
  const tables =
    await sql`select from information_schema.tables where table_schema = ${other.schema} and table_name = 'organisation'`.execute(other.db);
  expect(tables.rows).toHaveLength(0);
});

test('a backup shows nothing of what it holds', async () => {
  await fill();
  await backUp(county.engine, key, file, county.county.now());
  const bytes = readFileSync(file);
  for (const word of ['𠮷野家支部', 'organisation', 'scrypt']) expect(bytes.includes(Buffer.from(word))).toBe(false);
});

test('moving to PostgreSQL carries everything over and keeps the epoch', async () => {
  await fill();
  const other = await emptyEngine('postgres');
  expect(await moveTo(county.engine, other)).toMatchObject({ epoch: 1 });
  expect(await everythingIn(other)).toEqual(await everythingIn(county.engine));
});

test('a group across enterprises is carried over with who is in it, by a backup and to PostgreSQL', async () => {
  const root = await county.organisation('county-committee', null);
  await county.account('administrator', root);
  const [group, branchKey] = [randomUUID(), aBranchKey()];
  const inEnterprise = async () => new GroupPc(await TestPc.enrol(county, await county.organisation('branch', root)), group, branchKey);
  const [owner, partner, third] = [await inEnterprise(), await inEnterprise(), await inEnterprise()];
  owner.founds();
  const { code } = owner.invites();
  await owner.sync();
  partner.joins(code);
  await partner.sync();
  await backUp(county.engine, key, file, county.county.now());
  const [restored, moved] = [await emptyEngine(), await emptyEngine('postgres')];
  await restore(restored, key, file);
  await moveTo(county.engine, moved);
  for (const engine of [restored, moved]) {
    expect((await runChecks(engine.db)).filter(({ ids }) => ids.length > 0)).toEqual([]);
    const there = await TestCounty.over(engine);
    expect((await partner.at(there).sync(partner.request([]))).told).toMatchObject({ state: 'rows', last: { seq: 3 } });
    expect((await third.at(there).ask()).body).toEqual({ code: 'group-not-yours', stream: group });
    await there.app.close();
  }
});

test('the check finds a tree that was changed behind the county’s back', async () => {
  const root = await fill();
  const finds = async () => (await runChecks(county.engine.db)).filter(({ ids }) => ids.length > 0).map(({ name }) => name);
  expect(await finds()).toEqual([]);
  const { id } = await county.engine.db
    .selectFrom('organisation')
    .select('id')
    .where('superior_id', '=', root)
    .limit(1)
    .executeTakeFirstOrThrow();
  await county.engine.db.deleteFrom('organisation_above').where('organisation_id', '=', id).execute();
  await county.engine.db.updateTable('organisation').set({ name: '改过的名字' }).where('id', '=', id).execute();
  expect(await finds()).toEqual(['上下级对照表和组织树一致', '每个单位的现状就是它最后一版']);
});

test('there is one daily backup, the oldest go, and files of others are left alone', async () => {
  const small = { ...county.county, settings: { ...county.county.settings, backupDays: 2 } };
  writeFileSync(path.join(folder, 'notes.txt'), 'mine');
  const written = [];
  for (let day = 0; day < 3; day += 1) {
    written.push(await backUpOnce(small, folder), await backUpOnce(small, folder));
    county.pass(24 * 3_600_000);
  }
  expect(written).toEqual([
    'county-2026-06-15.backup',
    undefined,
    'county-2026-06-16.backup',
    undefined,
    'county-2026-06-17.backup',
    undefined,
  ]);
  expect(readdirSync(folder).sort()).toEqual(['county-2026-06-16.backup', 'county-2026-06-17.backup', 'notes.txt']);
});
