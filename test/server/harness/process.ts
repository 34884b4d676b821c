import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { Secret, TOTP } from 'otpauth';
import type { PcLine } from './pc.ts';

const PASSWORD = '青山不改绿水长流后会有期';
/** Everything here is run from the top of the repository. */
const program = path.resolve('out/server/main.mjs');

export type Reply = { readonly status: number; readonly body: Record<string, unknown> };

/** The built county as a process of its own, spoken to over the network as everybody does. */
export class CountyProcess {
  private constructor(
    private readonly process: ChildProcess,
    readonly address: string,
    private readonly said: () => string,
  ) {}

  /** `command`: what is typed behind `node`, for a county that is started another way. */
  static async start(environment: Readonly<Record<string, string>>, command: readonly string[] = [program]): Promise<CountyProcess> {
    const child = spawn(process.execPath, command, {
      env: { ...process.env, COUNTY_PORT: '0', COUNTY_REQUESTS_PER_MINUTE: '1000000', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // A test that is broken off leaves no county behind.
    const killed = () => void child.kill('SIGKILL');
    process.once('exit', killed);
    child.once('exit', () => process.off('exit', killed));
    let said = '';
    const address = await new Promise<string>((resolve, reject) => {
      const hear = (data: Buffer) => {
        said += data;
        const found = /县级服务已启动：(\S+)\n[^\n]*\n/.exec(said)?.[1];
        if (found) resolve(found);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => reject(new Error(`the county ended with ${code}: ${said}`)));
    });
    return new CountyProcess(child, address, () => said);
  }

  get id(): number {
    return this.process.pid!;
  }

  /** The one-time link comes last; it is there at the first start alone. */
  async setUpToken(): Promise<string> {
    for (let tries = 0; !this.said().includes('#/set-up/') && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return /#\/set-up\/(\S+)/.exec(this.said())![1]!;
  }

  async setUp(): Promise<{ readonly cookie: string; readonly rootId: string }> {
    const token = await this.setUpToken();
    const body = { token, countyName: '云岭县委两新工委', login: 'lin.yue', name: '林月', password: PASSWORD };
    const answer = await fetch(`${this.address}/api/set-up`, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) });
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    const { organisationId } = (await answer.json()) as { organisationId: string };
    const begun = await this.ask('POST', '/api/session/second-factor', {}, cookie);
    const code = new TOTP({ secret: Secret.fromBase32(String(begun.body.secret)) }).generate();
    await this.ask('PUT', '/api/session/second-factor', { code, password: PASSWORD }, cookie);
    return { cookie, rootId: organisationId };
  }

  async ask(
    method: string,
    url: string,
    body: object | undefined,
    cookie: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
    const init = { method, headers: { ...headers, cookie, ...(body && JSON_BODY) }, ...(body && { body: JSON.stringify(body) }) };
    const answer = await fetch(`${this.address}${url}`, init);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  /** As a power cut would: nothing is asked, nothing is closed. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    await ended;
  }
}

/** What PCs see of a county that may be another process a moment later. `cookie` is of whoever gives codes there. */
export const lineTo = (county: () => CountyProcess, cookie: string): PcLine => ({
  enrolmentCode: async (organisationId, role) =>
    (await county().ask('POST', '/api/enrolment-codes', { organisationId, role }, cookie)).body as { code: string },
  ask: (method, url, asked, { headers } = { headers: {} }) => county().ask(method, url, asked, '', headers),
});
const JSON_BODY = { 'content-type': 'application/json' };
