import { sql } from 'kysely';
import { done, type Outcome } from '../../../src/domain/outcome.ts';
import type { Enrolment } from '../../../src/sync/enrolment.ts';
import type { BranchKey } from '../../../src/sync/sealed-body.ts';
import { aBranchKey } from '../../helpers/entries.ts';
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

/** Three branches with five PCs under one township, on a line that loses things. All chance comes from the seed. */
export class World {
  readonly desks: SimDesk[] = [];
  readonly streams: string[] = [];
  readonly line: BadLine;
  pocket!: Pocket;
  readonly met = { answers: 0, announcements: 0, purges: 0, copies: 0, moves: 0, countyRestores: 0 };
  private lastWeek: { readonly devices: ReadonlySet<string>; readonly kept: Awaited<ReturnType<typeof keepStreams>> } | undefined;
  private readonly chance: Chance;
  private townships: readonly string[] = [];
  private officers: readonly string[] = [];
  private administrator = '';
  private readonly organisations: string[] = [];

  private constructor(
    readonly county: TestCounty,
    readonly seed: number,
  ) {
    this.chance = chanceOf(seed);
    this.line = new BadLine(() => this.county, this.chance);
  }

  static async begin(county: TestCounty, root: string, seed: number): Promise<World> {
    const world = new World(county, seed);
    world.townships = [await county.organisation('township', root), await county.organisation('township', root)];
    world.officers = await Promise.all(world.townships.map(async (township) => (await county.account('officer', township)).cookie));
    world.administrator = (await county.account('administrator', root)).cookie;
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
    const luck = this.chance.below(100);
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
    else if (luck < 95) await desk.restore();
    else if (luck < 96) await this.copy(desk);
    else if (luck < 97) await this.move();
    else if (luck < 98) await this.answer();
    else if (luck < 99) await this.announce();
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

  /** A branch comes under the other township, or back. */
  private async move(): Promise<void> {
    const { db } = this.county.engine;
    const organisation = this.chance.of(this.organisations);
    const { superior_id } = await db
      .selectFrom('organisation')
      .select('superior_id')
      .where('id', '=', organisation)
      .executeTakeFirstOrThrow();
    const superiorId = this.townships.find((township) => township !== superior_id)!;
    const to = { superiorId, sectoralId: null, on: this.county.today };
    const { status, body } = await this.county.ask('PUT', `/api/organisations/${organisation}/lines`, to, { cookie: this.administrator });
    if (status !== 200) throw new Error(JSON.stringify(body));
    this.met.moves += 1;
  }

  private async answer(): Promise<void> {
    const { db } = this.county.engine;
    const stream = this.chance.of(this.streams);
    const found = await db
      .selectFrom('document')
      .select('id')
      .where('stream', '=', stream)
      .where('type', '=', 'submission')
      .where('body', 'is not', null)
      .orderBy('seq')
      .execute();
    if (found.length === 0) return;
    const url = `/api/streams/${stream}/submissions/${this.chance.of(found).id}/answers`;
    const verdict = this.chance.of(['received', 'returned', 'accepted']);
    const { status } = await this.county.ask('POST', url, { verdict, opinion: '请核对' }, { cookie: this.chance.of(this.officers) });
    if (status === 200) this.met.answers += 1;
  }

  private async announce(): Promise<void> {
    this.met.announcements += 1;
    await this.county.ask(
      'POST',
      '/api/announcements',
      { title: '通知', text: `第 ${this.met.announcements} 号` },
      { cookie: this.chance.of(this.officers) },
    );
  }

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
    await restoreStreams(this.county, streams, this.lastWeek.kept);
    this.lastWeek = undefined;
    this.met.countyRestores += 1;
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
