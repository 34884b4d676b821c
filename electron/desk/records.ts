import { createHmac } from 'node:crypto';
import type { Shell } from '../contract.ts';
import { answered, type Room } from './room.ts';
import { actorOf } from './session.ts';

type Services = Pick<Shell, 'append' | 'records' | 'history' | 'checkChain' | 'markIdNumbers'>;

export const recordServices = (room: Room): Services => ({
  append: (acts) => room.withSession((session) => session.ledger.append(acts, actorOf(session))),
  records: (after) => room.withSession(({ ledger }) => ledger.records(after)),
  history: (documentId) => room.withSession(({ ledger }) => ledger.history(documentId)),
  checkChain: () => room.withSession(({ ledger }) => ledger.checkChain()),
  markIdNumbers: (numbers) =>
    room.withSession(async ({ ring }) => {
      const key = ring.of('ID number');
      return answered(numbers.map((number) => createHmac('sha256', key).update(number.normalize('NFKC').toUpperCase()).digest('hex')));
    }),
});
