import type { GroupInvitation, GroupMember } from '../../domain/group/enterprises.ts';
import { invitedTrouble } from '../../domain/group/membership-trouble.ts';
import { done, refuse } from '../../domain/outcome.ts';
import { handleHashOf } from '../../sync/group-key.ts';
import type { GroupInvitationAnswer, GroupInvitationRequest } from '../../sync/protocol.ts';
import type { County } from '../county.ts';
import type { Database } from '../engine/engine.ts';
import type { Device, DeviceOutcome } from './device.ts';

/** What lies under a code, for whoever was given it: any PC that is enrolled may ask, and the handle is as hard to guess as the code. */
export async function showInvitation(
  { engine: { db }, now }: County,
  _device: Device,
  { handle }: GroupInvitationRequest,
): Promise<DeviceOutcome<GroupInvitationAnswer>> {
  const handleHash = handleHashOf(handle);
  const found = await db
    .selectFrom('document')
    .select(['stream', 'body'])
    .where('type', '=', 'group-invitation')
    .where('body', 'is not', null)
    .where('about', '=', handleHash)
    .executeTakeFirst();
  if (!found) return refuse({ code: 'group-invitation-unknown' });
  const invitation: GroupInvitation = JSON.parse(found.body!);
  const standing = { invitations: [invitation], members: await membersOf(db, found.stream), at: now().toISOString() };
  const trouble = invitedTrouble(handleHash, standing, handleHashOf);
  if (trouble) return refuse(trouble);
  const { groupId, sealedKeys, until } = invitation;
  return done({ groupId, sealedKeys, until });
}

async function membersOf(db: Database, stream: string): Promise<readonly GroupMember[]> {
  const rows = await db
    .selectFrom('document')
    .select('body')
    .where('stream', '=', stream)
    .where('type', '=', 'group-member')
    .where('body', 'is not', null)
    .execute();
  return rows.map(({ body }) => JSON.parse(body!));
}
