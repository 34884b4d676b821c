import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { civilDateAt } from '../../../src/domain/civil-date.ts';
import type { ConsoleRole } from '../../../src/domain/county/console-role.ts';
import { foundOrganisation } from '../../../src/domain/county/tree.ts';
import { planOrganisations } from '../../../src/exchange/import/organisations/plan.ts';
import { hashPassword } from '../../../src/server/accounts/password-hash.ts';
import { newSecondFactor } from '../../../src/server/accounts/second-factor.ts';
import { saveNewOrganisations } from '../../../src/server/organisations/save.ts';
import { openCounty } from '../../../src/server/start/open-county.ts';
import { readSettings } from '../../../src/server/start/settings.ts';
import { CountyLine } from './line.ts';
import { inventedCounty } from './tree.ts';
import { CountyYear } from './year.ts';

// node demo.mjs: fills the county whose folder the environment names. It must be empty. The same SEED gives the same year.
const COUNTY = '云岭县委两新工委';
const PASSWORD = '演示用的县里编出来的密码';
const read = readSettings(process.env, {});
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const { county } = await openCounty(read.value, (error) => {
  throw error;
});
// Nobody misses a year of a throw-away county that a power cut takes; each of its acts would wait for the disk.
await sql`set synchronous_commit = off`.execute(county.engine.db);
const now = county.now();
const today = civilDateAt(now.getTime());
const root = foundOrganisation(
  { id: crypto.randomUUID(), type: 'county-committee', name: COUNTY, on: '2010-01-01' },
  { superior: null, sectoral: null },
  today,
);
if (!root.ok) throw new Error(root.refusal.code);

const rows = inventedCounty(COUNTY).map((record, index) => ({
  ...{ key: String(index), sheet: '演示', number: index, name: record.name, leftOut: [], notes: [] },
  ...{ outcome: 'add' as const, record },
}));
const preview = { rows, counts: { add: rows.length, change: 0, same: 0, skip: 0, ask: 0 }, leftOut: 0, questions: [] };
const plan = planOrganisations(preview, { existing: [root.value], today, newId: () => crypto.randomUUID() });
const skipped = plan.rows.find(({ outcome }) => outcome !== 'add');
if (skipped) throw new Error(`the invented county does not stand: ${JSON.stringify(skipped)}`);

const TOWNSHIP_LOGINS: Readonly<Record<string, string>> = {
  ...{ 青石镇: 'qingshi', 白沙镇: 'baisha', 云水镇: 'yunshui', 柳溪镇: 'liuxi', 石门镇: 'shimen' },
  ...{ 东岭镇: 'dongling', 茶园镇: 'chayuan', 桃源镇: 'taoyuan', 云岭工业园: 'yuanqu' },
};
const seed = Number(process.env.SEED ?? 20261119);
const hash = await hashPassword(PASSWORD);
const organisations = [root.value, ...plan.additions];
const idOf = (name: string) => organisations.find((it) => it.name === name)!.id;
const staff = await county.engine.transaction(async (tx) => {
  await saveNewOrganisations(tx, organisations, { act: 'import', accountId: root.value.id, at: now });
  const account = async (login: string, name: string, role: ConsoleRole, organisationId: string) => {
    const id = crypto.randomUUID();
    const factor = role === 'administrator' ? newSecondFactor(county.key, { accountId: id, login }) : undefined;
    const begun = { password: hash, second_factor: factor?.sealed ?? null, created_at: now };
    await tx
      .insertInto('account')
      .values({ id, login, name, role, organisation_id: organisationId, ...begun })
      .execute();
    return { id, secret: factor?.secret };
  };
  const officer = await account('jingban', '顾经办', 'officer', idOf(COUNTY));
  await account('liulan', '严同志', 'reader', idOf(COUNTY));
  await account('jianshe', '卞经办', 'reader', idOf('县建设局'));
  const officerOf = new Map<string, string>();
  for (const [place, login] of Object.entries(TOWNSHIP_LOGINS)) {
    const { id, name } = organisations.find((it) => it.name.startsWith(place) && (it.type === 'township' || it.type === 'park'))!;
    officerOf.set(id, (await account(login, `${name.slice(0, 2)}经办`, 'officer', id)).id);
  }
  const administrator = await account('guanli', '管理员', 'administrator', idOf(COUNTY));
  return { officer: officer.id, officerOf, administrator: administrator.id, secret: administrator.secret! };
});

const line = await CountyLine.open(county, staff);
await new CountyYear(line, organisations, { seed, today }).run();
await line.close();
const code = new TOTP({ secret: Secret.fromBase32(staff.secret) }).generate({ timestamp: Date.now() });
console.log(`演示的县是编的，关上就没有了（SEED=${seed}）。账号的密码都是：`, PASSWORD);
console.log('jingban（县里经办）、liulan（县里只看）、qingshi（青石镇经办）、jianshe（县建设局只看）、guanli（管理员，要动态口令）');
console.log(`guanli 的动态口令密钥：${staff.secret}（现在的口令 ${code}）`);
await sql`checkpoint`.execute(county.engine.db);
await county.engine.close();
