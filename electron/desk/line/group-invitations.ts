import { randomBytes } from 'node:crypto';
import { Compile } from 'typebox/compile';
import { FIRST_GENERATION, type GroupMember, invitationUntil, isOpen, type JoiningGroup } from '../../../src/domain/group/enterprises.ts';
import { oneTimeCode } from '../../../src/domain/one-time-code.ts';
import type { GroupMembershipRefusal } from '../../../src/domain/refusals/group-enterprises.ts';
import { boxProof, checkOf, handleHashOf, handleOf, openInvitation, sealInvitation } from '../../../src/sync/group-key.ts';
import { newKeyPair } from '../../../src/sync/key-share.ts';
import { type GroupInvitationAnswer, groupInvitationAnswerSchema, PROTOCOL } from '../../../src/sync/protocol.ts';
import type { BranchKey } from '../../../src/sync/sealed-body.ts';
import type { InvitationMade, InvitationOpened, Reply, Shell } from '../../contract.ts';
import { refusalOfActs } from '../may.ts';
import { answered, refused } from '../refusal.ts';
import type { Room } from '../room.ts';
import { actorOf, type OpenSession } from '../session.ts';
import { leftOutOf } from './branch-keys.ts';
import type { CountyFile } from './county-file.ts';
import { beginKey } from './group-keys.ts';
import { groupHere, isOutside, isOwner, keysOf } from './groups.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const organisationOf = ({ organisation: { id, name } }: CountyFile) => ({ id, name });

/** What lies under a new code, and the code. It is read from this screen, said by telephone or on paper, and goes nowhere else. */
export async function inviteToGroup(
  room: Room,
  session: OpenSession,
  { groupId, groupName }: Parameters<Shell['inviteToGroup']>[0],
): Promise<Reply<InvitationMade>> {
  const { line, ledger, profile } = session;
  const refusal = refusalOfActs(profile.role, [{ verb: 'invite-enterprise' }]);
  if (refusal) return refused(refusal);
  if (!line) return refused({ code: 'not-enrolled' });
  const now = () => room.clock.now();
  const writing = { ledger, actor: actorOf(session), now, leftOut: leftOutOf(line.file) };
  const begun = await beginKey(writing, await groupHere(ledger, groupId));
  if (!begun.ok) return begun;
  if (begun.value) room.ports.emit({ event: 'records-arrived' });
  const group = await groupHere(ledger, groupId);
  const keys = keysOf(group);
  const [newest, box] = [keys.at(-1), group.kept.find((each) => each.box)?.box];
  if (!newest || !box || !isOwner(group)) return no('group-not-the-owner');
  const organisation = organisationOf(line.file);
  const code = oneTimeCode(randomBytes);
  const invited = { groupName, ownerName: organisation.name, keys: keys.map(({ generation, key }) => ({ generation, key: base64(key) })) };
  return answered({
    code,
    until: invitationUntil(now()),
    handleHash: handleHashOf(handleOf(code)),
    sealedKeys: sealInvitation(code, groupId, invited),
    owner: { ...ownerOf({ groupId, organisation, box: box.publicKey }, newest), ...firstKeyOf(groupId, keys) },
  });
}

const firstKeyOf = (groupId: string, keys: readonly BranchKey[]): Pick<GroupMember, 'firstKey'> => {
  const first = keys.findLast(({ generation }) => generation === FIRST_GENERATION);
  return first ? { firstKey: checkOf(groupId, first) } : {};
};
const ownerOf = (box: Parameters<typeof boxProof>[0], key: BranchKey) => ({
  organisation: box.organisation,
  box: box.box,
  proof: boxProof(box, key),
  generation: key.generation,
});

/** As the county would say it. */
const no = (code: GroupMembershipRefusal['code']) => refused({ code: 'county-refuses', status: 0, refusal: { code } });

const shape = Compile(groupInvitationAnswerSchema);

/** The group that a code is for, and all that this branch needs to join it; nothing is written yet. */
export async function openGroupInvitation(
  { clock }: Room,
  { line, ledger, profile }: OpenSession,
  { code, base64: file }: Parameters<Shell['openGroupInvitation']>[0],
): Promise<Reply<InvitationOpened>> {
  const refusal = refusalOfActs(profile.role, [{ verb: 'join-group' }]);
  if (refusal) return refused(refusal);
  if (!line) return refused({ code: 'not-enrolled' });
  const handle = handleOf(code);
  const asked = file === undefined ? await line.ask('/group-invitation', { protocol: PROTOCOL, handle }) : answered(readFile(file));
  if (!asked.ok) return refused(asked.refusal);
  if (!shape.Check(asked.value))
    return refused(file === undefined ? { code: 'answer-unreadable', path: '' } : { code: 'key-file-unreadable' });
  const { groupId, sealedKeys, until }: GroupInvitationAnswer = asked.value;
  const invited = openInvitation(code, { groupId, sealedKeys });
  const newest = invited?.keys.toSorted((one, other) => one.generation - other.generation).at(-1);
  if (!invited || !newest) return no('group-invitation-unknown');
  // The county has said so of its own; a stick may come late.
  const isOver = file !== undefined && !isOpen({ until }, new Date(clock.now()).toISOString());
  if (isOver) return refused({ code: 'county-refuses', status: 0, refusal: { code: 'group-invitation-over', until } });
  const { publicKey, privateKey } = newKeyPair();
  const about = { groupId, organisation: organisationOf(line.file), box: base64(publicKey) };
  const key = { generation: newest.generation, key: Buffer.from(newest.key, 'base64') };
  const isOut = isOutside(await groupHere(ledger, groupId));
  const joining: JoiningGroup = {
    ...about,
    ...ownerOf(about, key),
    handle,
    keys: invited.keys,
    privateKey: base64(privateKey),
    ...(isOut && { isOut }),
  };
  return answered({ groupName: invited.groupName, ownerName: invited.ownerName, until, joining });
}

/** What a stick brought need not be what it should. */
function readFile(file: string): unknown {
  try {
    return JSON.parse(Buffer.from(file, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
