import { mayDo } from '../../src/domain/authority.ts';
import { useDesk } from '../live/desk.ts';
import type { ClosedVote } from './vote.ts';

/** Whether who sits here may count this vote, and with that let it be void. */
export function useMayCount(closed: ClosedVote | undefined): boolean {
  const { role } = useDesk().session.actor;
  return closed !== undefined && mayDo(role, closed.verb);
}
