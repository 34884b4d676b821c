import { Type } from 'typebox';
import { civilDateAt } from '../../domain/civil-date.ts';
import { readLogin, strongEnough } from '../../domain/county/console-password.ts';
import { foundOrganisation } from '../../domain/county/tree.ts';
import { done, refuse } from '../../domain/outcome.ts';
import { endpoint } from '../http/endpoint.ts';
import { closed, uuid, words } from '../http/parts.ts';
import { saveOrganisation } from '../organisations/save.ts';
import { useLink } from './one-time-link.ts';
import { hashPassword } from './password-hash.ts';
import { beginSession } from './session.ts';

const body = Type.Object(
  {
    token: words(100),
    countyName: words(100),
    login: words(100),
    name: Type.String({ minLength: 1, maxLength: 40 }),
    password: words(200),
  },
  closed,
);

/** The first administrator, by the one-time link that the server printed, and with them the county committee at the top of the tree. */
export const setUp = endpoint('POST /api/set-up', {
  summary: 'Sets the county up: its committee and its first administrator',
  shape: { body, answer: Type.Object({ organisationId: uuid, accountId: uuid }, closed) },
  perMinute: 20,
  does: async ({ db, now, county, reply, by }, { body: { token, countyName, name, ...asked } }) => {
    await db.selectFrom('county').select('id').forUpdate().execute();
    const used = await useLink(db, token, now);
    if (!used.ok) return used;
    const login = readLogin(asked.login);
    if (!login.ok) return login;
    const strong = strongEnough(asked.password, [login.value, name]);
    if (!strong.ok) return strong;
    const root = await db.selectFrom('organisation').select('id').where('superior_id', 'is', null).executeTakeFirst();
    if (used.value.accountId !== null || root) return refuse({ code: 'set-up-done' });

    const today = civilDateAt(now.getTime());
    const founding = { id: crypto.randomUUID(), type: 'county-committee', name: countyName, on: today } as const;
    const committee = foundOrganisation(founding, { superior: null, sectoral: null }, today);
    if (!committee.ok) return committee;
    const accountId = crypto.randomUUID();
    await saveOrganisation(db, committee.value, { act: 'found', accountId, at: now });
    const organisationId = committee.value.id;
    await db
      .insertInto('account')
      .values({
        id: accountId,
        login: login.value,
        name,
        role: 'administrator',
        organisation_id: organisationId,
        password: await hashPassword(asked.password),
        second_factor: null,
        second_factor_begun: null,
        closed_at: null,
        created_at: now,
      })
      .execute();
    await beginSession(county, db, accountId, reply);
    by({ accountId, role: 'administrator', organisationId });
    return done({ organisationId, accountId });
  },
});
