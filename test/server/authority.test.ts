import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConsoleRole } from '../../src/domain/county/console-role.ts';
import type { Relation } from '../../src/domain/county/relation.ts';
import { NO_ENTRY } from '../../src/ledger/chain.ts';
import { AUTHORITY, type EndpointName, reachOf } from '../../src/server/authority/table.ts';
import { ENDPOINTS } from '../../src/server/http/app.ts';
import { noticesOf } from '../../src/server/streams/notices.ts';
import { aPack } from '../helpers/rule-packs.ts';
import { TestCounty } from './harness/county.ts';

const ROLES: readonly ConsoleRole[] = ['administrator', 'officer', 'instructor', 'reader', 'auditor'];
const names = Object.keys(AUTHORITY) as EndpointName[];
/** Those for sessions; a PC's token is tried where its stream is. */
const forAccounts = names.filter((name) => (AUTHORITY[name] as unknown) !== 'device');

let county: TestCounty;
/** One organisation for each way of standing to the caller's: a township with everything around it. */
let at: Record<Relation, string>;
beforeAll(async () => {
  county = await TestCounty.open();
  const root = await county.organisation('county-committee', null);
  const [own, sibling] = [await county.organisation('township', root), await county.organisation('township', root)];
  const community = await county.organisation('community', own);
  const below = await county.organisation('branch', community);
  const foreign = await county.organisation('branch', sibling);
  const committee = await county.organisation('committee', own);
  const sectoral = await county.organisation('branch', sibling, committee);
  // Seen from the committee, what its sector leads to is sectoral; from the township above it as well.
  at = { own, below, sectoral, above: root, sibling, foreign };
});
afterAll(() => county.close());

test('every endpoint is in the authority table, and every row of the table has an endpoint', () => {
  const paths = Object.entries((county.app.swagger() as { paths: Record<string, object> }).paths);
  const described = paths.flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  expect(described.sort()).toEqual([...names].sort());
  expect(ENDPOINTS.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index)).toEqual([]);
});

