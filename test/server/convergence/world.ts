import { sql } from 'kysely';
import { done, type Outcome } from '../../../src/domain/outcome.ts';
import type { Enrolment } from '../../../src/sync/enrolment.ts';
import type { BranchKey } from '../../../src/sync/sealed-body.ts';
import { aBranchKey } from '../../helpers/entries.ts';
import { aRule } from '../../helpers/rule-packs.ts';
import { type Chance, chanceOf } from '../../helpers/seeded.ts';
import type { TestCounty } from '../harness/county.ts';
import { newDevice, SimDesk } from './desk.ts';
import { keepStreams, restoreStreams } from './last-week.ts';
import { BadLine } from './line.ts';
import { Pocket } from './pocket.ts';

const BRANCHES = [2, 2, 1];
/** The second PC of the second branch. */
const ALONE = 3;
const STEPS = 80;
const MOST_COPIES = 2;
export const BEGINS_ON = '2026-06-15';
const BEGINS = Date.parse(`${BEGINS_ON}T02:00:00Z`);
const DAY = 24 * 3_600_000;

/** Types of documents by which a branch goes. */
export const RULES = ['rule-pack', 'pack-end'];

/** Three branches with five PCs under one township, on a line that loses things. All chance comes from the seed. */
export class World {
  readonly desks: SimDesk[] = [];
  readonly streams: string[] = [];
  readonly line: BadLine;
  pocket!: Pocket;
  /**
   * Packs, and ends of packs, that a restored county did not have any more. They are back with the next PC below their issuer that heard of
   * them.
   */
  readonly lostRules = new Set<string>();
  readonly met = { answers: 0, announcements: 0, packs: 0, withdrawn: 0, purges: 0, copies: 0, moves: 0, countyRestores: 0 };
  private lastWeek: { readonly devices: ReadonlySet<string>; readonly kept: Awaited<ReturnType<typeof keepStreams>> } | undefined;
  private readonly chance: Chance;
  private townships: readonly string[] = [];
  private readonly organisations: string[] = [];

  private constructor(
    readonly county: TestCounty,
    private readonly root: string,
    readonly seed: number,
  ) {
    this.chance = chanceOf(seed);
    this.line = new BadLine(() => this.county, this.chance);
  }

  static async begin(county: TestCounty, root: string, seed: number): Promise<World> {
    const world = new World(county, root, seed);
    county.pass(BEGINS - county.county.now().getTime());
    world.townships = [await county.organisation('township', root), await county.organisation('township', root)];
    world.pocket = new Pocket(county, world.administrator, world.chance);
    for (const [branch, count] of BRANCHES.entries()) await world.enrol(branch, count);
    return world;
  }

  async run(): Promise<void> {
    for (let step = 0; step < STEPS; step++) await this.step();
    this.line.isHealed = true;
    await this.pocket.emptied(this.desks);
    for (let round = 0; round < 4; round++) {
      for (const desk of this.desks) {
        const outcome = await this.meetsCounty(desk);
        if (!outcome.ok && round > 1) throw new Error(`${desk.name} does not come to an end: ${JSON.stringify(outcome.refusal)}`);
        if (this.isAlone(desk)) await this.pocket.emptied(this.desks);
      }
    }
  }

  private async step(): Promise<void> {
    const desk = this.chance.of(this.desks);
    const luck = this.chance.below(106);
    if (luck < 40) await desk.act();
    else if (luck < 58) await this.meetsCounty(desk);
    else if (luck < 63) await desk.killedWhile(() => desk.act());
    else if (luck < 68) await desk.killedWhile(() => this.meetsCounty(desk));
    else if (luck < 72) await this.pocket.writes(desk);
    else if (luck < 78) await this.pocket.handsIn(this.chance.below(2) === 0 && !this.isAlone(desk) ? desk : undefined);
    else if (luck < 82) await this.takeHome();
    else if (luck < 85) await this.line.straggler();
    else if (luck < 88) await desk.takeBackSubmission();
    else if (luck < 91) await this.purge(desk);
    else if (luck < 94) desk.keepBackup();
    else if (luck < 96) await desk.restore();
    else if (luck < 97) await this.copy(desk);
    else if (luck < 98) await this.move();
    else if (luck < 100) await this.answer();
    else if (luck < 101) await this.announce();
    else if (luck < 103) await this.publish();
    else await this.loseCounty();
  }

