import { createHmac } from 'node:crypto';
import type { Shell } from '../contract.ts';
import { refusalOfActs } from './may.ts';
import { answered, refused } from './refusal.ts';
import type { Room } from './room.ts';
import { actorOf } from './session.ts';

type Services = Pick<Shell, 'append' | 'records' | 'history' | 'checkChain' | 'markIdNumbers'>;

/** Messages to the window bear 4 MB; what surrounds the records takes little. */
const MOST_BYTES = 3_900_000;

export const recordServices = (room: Room): Services => ({
  append: (acts) =>
    room.withSession(async (session) => {
      const refusal = refusalOfActs(session.profile.role, acts);
      if (refusal) return refused(refusal);
      const saved = await session.ledger.append(acts, actorOf(session));
      if (saved.ok) session.line?.somethingWaits();
      return saved;
    }),
  records: (after) => room.withSession(({ ledger }) => ledger.records(after, MOST_BYTES)),
  history: (documentId) =>
    room.withSession(async ({ ledger }) => {
      const found = await ledger.history(documentId);
      return found.ok ? answered(found.value.map((record) => ({ position: record.position, record: JSON.stringify(record) }))) : found;
    }),
  checkChain: () =>
    room.withSession(({ ledger }) =>
      ledger.check((done, of) => room.ports.emit({ event: 'progress', progress: { task: 'check-chain', done, of } })),
    ),
  markIdNumbers: (numbers) =>
    room.withSession(async ({ ring }) => {
      const key = ring.of('ID number');
      return answered(numbers.map((number) => createHmac('sha256', key).update(number.normalize('NFKC').toUpperCase()).digest('hex')));
    }),
});