/** A request for each endpoint that passes its schema and is about the given organisation, or about an account of it. */
type Aim = {
  readonly organisationId: string;
  readonly accountId: string;
  readonly codeId: string;
  readonly stream: string;
  readonly packId: string;
  readonly announcementId: string;
};
type Request = { readonly url?: string; readonly body?: object };
const on = '2026-06-15';
const REQUESTS: { readonly [N in EndpointName]: (aim: Aim) => Request } = {
  'GET /health': () => ({}),
  'GET /ready': () => ({}),
  'GET /metrics': () => ({}),
  'GET /api/openapi.json': () => ({}),
  'POST /api/set-up': () => ({ body: { token: 'x', countyName: 'x', login: 'x', name: 'x', password: 'x' } }),
  'POST /api/invitation': () => ({ body: { token: 'x', password: 'x' } }),
  'POST /api/session': () => ({ body: { login: 'nobody', password: 'x' } }),
  'GET /api/session': () => ({}),
  'DELETE /api/session': () => ({}),
  'PUT /api/session/password': () => ({ body: { before: 'x', after: 'y' } }),
  'POST /api/session/second-factor': () => ({ body: {} }),
  'PUT /api/session/second-factor': () => ({ body: { code: '000000', password: 'x' } }),
  'GET /api/accounts': () => ({}),
  'POST /api/accounts': ({ organisationId }) => ({ body: { login: '?', name: 'x', role: 'reader', organisationId } }),
  'PUT /api/accounts/:id': ({ organisationId, accountId }) => ({
    url: `/api/accounts/${accountId}`,
    body: { name: 'x', role: 'reader', organisationId },
  }),
  'POST /api/accounts/:id/invitation': ({ accountId }) => ({ url: `/api/accounts/${accountId}/invitation`, body: {} }),
  'POST /api/accounts/:id/closing': ({ accountId }) => ({ url: `/api/accounts/${accountId}/closing`, body: {} }),
  'GET /api/organisations': () => ({}),
  'GET /api/organisations/:id': ({ organisationId }) => ({ url: `/api/organisations/${organisationId}` }),
  'POST /api/organisations': ({ organisationId }) => ({
    body: { type: 'county-committee', name: 'x', superiorId: organisationId, sectoralId: null, on },
  }),
  'PUT /api/organisations/:id/name': ({ organisationId }) => ({
    url: `/api/organisations/${organisationId}/name`,
    body: { name: '', on },
  }),
  'PUT /api/organisations/:id/lines': ({ organisationId }) => ({
    url: `/api/organisations/${organisationId}/lines`,
    body: { superiorId: organisationId, sectoralId: null, on },
  }),
  'POST /api/organisations/:id/closing': ({ organisationId }) => ({
    url: `/api/organisations/${organisationId}/closing`,
    body: { on: '2999-01-01' },
  }),
  'POST /enrol': () => ({}),
  'POST /enrol/again': () => ({}),
  'POST /enrol/own': () => ({}),
  'POST /sync': () => ({}),
  'POST /sync/rows': () => ({}),
  'POST /sync/courier': () => ({}),
  'POST /api/courier': () => ({ body: { file: 'AAAA' } }),
  'GET /api/county-card': () => ({}),
  'POST /branch-key': () => ({}),
  'POST /group-invitation': () => ({}),
  'POST /late-work': () => ({}),
  'GET /api/devices': () => ({}),
  'POST /api/devices/:stream/:id/revocation': ({ stream }) => ({ url: `/api/devices/${stream}/none/revocation`, body: {} }),
  'GET /api/devices/:stream/:id/late-work': ({ stream }) => ({ url: `/api/devices/${stream}/none/late-work` }),
  'POST /api/devices/:stream/:id/late-work': ({ stream }) => ({ url: `/api/devices/${stream}/none/late-work`, body: { admits: [] } }),
  'POST /api/streams/:stream/recovery/end': ({ stream }) => ({ url: `/api/streams/${stream}/recovery/end`, body: {} }),
  'POST /api/streams/:stream/submissions/:id/answers': ({ stream }) => ({
    url: `/api/streams/${stream}/submissions/none/answers`,
    body: { verdict: 'received' },
  }),
  'GET /api/submissions': () => ({ url: '/api/submissions?from=2026-01' }),
  'GET /api/sheets/:serial': () => ({ url: '/api/sheets/62-7F3K9Q2D-M' }),
  'GET /api/inbox': () => ({ url: '/api/inbox?answeredFrom=2026-01-01' }),
  'GET /api/streams/:stream/submissions/:id': ({ stream }) => ({ url: `/api/streams/${stream}/submissions/none` }),
  'GET /api/organisations/:id/roll-up': ({ organisationId }) => ({ url: `/api/organisations/${organisationId}/roll-up?month=2026-05` }),
  'GET /api/organisations/:id/duties': ({ organisationId }) => ({ url: `/api/organisations/${organisationId}/duties?year=2026` }),
  'GET /api/organisations/:id/groups': ({ organisationId }) => ({ url: `/api/organisations/${organisationId}/groups` }),
  'POST /api/organisations/:id/stated-figures': ({ organisationId }) => ({
    url: `/api/organisations/${organisationId}/stated-figures`,
    body: { month: '2026-05', line: 1, key: 'members', value: 1, source: '' },
  }),
  'GET /api/organisations/:id/refusals': ({ organisationId }) => ({
    url: `/api/organisations/${organisationId}/refusals?from=2026-01-01&until=2026-06-15`,
  }),
  'GET /api/announcements': () => ({}),
  'POST /api/announcements': ({ organisationId }) => ({ body: { title: '', text: '', organisationIds: [organisationId] } }),
  'POST /api/announcements/:id/withdrawal': ({ announcementId }) => ({
    url: `/api/announcements/${announcementId}/withdrawal`,
    body: {},
  }),
  'GET /api/rule-packs': () => ({}),
  'GET /api/rule-packs/files/:id': ({ accountId }) => ({ url: `/api/rule-packs/files/${accountId}` }),
  'POST /api/rule-packs': () => ({ body: { title: '', validFrom: on, rules: [], schemes: [], forms: [], texts: [], files: [] } }),
  'POST /api/rule-packs/:id/end': ({ packId }) => ({ url: `/api/rule-packs/${packId}/end`, body: { endsOn: on, reason: '' } }),
  'GET /api/enrolment-codes': () => ({}),
  'POST /api/enrolment-codes': ({ organisationId }) => ({ body: { organisationId, role: 'secretary' } }),
  'POST /api/enrolment-codes/:id/revocation': ({ codeId }) => ({ url: `/api/enrolment-codes/${codeId}/revocation`, body: {} }),
  'POST /api/organisations/import/preview': () => ({ body: { name: 'x.csv', bytes: '' } }),
  'POST /api/organisations/import': () => ({ body: { upload: { name: 'x.csv', bytes: '' }, mark: 'x' } }),
  'GET /api/audit': () => ({}),
};
let addresses = 0;
const GUARDED = ['session-needed', 'authority-missing'];
const send = (name: EndpointName, { url, body }: Request, cookie?: string) => {
  const [method, path] = name.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
  // From an address of its own: what is limited per address is another test's matter.
  addresses += 1;
  const address = name === 'GET /metrics' ? '127.0.0.1' : `10.0.${addresses >> 8}.${addresses & 255}`;
  return county.ask(method, url ?? path, body, { cookie, address });
};

