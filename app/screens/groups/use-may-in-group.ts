import { mayDo } from '../../../src/domain/authority.ts';
import { partnerRefusal } from '../../../src/domain/group/partner.ts';
import { useDesk } from '../../live/desk.ts';
import { useEnterprises } from './enterprises/use-enterprises.ts';
import type { ActKey } from './next-acts.ts';

/** What whoever is at the desk may do about a group: by their role, and where another enterprise founded it by what is a partner's. */
export function useMayInGroup(groupId: string): (key: ActKey) => boolean {
  const { role } = useDesk().session.actor;
  const { partnership } = useEnterprises(groupId);
  return (key) => mayDo(role, key) && (!partnership || !partnerRefusal(partnership, key));
}
