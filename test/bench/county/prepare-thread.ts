import { randomBytes, randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { BEFORE_FIRST } from '../../../src/ledger/verdict.ts';
import { commitmentOfOffer } from '../../../src/sync/offer.ts';
import type { SyncRequest } from '../../../src/sync/protocol.ts';
import { someDocument } from '../../helpers/branch-history.ts';
import { anOfferingPc } from '../../helpers/offers.ts';
import { chanceOf } from '../../helpers/seeded.ts';
import { asking, NOTHING_WRITTEN } from './asking.ts';
import type { PreparedBranch, Preparing } from './prepare.ts';

/** One document per entry, each signed and sealed by its own branch's keys. */
function prepared({ county, documents, seed }: Preparing): PreparedBranch {
  const chance = chanceOf(seed);
  const stream = randomUUID();
  const pc = anOfferingPc(stream);
  const offers = Array.from({ length: documents }, (_, number) => {
    const { type, body } = someDocument(number, chance);
    const id = randomUUID();
    return pc.offers([{ type, id, body: { ...body, id } }]);
  });
  const last = offers.at(-1);
  const head = last ? { incarnation: 1, seq: documents, commitment: commitmentOfOffer(last) } : NOTHING_WRITTEN;
  const request: SyncRequest = { ...asking(county), head, vector: { [stream]: BEFORE_FIRST }, offers };
  return {
    stream,
    device: pc.device,
    publicKey: Buffer.from(pc.publicKey).toString('base64'),
    secret: randomBytes(24).toString('base64url'),
    push: Uint8Array.from(Buffer.from(JSON.stringify(request))),
  };
}

const preparing: Preparing = workerData;
for (let at = 0; at < preparing.branches; at += 1) {
  const branch = prepared({ ...preparing, seed: preparing.seed + at });
  parentPort!.postMessage(branch, [branch.push.buffer]);
}
