import { TYPES } from '../../src/data/types/index.ts';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import type { ProfileChange } from '../../src/domain/profile-change.ts';
import type { Reply } from '../contract.ts';
import { answered } from './refusal.ts';
import type { Room } from './room.ts';
import { actorOf, type OpenSession } from './session.ts';

const VERBS = { linked: 'link-profile', 'handed-over': 'hand-over-office' } as const;

/** Main notes it itself: it alone knows who held which key. The same id twice is stored once. */
export async function noteProfileChange(
  { clock }: Room,
  session: OpenSession,
  change: Omit<ProfileChange, 'v' | 'on'>,
): Promise<Reply<null>> {
  const { kind, class: documentClass } = TYPES['profile-change'];
  const body = JSON.stringify({ v: 1, ...change, on: civilDateAt(clock.now()) } satisfies ProfileChange);
  const write = { kind, type: 'profile-change', id: change.id, class: documentClass, base: null, body } as const;
  const saved = await session.ledger.append([{ id: change.id, verb: VERBS[change.change], writes: [write] }], actorOf(session));
  if (!saved.ok) return saved;
  session.line?.somethingWaits();
  return answered(null);
}