  /** One of the five never has a network. */
  private isAlone = (desk: SimDesk): boolean => desk === this.desks[ALONE];
  private async meetsCounty(desk: SimDesk): Promise<Outcome<unknown, unknown>> {
    return this.isAlone(desk) ? done(await this.pocket.writes(desk)) : desk.sync();
  }

  private async takeHome(): Promise<void> {
    const desk = this.pocket.addressee(this.desks);
    if (!desk) return;
    const take = () => this.pocket.takesHome(desk);
    await (this.chance.below(3) > 0 ? take() : desk.killedWhile(take));
  }

  private async purge(desk: SimDesk): Promise<void> {
    await desk.purge();
    this.met.purges += 1;
  }

  private async copy(desk: SimDesk): Promise<void> {
    // A copy becomes a device of its own over a line alone.
    if (this.met.copies === MOST_COPIES || this.isAlone(desk)) return;
    this.met.copies += 1;
    this.desks.push(await desk.copy(`copy ${this.met.copies} of ${desk.name}`));
  }

  /** A branch comes under the other township, or back: on the same day, or some days later. */
  private async move(): Promise<void> {
    const { db } = this.county.engine;
    this.county.pass(this.chance.below(3) * DAY);
    const organisation = this.chance.of(this.organisations);
    const { superior_id } = await db
      .selectFrom('organisation')
      .select('superior_id')
      .where('id', '=', organisation)
      .executeTakeFirstOrThrow();
    const superiorId = this.townships.find((township) => township !== superior_id)!;
    const to = { superiorId, sectoralId: null, on: this.county.today };
    const { status, body } = await this.county.ask('PUT', `/api/organisations/${organisation}/lines`, to, await this.administrator());
    if (status !== 200) throw new Error(JSON.stringify(body));
    this.met.moves += 1;
  }

  private async answer(): Promise<void> {
    const { db } = this.county.engine;
    const found = await db
      .selectFrom('document')
      .innerJoin('stream', 'stream.id', 'document.stream')
      .innerJoin('organisation', 'organisation.id', 'stream.organisation_id')
      .select(['document.id', 'document.stream', 'document.seq', 'organisation.superior_id'])
      .where('document.stream', 'in', this.streams)
      .where('document.type', '=', 'submission')
      .where('document.body', 'is not', null)
      .execute();
    if (found.length === 0) return;
    // In an order that does not hang on ids, which differ each time.
    const order = ({ stream, seq }: (typeof found)[number]) => this.streams.indexOf(stream) * 1_000_000 + seq;
    const { id, stream, superior_id } = this.chance.of(found.toSorted((one, other) => order(one) - order(other)));
    const officer = await this.county.account('officer', superior_id!);
    const answer = { verdict: this.chance.of(['received', 'returned', 'accepted']), opinion: '请核对' };
    const { status } = await this.county.ask('POST', `/api/streams/${stream}/submissions/${id}/answers`, answer, officer);
    if (status === 200) this.met.answers += 1;
  }

  private async announce(): Promise<void> {
    this.met.announcements += 1;
    await this.county.ask('POST', '/api/announcements', { title: '通知', text: `第 ${this.met.announcements} 号` }, await this.officer());
  }

