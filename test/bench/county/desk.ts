import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeFolder } from '../../../electron/ledger/node-folder.ts';
import { httpsPost } from '../../../electron/line/https-post.ts';
import { documentProblem } from '../../../src/data/document-problem.ts';
import { TYPES } from '../../../src/data/types/index.ts';
import type { Act } from '../../../src/ledger/entry.ts';
import { createLedger, type Ledger } from '../../../src/ledger/file/ledger.ts';
import { hashOf } from '../../../src/server/accounts/session.ts';
import type { Database } from '../../../src/server/engine/engine.ts';
import { certify } from '../../../src/server/streams/certificate.ts';
import { organisationsFrom } from '../../../src/server/streams/organisations-from.ts';
import { Portion } from '../../../src/sync/desk/portion.ts';
import { type Came, sync } from '../../../src/sync/desk/sync.ts';
import type { EnrolmentCertificate } from '../../../src/sync/enrolment.ts';
import type { BranchKey } from '../../../src/sync/sealed-body.ts';
import { someDocument } from '../../helpers/branch-history.ts';
import { chanceOf } from '../../helpers/seeded.ts';
import type { Pc } from './asking.ts';
import { entrySizes } from './entry-sizes.ts';
import type { Stand } from './stand.ts';

const AT_ONCE = 200;

/** A PC as it is: ledger on the disk, the desk's own sync, its own way over the line. */
export class Desk {
  readonly pc: Pc;
  private readonly deviceKey: Uint8Array;
  private certificate: EnrolmentCertificate | undefined;

  private constructor(
    private readonly folder: string,
    readonly ledger: Ledger,
    pc: Pick<Pc, 'stream' | 'device'>,
    readonly branchKey: BranchKey,
  ) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    this.deviceKey = privateKey.export({ format: 'der', type: 'pkcs8' });
    const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    this.pc = { ...pc, publicKey: spki, secret: randomBytes(24).toString('base64url') };
  }

  static async open(stream: string = randomUUID(), branchKey: BranchKey = { generation: 1, key: randomBytes(32) }): Promise<Desk> {
    const folder = mkdtempSync(path.join(tmpdir(), 'county-bench-desk-'));
    const device = randomUUID();
    const made = await createLedger({
      folder: nodeFolder(folder),
      dataKey: randomBytes(32),
      ledgerId: randomUUID(),
      device,
      incarnation: 1,
      stream,
      rules: '2026.1',
      clock: () => new Date().toISOString(),
      random: randomBytes,
      validate: documentProblem,
    });
    if (!made.ok) throw new Error(made.refusal.code);
    return new Desk(folder, made.value, { stream, device }, branchKey);
  }

  /** What enrolment would have given it: without it the county would tell it in every round what stands above it. */
  async isCertified(db: Database, { identity }: Stand): Promise<void> {
    const { stream, device, publicKey, secret } = this.pc;
    const { organisation_id: home } = await db
      .selectFrom('device')
      .select('organisation_id')
      .where('stream', '=', stream)
      .where('id', '=', device)
      .executeTakeFirstOrThrow();
    this.certificate = certify(identity, {
      county: identity.county,
      stream,
      device,
      deviceKey: publicKey,
      role: 'secretary',
      secretHash: hashOf(secret),
      organisations: await organisationsFrom(db, home),
      issuedAt: new Date().toISOString(),
    });
  }

  async write(documents: number, seed: number): Promise<void> {
    const chance = chanceOf(seed);
    const acts = entrySizes(documents, chance).map((size): Act => {
      const writes = Array.from({ length: size }, () => {
        const { type, body } = someDocument(chance.below(1_000), chance);
        const id = randomUUID();
        const { kind, class: documentClass } = TYPES[type];
        return { kind, type, id, class: documentClass, base: null, body: JSON.stringify({ ...body, id }) };
      });
      return { id: randomUUID(), verb: 'log-idea', writes };
    });
    for (let at = 0; at < acts.length; at += AT_ONCE) {
      const saved = await this.ledger.append(acts.slice(at, at + AT_ONCE), { profileId: randomUUID(), role: 'secretary' });
      if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
    }
  }

  /** Until both have everything; a line that is cut is taken up again at once, where a desk would wait half a minute. */
  async sync(address: string, { identity }: Stand): Promise<{ readonly came: Came; readonly cuts: number }> {
    const { certificate } = this;
    if (!certificate) throw new Error('this PC is not certified yet');
    const { stream, device, secret } = this.pc;
    const portion = new Portion();
    const post = portion.over(httpsPost({ address }, `${stream}.${device}.${secret}`));
    const county = { id: identity.county, name: '云岭县', publicKey: Buffer.from(identity.publicKey).toString('base64'), epoch: 1 };
    const keys = {
      county,
      stream,
      device,
      deviceKey: this.deviceKey,
      branchKeys: [this.branchKey],
      certificate,
    };
    for (let cuts = 0; ; cuts += 1) {
      const outcome = await sync({
        ledger: this.ledger,
        keys: () => keys,
        post,
        mostBytes: portion.bytes,
        mayWithdraw: false,
        onRound: () => undefined,
      });
      if (outcome.ok) return { came: outcome.value, cuts };
      if (outcome.refusal.code !== 'county-unreachable' || cuts > 2) throw new Error(JSON.stringify(outcome.refusal));
    }
  }

  async close(): Promise<void> {
    await this.ledger.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
