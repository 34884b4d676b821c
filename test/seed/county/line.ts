import type { FastifyInstance } from 'fastify';
import type { AnswerVerdict } from '../../../src/domain/answer.ts';
import { civilDateAt } from '../../../src/domain/civil-date.ts';
import type { PackRule } from '../../../src/domain/rule-pack/rule-pack.ts';
import { beginSession } from '../../../src/server/accounts/session.ts';
import type { County } from '../../../src/server/county.ts';
import { countyApp } from '../../../src/server/http/app.ts';
import type { PcLine } from '../../server/harness/pc.ts';

/** Who works in the county: account ids by what they do, and the officers of the townships by their organisation. */
export type Staff = { readonly administrator: string; readonly officer: string; readonly officerOf: ReadonlyMap<string, string> };

/** The county's own routes without a network, with a clock that is turned from day to day. */
export class CountyLine implements PcLine {
  private readonly cookies = new Map<string, { readonly quarter: string; readonly cookie: string }>();

  private constructor(
    private readonly county: County,
    private readonly app: FastifyInstance,
    private readonly clock: { at: number },
    private readonly staff: Staff,
  ) {}

  static async open(county: County, staff: Staff): Promise<CountyLine> {
    const clock = { at: 0 };
    const turned = { ...county, now: () => new Date(clock.at), settings: { ...county.settings, requestsPerMinute: 1_000_000 } };
    return new CountyLine(turned, await countyApp(turned, {}), clock, staff);
  }

  /** Nine in the morning of a day, and never back. */
  on(day: string): void {
    this.clock.at = Math.max(this.clock.at, Date.parse(`${day}T01:00:00Z`));
  }
  now = (): Date => this.county.now();
  today = (): string => civilDateAt(this.clock.at);

  async ask(method: 'POST', url: string, body: object, asking: { readonly headers?: Readonly<Record<string, string>> } = {}) {
    this.clock.at += 20_000;
    const response = await this.app.inject({ method, url, payload: body, headers: { ...asking.headers } });
    return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
  }
  enrolmentCode = async (organisationId: string, role: string) =>
    (await this.does(this.staff.administrator, '/api/enrolment-codes', { organisationId, role })) as { code: string };
  async answer(
    receiverId: string,
    stream: string,
    submissionId: string,
    body: { readonly verdict: AnswerVerdict; readonly documentNumber?: string; readonly opinion?: string },
  ) {
    const { id } = await this.does(
      this.staff.officerOf.get(receiverId)!,
      `/api/streams/${stream}/submissions/${submissionId}/answers`,
      body,
    );
    return String(id);
  }
  async revoke(stream: string, device: string): Promise<void> {
    await this.does(this.staff.administrator, `/api/devices/${stream}/${device}/revocation`, {});
  }
  async announce(body: { readonly title: string; readonly text: string; readonly documentNumber: string }): Promise<void> {
    await this.does(this.staff.officer, '/api/announcements', body);
  }
  /** Of the county, or of a township whose officer it is. */
  async publish(pack: { readonly title: string; readonly rules: readonly PackRule[] }, townshipId?: string): Promise<void> {
    const by = townshipId === undefined ? this.staff.officer : this.staff.officerOf.get(townshipId)!;
    await this.does(by, '/api/rule-packs', { ...pack, validFrom: this.today(), schemes: [], forms: [], texts: [], files: [] });
  }
  close = () => this.app.close();

  private async does(accountId: string, url: string, body: object): Promise<Record<string, unknown>> {
    const answer = await this.ask('POST', url, body, { headers: { cookie: await this.cookieOf(accountId) } });
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Signed in anew each quarter of an hour of the turned clock. */
  private async cookieOf(accountId: string): Promise<string> {
    const quarter = Math.floor(this.clock.at / 900_000).toString();
    const known = this.cookies.get(accountId);
    if (known?.quarter === quarter) return known.cookie;
    let cookie = '';
    const reply = { setCookie: (name: string, value: string) => (cookie = `${name}=${value}`) };
    await beginSession(this.county, this.county.engine.db, accountId, reply as never);
    this.cookies.set(accountId, { quarter, cookie });
    return cookie;
  }
}