/** The log of the organisation's records, without a PC that wrote in it. */
async function streamOf(organisationId: string): Promise<string> {
  const stream = `records-${organisationId.slice(0, 8)}`;
  const begun = { id: stream, organisation_id: organisationId, purpose: 'records' as const, seq: 0, hash: NO_ENTRY };
  await county.engine.db
    .insertInto('stream')
    .values({ ...begun, created_at: county.county.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return stream;
}
/** A pack of the organisation, straight into the log of what it says to those below it. */
async function packOf(organisationId: string): Promise<string> {
  const id = crypto.randomUUID();
  const stream = await noticesOf(county.engine.db, organisationId, county.county.now());
  const body = JSON.stringify(aPack({ id, issuerId: organisationId }));
  const written = { kind: 'decisions', type: 'rule-pack', class: 'A', hash: NO_ENTRY, body, about: null, seq: 1, purged: false };
  await county.engine.db
    .insertInto('document')
    .values({ stream, id, ...written })
    .execute();
  return id;
}
/** What the organisation said, without copies: withdrawing it writes nothing into a log. */
async function announcementOf(organisationId: string): Promise<string> {
  const id = crypto.randomUUID();
  const said = { title: '通知', text: '请知悉。', document_number: null, file_name: null, file_bytes: null, valid_until: null };
  await county.engine.db
    .insertInto('announcement')
    .values({ id, organisation_id: organisationId, ...said, written_at: county.county.now(), withdrawn_at: null })
    .execute();
  return id;
}
/** What the endpoint's address names is made; the rest is an id of nothing. */
async function aimOf(name: EndpointName, organisationId: string): Promise<Aim> {
  const made = (part: string, make: () => Promise<string>) => (name.includes(part) ? make() : crypto.randomUUID());
  return {
    organisationId,
    accountId: await made('accounts/:id', async () => (await county.account('reader', organisationId)).id),
    codeId: await made('enrolment-codes/:id', async () => (await county.enrolmentCode(organisationId)).id),
    stream: await made(':stream', () => streamOf(organisationId)),
    packId: await made('rule-packs/:id', () => packOf(organisationId)),
    announcementId: await made('announcements/:id', () => announcementOf(organisationId)),
  };
}

test.each(forAccounts)('%s lets in each role exactly where the table says so', async (name) => {
  const wrong: string[] = [];
  for (const role of ROLES) {
    for (const [relation, organisationId] of Object.entries(at) as [Relation, string][]) {
      const caller = await county.account(role, at.own);
      const { status, body } = await send(name, REQUESTS[name](await aimOf(name, organisationId)), caller.cookie);
      const reach = reachOf(name, role);
      const may = reach === 'anywhere' || (reach?.includes(relation) ?? false);
      const guarded = GUARDED.includes(String(body.code));
      if (may === guarded || status >= 500) wrong.push(`${role} at ${relation}: ${status} ${JSON.stringify(body)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each(forAccounts)('%s is closed to whoever is not signed in, unless the table opens it to anyone', async (name) => {
  const { body } = await send(name, REQUESTS[name](await aimOf(name, at.own)));
  expect(body.code === 'session-needed').toBe((AUTHORITY[name] as unknown) !== 'anyone');
});
