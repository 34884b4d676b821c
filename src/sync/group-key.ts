import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { FIRST_GENERATION, type GroupKey, type GroupKeyShare, type GroupMember } from '../domain/group/enterprises.ts';
import { readOneTimeCode } from '../domain/one-time-code.ts';
import { sha256 } from '../ledger/sha256.ts';
import { openShare, sealShare } from './key-share.ts';
import type { BranchKey } from './sealed-body.ts';

/**
 * How the key of a group across enterprises gets from branch to branch through a county that must not read it. Generations of it are used like
 * those of a branch's key (`sealed-body.ts`).
 */
const TAG = 16;
const NONCE = 12;

export const newGroupKey = (generation: number): BranchKey => ({ generation, key: randomBytes(32) });

/** What the county may know a code by: it finds the invitation, and opens nothing. Hex. */
export const handleOf = (code: string): string => derived(code, 'handle').toString('hex');
export const handleHashOf = (handle: string): string => sha256(`group invitation\n${handle}`);

/** What an invitation brings along. `groupName` and `ownerName` are shown before somebody joins. */
export type InvitedKeys = {
  readonly groupName: string;
  readonly ownerName: string;
  readonly keys: readonly { readonly generation: number; readonly key: string }[];
};

export function sealInvitation(code: string, groupId: string, invited: InvitedKeys): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', derived(code, 'keys'), nonce).setAAD(aboutInvitation(groupId));
  return Buffer.concat([nonce, cipher.update(JSON.stringify(invited)), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

export function openInvitation(code: string, { groupId, sealedKeys }: { groupId: string; sealedKeys: string }): InvitedKeys | undefined {
  const sealed = Buffer.from(sealedKeys, 'base64');
  if (sealed.length < NONCE + TAG) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', derived(code, 'keys'), sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(aboutInvitation(groupId)).setAuthTag(sealed.subarray(-TAG));
  try {
    return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Two keys of one code that say nothing of one another: a hundred bits need no slow hash. */
const derived = (code: string, purpose: 'handle' | 'keys'): Buffer =>
  Buffer.from(hkdfSync('sha256', readOneTimeCode(code), '', `pioneer-ledger group invitation ${purpose}`, 32));
const aboutInvitation = (groupId: string) => Buffer.from(`group invitation\n${groupId}`);

type Box = Pick<GroupMember, 'groupId' | 'organisation' | 'box'>;
/** Made with the newest key that the invitation brought: the county, which has none, puts no box of its own among them. Hex. */
export const boxProof = ({ groupId, organisation, box }: Box, { key }: BranchKey): string =>
  createHmac('sha256', key).update(`group box\n${groupId}\n${organisation.id}\n${box}`).digest('hex');

export const isProvenMember = (member: GroupMember, keys: readonly BranchKey[]): boolean =>
  keys.some((key) => key.generation === member.generation && boxProof(member, key) === member.proof);

/** Says which key it is to whoever has it, and nothing to others. Hex. */
export const checkOf = (groupId: string, { generation, key }: BranchKey): string =>
  createHmac('sha256', key).update(`group key\n${groupId}\n${generation}`).digest('hex');

const about = (groupId: string, generation: number, memberId: string) => `${groupId} group ${generation} for ${memberId}`;

/** A generation for those who are in the group and whose box is proven. Mixed in is what they all have and the county has not: the key before. */
export function sharesFor(
  members: readonly GroupMember[],
  news: BranchKey,
  { groupId, keys }: { readonly groupId: string; readonly keys: readonly BranchKey[] },
): Pick<GroupKeyShare, 'generation' | 'check' | 'shares'> {
  const { generation, key } = news;
  const shares = members
    .filter((member) => member.left === undefined && isProvenMember(member, keys))
    .map(({ id, box }) => {
      const sharing = { common: commonOf(keys), about: about(groupId, generation, id) };
      return { memberId: id, sealed: sealShare(key, Buffer.from(box, 'base64'), sharing).toString('base64') };
    });
  return { generation, check: checkOf(groupId, news), shares };
}

/** The key that was sent to this member, if it is the one that the sheet says. */
export function keyInShare(
  { groupId, generation, check, shares }: GroupKeyShare,
  { memberId, privateKey, keys }: { readonly memberId: string; readonly privateKey: Uint8Array; readonly keys: readonly BranchKey[] },
): BranchKey | undefined {
  const mine = shares.find((share) => share.memberId === memberId);
  const sharing = { common: commonOf(keys), about: about(groupId, generation, memberId) };
  const key = mine && openShare(Buffer.from(mine.sealed, 'base64'), privateKey, sharing);
  const found = key && { generation, key: new Uint8Array(key) };
  return found && checkOf(groupId, found) === check ? found : undefined;
}

/** The oldest, and of two the one that counts: whoever was ever invited has it. */
const commonOf = (keys: readonly BranchKey[]): Uint8Array => {
  const oldest = Math.min(...keys.map(({ generation }) => generation));
  return keys.findLast(({ generation }) => generation === oldest)!.key;
};

/**
 * The group's keys as this branch has them, oldest first; the last one is what new entries are sealed under. Of two keys of one generation the
 * one that the county took counts, and one that it did not take yet counts for nothing. Of the first generation a PC that was restored
 * may have made another one: both open, and the one that the line of whoever founded the group names comes last; where a line names none, the
 * one that proves it.
 */
export function groupKeysOf(
  kept: readonly GroupKey[],
  accepted: readonly Pick<GroupKeyShare, 'generation' | 'check'>[],
  members: readonly GroupMember[] = [],
): readonly BranchKey[] {
  const checks = new Map(accepted.map(({ generation, check }) => [generation, check]));
  const keys = new Map<string, BranchKey & { readonly check: string }>();
  for (const { groupId, generation, key } of kept) {
    const found = { generation, key: new Uint8Array(Buffer.from(key, 'base64')) };
    const check = checkOf(groupId, found);
    if (generation === FIRST_GENERATION || checks.get(generation) === check) keys.set(check, { ...found, check });
  }
  const founders = members.filter(({ handle }) => handle === undefined);
  const isNamed = ({ check, ...key }: BranchKey & { readonly check: string }): boolean =>
    founders.some((founder) => (founder.firstKey === undefined ? isProvenMember(founder, [key]) : founder.firstKey === check));
  const named = (key: BranchKey & { readonly check: string }) => (isNamed(key) ? 1 : 0);
  return [...keys.values()]
    .toSorted((one, other) => one.generation - other.generation || named(one) - named(other) || (one.check < other.check ? -1 : 1))
    .map(({ generation, key }) => ({ generation, key }));
}
