import type { Actor } from '../../src/domain/actor.ts';

/** Apart from the desk, so that what is invented for a page in a browser needs no Node. */
export const secretary: Actor = {
  profileId: 'profile-secretary',
  name: '书记',
  role: 'secretary',
  orgId: 'branch',
  personId: 'person-secretary',
};
