import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import type { ConsoleRole } from '../../src/domain/county/console-role.ts';
import { type PcLine, TestPc } from '../server/harness/pc.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const PASSWORD = '石榴树下第三张长椅旁边见面';
export const COUNTY = '云岭县委两新工委';

/** What the phone shows; the one after the next may be asked for, because none can be used twice. */
export const codeOf = (secret: string, after = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: Date.now() + after * 30_000 });

/** The built county server on an empty folder, as `npm run county` starts it. */
export class RunningCounty {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly address: string,
    readonly setUpLink: string,
  ) {}

  static async start(): Promise<RunningCounty> {
    const folder = mkdtempSync(path.join(tmpdir(), 'county-console-'));
    const child = spawn(process.execPath, [path.join(root, 'out/server/main.mjs')], {
      env: { ...process.env, COUNTY_FOLDER: folder, COUNTY_PORT: '0', DATABASE_URL: '', COUNTY_SESSION_IDLE_MINUTES: '5' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const link = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout!.on('data', (part) => {
        said += part;
        const found = /http\S+#\/set-up\/\S+/.exec(said);
        if (found) resolve(found[0]);
      });
      child.once('exit', (code) => reject(new Error(`the county ended with ${code}: ${said}`)));
    });
    return new RunningCounty(child, folder, new URL(link).origin, link);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A county with its first administrator, and ways into it that do not go through the screens: those have a test of their own. */
export class FurnishedCounty {
  private constructor(
    readonly county: RunningCounty,
    private readonly administrator: string,
    readonly rootId: string,
  ) {}

  static async start(): Promise<FurnishedCounty> {
    const county = await RunningCounty.start();
    const token = county.setUpLink.split('/').at(-1)!;
    const body = { token, countyName: COUNTY, login: 'zhouming', name: '周明', password: PASSWORD };
    const setUp = await post(county.address, '/api/set-up', body);
    const { secret } = (await post(county.address, '/api/session/second-factor', {}, setUp.cookie)).body as { secret: string };
    await post(county.address, '/api/session/second-factor', { code: codeOf(secret), password: PASSWORD }, setUp.cookie, 'PUT');
    return new FurnishedCounty(county, setUp.cookie, (setUp.body as { organisationId: string }).organisationId);
  }

  get address(): string {
    return this.county.address;
  }
  async found(type: string, name: string, superiorId = this.rootId, sectoralId: string | null = null): Promise<string> {
    const body = { type, name, superiorId, sectoralId, on: '2020-01-01' };
    return ((await post(this.address, '/api/organisations', body, this.administrator)).body as { id: string }).id;
  }
  /** The cookie of a new account; an auditor's has its second factor. */
  async account(role: ConsoleRole, login: string, organisationId = this.rootId): Promise<string> {
    if (role === 'administrator') return this.administrator;
    const opened = await post(this.address, '/api/accounts', { login, name: '何小满', role, organisationId }, this.administrator);
    const { token } = opened.body as { token: string };
    const { cookie } = await post(this.address, '/api/invitation', { token, password: PASSWORD });
    if (role !== 'auditor') return cookie;
    const { secret } = (await post(this.address, '/api/session/second-factor', {}, cookie)).body as { secret: string };
    await post(this.address, '/api/session/second-factor', { code: codeOf(secret), password: PASSWORD }, cookie, 'PUT');
    return cookie;
  }
  /** A code for a branch's PC. */
  async code(organisationId: string): Promise<{ readonly code: string }> {
    const body = { organisationId, role: 'secretary' };
    return (await post(this.address, '/api/enrolment-codes', body, this.administrator)).body as { code: string };
  }
  /** A PC that enrols with a code that somebody read off the screen. */
  enrol(organisationId: string, code: string): Promise<TestPc> {
    const ask: PcLine['ask'] = async (method, url, body, asking) => {
      const response = await fetch(this.address + url, {
        method,
        headers: { 'content-type': 'application/json', ...asking?.headers },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    return TestPc.enrol({ ask, enrolmentCode: async () => ({ code }) }, organisationId);
  }
  /** A PC of an organisation, by a code that an administrator gave out. */
  async pc(organisationId: string): Promise<TestPc> {
    const given = await post(this.address, '/api/enrolment-codes', { organisationId, role: 'secretary' }, this.administrator);
    return this.enrol(organisationId, (given.body as { code: string }).code);
  }
  /** Signed in, at a group of the rail. */
  async enter(context: BrowserContext, cookie: string, rail = '今日'): Promise<Page> {
    const [name, value] = cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: this.address }]);
    const page = await context.newPage();
    await page.goto(this.address);
    await page.locator('[data-ready="console"]').waitFor();
    await page.getByRole('navigation', { name: '分组' }).getByRole('button', { name: rail }).click();
    return page;
  }
}

async function post(address: string, url: string, body: object, cookie = '', method = 'POST') {
  const response = await fetch(address + url, {
    method,
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status} ${JSON.stringify(answer)}`);
  return { body: answer, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie };
}

/** `bare` is a county of the test's own that nobody has set up yet; `county` is set up and shared by the tests of a worker. */
export const test = base.extend<{ bare: RunningCounty }, { county: FurnishedCounty }>({
  // biome-ignore-start lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
  bare: async ({}, use) => {
    const county = await RunningCounty.start();
    await use(county);
    await county.stop();
  },
  county: [
    async ({}, use) => {
      const county = await FurnishedCounty.start();
      await use(county);
      await county.county.stop();
    },
    { scope: 'worker' },
  ],
  // biome-ignore-end lint/correctness/noEmptyPattern: as above
});
export { expect } from '@playwright/test';
