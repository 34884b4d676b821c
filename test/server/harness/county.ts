import { pathToFileURL } from 'node:url';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { inject } from 'vitest';
import { civilDateAt } from '../../../src/domain/civil-date.ts';
import type { ConsoleRole } from '../../../src/domain/county/console-role.ts';
import type { DeviceRole } from '../../../src/domain/county/device-role.ts';
import type { TreeType } from '../../../src/domain/county/organisation.ts';
import { newLink } from '../../../src/server/accounts/one-time-link.ts';
import { beginSession, cookieName } from '../../../src/server/accounts/session.ts';
import type { County } from '../../../src/server/county.ts';
import type { Engine } from '../../../src/server/engine/engine.ts';
import { migrate } from '../../../src/server/engine/migrate.ts';
import { countyApp } from '../../../src/server/http/app.ts';
import { claimDatabase } from '../../../src/server/key/claim.ts';
import { CountyKey } from '../../../src/server/key/county-key.ts';
import { readIn } from '../../../src/server/organisations/import/reader-thread.ts';
import { saveOrganisation } from '../../../src/server/organisations/save.ts';
import { readSettings, type Settings } from '../../../src/server/start/settings.ts';
import { assertDescribed } from './described.ts';
import { freshEngine } from './engines.ts';
import { copyTemplate } from './template.ts';

type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly cookie: string | undefined };
type Asking = { readonly cookie?: string | undefined; readonly headers?: Readonly<Record<string, string>>; readonly address?: string };

/** A county in this process: real routes, real SQL, no network, a clock that stands until it is moved. */
export class TestCounty {
  private constructor(
    readonly county: County,
    readonly app: FastifyInstance,
    private readonly clock: { at: number },
    private readonly afterwards: () => Promise<void>,
  ) {}

  static async open(settings: Partial<Settings> = {}): Promise<TestCounty> {
    if (inject('engineUnderTest') === 'postgres') {
      const { engine, drop } = await copyTemplate(inject('postgresUrl'));
      return TestCounty.over(engine, settings, drop);
    }
    const engine = await freshEngine();
    await migrate(engine);
    return TestCounty.over(engine, settings);
  }

  /** On a database that is there, for example a backup that was restored. */
  static async over(engine: Engine, settings: Partial<Settings> = {}, afterwards = async () => {}): Promise<TestCounty> {
    const key = new CountyKey(Buffer.alloc(32, 7));
    const clock = { at: Date.parse('2026-06-15T02:00:00Z') };
    const now = () => new Date(clock.at);
    await claimDatabase(engine, key, now());
    const read = readSettings({ COUNTY_FOLDER: '/nowhere', COUNTY_REQUESTS_PER_MINUTE: '1000000' }, {});
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const readWorkbook = readIn(pathToFileURL(inject('readerWorker')));
    const county: County = { engine, key, now, readWorkbook, settings: { ...read.value, ...settings } };
    // A fault that no test asked for is to be seen.
    const app = await countyApp(county, { logger: pino({ level: 'error' }) });
    return new TestCounty(county, app, clock, afterwards);
  }

  get engine(): Engine {
    return this.county.engine;
  }
  get today(): string {
    return civilDateAt(this.clock.at);
  }
  pass(ms: number): void {
    this.clock.at += ms;
  }

  async ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
    { cookie, headers, address = '127.0.0.1' }: Asking = {},
  ): Promise<Answer> {
    const response = await this.app.inject({
      method,
      url,
      remoteAddress: address,
      headers: { ...headers, ...(cookie && { cookie }) },
      ...(body !== undefined && { payload: body }),
    });
    const set = response.cookies.find(({ name }) => name === cookieName(this.county.settings));
    const json = String(response.headers['content-type']).includes('json');
    const answered = json ? response.json<Record<string, unknown>>() : { text: response.body };
    assertDescribed(this.app, { method, url, status: response.statusCode, body: answered });
    return { status: response.statusCode, body: answered, cookie: set && `${set.name}=${set.value}` };
  }

  /** An organisation straight into the tree, without the rules: what a test is not about. */
  async organisation(type: TreeType, superiorId: string | null, sectoralId: string | null = null, name?: string): Promise<string> {
    const id = crypto.randomUUID();
    const on = '2020-01-01';
    const organisation = {
      id,
      type,
      name: name ?? `${type} ${id}`,
      superiorId,
      sectoralId,
      foundedOn: on,
      closedOn: null,
      version: 1,
      since: on,
    };
    await saveOrganisation(this.engine.db, organisation, { act: 'found', accountId: id, at: this.county.now() });
    return id;
  }

  /** Somebody signed in; with a second factor, so that nothing but the authority table stands in the way. */
  async account(role: ConsoleRole, organisationId: string): Promise<{ readonly id: string; readonly cookie: string }> {
    const id = crypto.randomUUID();
    await this.engine.db
      .insertInto('account')
      .values({
        id,
        login: `a-${id.slice(0, 8)}`,
        name: '测试账号',
        role,
        organisation_id: organisationId,
        password: `scrypt$2$1$1$AAAA$${Buffer.alloc(32).toString('base64')}`,
        second_factor: 'set',
        second_factor_begun: null,
        closed_at: null,
        created_at: this.county.now(),
      })
      .execute();
    let cookie = '';
    const reply = { setCookie: (name: string, value: string) => (cookie = `${name}=${value}`) };
    await beginSession(this.county, this.engine.db, id, reply as never);
    return { id, cookie };
  }

  /** A code for a PC, given out by an administrator of that organisation. */
  async enrolmentCode(organisationId: string, role: DeviceRole = 'secretary'): Promise<{ readonly id: string; readonly code: string }> {
    const { cookie } = await this.account('administrator', organisationId);
    const { status, body } = await this.ask('POST', '/api/enrolment-codes', { organisationId, role }, { cookie });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as never;
  }

  setUpLink = () => newLink(this.engine.db, null, this.county.now());

  async close(): Promise<void> {
    await this.app.close();
    await this.engine.close();
    await this.afterwards();
  }
}