  /** The next version of a township's rules; one of three is withdrawn the same day. */
  private async publish(): Promise<void> {
    this.met.packs += 1;
    const officer = await this.officer();
    const pack = {
      ...{ title: '镇里的规则', validFrom: this.county.today, rules: [aRule('idea-answer-days', 2 + this.met.packs)] },
      ...{ schemes: [], forms: [], texts: [], files: [] },
    };
    const { status, body } = await this.county.ask('POST', '/api/rule-packs', pack, officer);
    if (status !== 200) throw new Error(JSON.stringify(body));
    if (this.chance.below(3) > 0) return;
    this.met.withdrawn += 1;
    const end = { endsOn: this.county.today, reason: '写错了期限' };
    const ended = await this.county.ask('POST', `/api/rule-packs/${body.id}/end`, end, officer);
    if (ended.status !== 200) throw new Error(JSON.stringify(ended.body));
  }

  /** Sessions end while days pass: whoever does something at the console signs in for it. */
  private officer = (): Promise<{ readonly cookie: string }> => this.county.account('officer', this.chance.of(this.townships));
  private administrator = (): Promise<{ readonly cookie: string }> => this.county.account('administrator', this.root);

  /**
   * A backup is taken, or the county is lost and put back to the one that there is. It waits for every device that it knows, and for none
   * that it does not: a copy that goes on as another's device, or that became its own since the backup, is heard of too late.
   */
  private async loseCounty(): Promise<void> {
    const devices = new Set(this.desks.map(({ keys }) => keys.device));
    if (devices.size < this.desks.length) return;
    const { rows } = await sql<{ id: string }>`select id from stream where organisation_id = any(${this.townships}::uuid[])`.execute(
      this.county.engine.db,
    );
    const streams = [...this.streams, ...rows.map(({ id }) => id)];
    if (!this.lastWeek || ![...devices].every((device) => this.lastWeek!.devices.has(device))) {
      this.lastWeek = { devices, kept: await keepStreams(this.county, streams) };
      return;
    }
    for (const id of await this.rulesIn(streams)) this.lostRules.add(id);
    await restoreStreams(this.county, streams, this.lastWeek.kept);
    for (const id of await this.rulesIn(streams)) this.lostRules.delete(id);
    this.lastWeek = undefined;
    this.met.countyRestores += 1;
  }

  private async rulesIn(streams: readonly string[]): Promise<readonly string[]> {
    const found = await this.county.engine.db
      .selectFrom('document')
      .select('id')
      .where('stream', 'in', streams)
      .where('type', 'in', RULES)
      .where('body', 'is not', null)
      .execute();
    return found.map(({ id }) => id);
  }

  private async enrol(branch: number, count: number): Promise<void> {
    const organisation = await this.county.organisation('branch', this.townships[0]!);
    this.organisations.push(organisation);
    const branchKey = aBranchKey();
    const stream = crypto.randomUUID();
    this.streams.push(stream);
    for (let at = 0; at < count; at++) {
      const name = `PC ${at + 1} of branch ${branch + 1}`;
      this.desks.push(await this.enrolOne({ organisation, name, stream, branchKey, joins: at > 0 }));
    }
  }

  private async enrolOne({ organisation, name, stream, branchKey, joins }: Enrolling): Promise<SimDesk> {
    const { device, publicKey, key: deviceKey } = newDevice();
    const { code } = await this.county.enrolmentCode(organisation);
    const { status, body } = await this.county.ask('POST', '/enrol', {
      protocol: 1,
      code,
      device,
      deviceKey: publicKey,
      ...(!joins && { ledger: { stream, organisationName: '支部', entries: 0, branchKey: { generation: 1, wrapped: 'AAAA' } } }),
    });
    if (status !== 200) throw new Error(JSON.stringify(body));
    const { county, certificate, secret } = body as unknown as Enrolment;
    const keys = { county, stream, device, deviceKey, branchKeys: [branchKey], certificate };
    const desk = new SimDesk({ name, ledgerId: name, keys, secret, chance: this.chance, seed: String(this.seed), line: this.line.postOf });
    await desk.begin();
    return desk;
  }
}
type Enrolling = {
  readonly organisation: string;
  readonly name: string;
  readonly stream: string;
  readonly branchKey: BranchKey;
  readonly joins: boolean;
};
