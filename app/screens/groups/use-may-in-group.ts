import { mayDo, type Verb } from '../../../src/domain/authority.ts';
import { partnerRefusal } from '../../../src/domain/group/partner.ts';
import { useDesk } from '../../live/desk.ts';
import { useEnterprises } from './enterprises/use-enterprises.ts';

/** What whoever is at the desk may do about a group: by their role, and where another enterprise founded it by what is a partner's. */
export function useMayInGroup(groupId: string): (verb: Verb) => boolean {
  const { role } = useDesk().session.actor;
  const { partnership } = useEnterprises(groupId);
  return (verb) => mayDo(role, verb) && (!partnership || !partnerRefusal(partnership, verb));
}
