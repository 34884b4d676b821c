import { randomBytes, randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { BEFORE_FIRST } from '../../../src/ledger/verdict.ts';
import { commitmentOfOffer } from '../../../src/sync/offer.ts';
import type { SyncRequest } from '../../../src/sync/protocol.ts';
import { someDocument } from '../../helpers/branch-history.ts';
import type { GivenWrite } from '../../helpers/entries.ts';
import { anOfferingPc } from '../../helpers/offers.ts';
import { type Chance, chanceOf } from '../../helpers/seeded.ts';
import { asking, NOTHING_WRITTEN } from './asking.ts';
import { entrySizes } from './entry-sizes.ts';
import type { PreparedBranch, Preparing } from './prepare.ts';

/** Entries with one or several documents, each signed and sealed by its own branch's keys. */
function prepared({ county, documents, seed, entries = 'mixed' }: Preparing): PreparedBranch {
  const chance = chanceOf(seed);
  const stream = randomUUID();
  const pc = anOfferingPc(stream);
  const sizes = entries === 'single' ? Array.from({ length: documents }, () => 1) : entrySizes(documents, chance);
  const offers = sizes.map((size) => pc.offers(Array.from({ length: size }, () => someWrite(chance))));
  const last = offers.at(-1);
  const head = last ? { incarnation: 1, seq: offers.length, commitment: commitmentOfOffer(last) } : NOTHING_WRITTEN;
  const request: SyncRequest = { ...asking(county), head, vector: { [stream]: BEFORE_FIRST }, offers };
  return {
    stream,
    device: pc.device,
    publicKey: Buffer.from(pc.publicKey).toString('base64'),
    secret: randomBytes(24).toString('base64url'),
    push: Uint8Array.from(Buffer.from(JSON.stringify(request))),
  };
}

function someWrite(chance: Chance): GivenWrite {
  const id = randomUUID();
  const { type, body } = someDocument(chance.below(1_000), chance);
  return { type, id, body: { ...body, id } };
}

const preparing: Preparing = workerData;
for (let at = 0; at < preparing.branches; at += 1) {
  const branch = prepared({ ...preparing, seed: preparing.seed + at });
  parentPort!.postMessage(branch, [branch.push.buffer]);
}
