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
import { inventedCounty } from './tree.ts';

// node demo.mjs: fills the county whose folder the environment names. It must be empty.
const COUNTY = '云岭县委两新工委';
const PASSWORD = '演示用的县里编出来的密码';
const read = readSettings(process.env, {});
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const { county } = await openCounty(read.value, (error) => {
  throw error;
});
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

const hash = await hashPassword(PASSWORD);
const idOf = (name: string) => [root.value, ...plan.additions].find((it) => it.name === name)!.id;
await county.engine.transaction(async (tx) => {
  await saveNewOrganisations(tx, [root.value, ...plan.additions], { act: 'import', accountId: root.value.id, at: now });
  const account = async (login: string, name: string, role: ConsoleRole, organisationId: string) => {
    const id = crypto.randomUUID();
    const factor = role === 'administrator' ? newSecondFactor(county.key, { accountId: id, login }) : undefined;
    await tx
      .insertInto('account')
      .values({
        id,
        login,
        name,
        role,
        organisation_id: organisationId,
        password: hash,
        second_factor: factor?.sealed ?? null,
        created_at: now,
      })
      .execute();
    return factor?.secret;
  };
  await account('jingban', '顾经办', 'officer', idOf(COUNTY));
  await account('qingshi', '石经办', 'officer', idOf('青石镇两新组织党委'));
  const secret = await account('guanli', '管理员', 'administrator', idOf(COUNTY));
  const code = new TOTP({ secret: Secret.fromBase32(secret!) }).generate({ timestamp: now.getTime() });
  console.log('演示的县是编的，关上就没有了。三个账号的密码都是：', PASSWORD);
  console.log('jingban（县里经办）、qingshi（青石镇经办）、guanli（管理员，要动态口令）');
  console.log(`guanli 的动态口令密钥：${secret}（现在的口令 ${code}）`);
});
await county.engine.close();
